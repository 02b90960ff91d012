import type { Db } from '../../../db/types.ts'
import { aBoughtProduct } from '../review-room.ts'
import type { ReachRoom } from './ground.ts'

const page = ({ shop }: { shop: number }) => `/operator/pembayaran/${shop}`

const refundPage = ({ refund }: { refund: number }) => `/operator/pembayaran/pengembalian/${refund}`

/** The operator's forms about money; the shop has an account of its own at Stripe, and a refund that failed there. */
export const money: ReachRoom<{ refund: number; payout: number }> = {
  async furnish(db, { shop: seller_id, product }) {
    await db
      .insertInto('seller_stripe_account')
      .values({ seller_id, stripe_account: 'acct_1Contoh' })
      .execute()
    const payout = await db
      .insertInto('payout')
      .values({ seller_id, amount_rupiah: 1000, paid_on: '2026-11-02', proof: 'BCA 0000' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { refund: await aFailedRefund(db, seller_id, product), payout: payout.id }
  },
  rows: {
    'money.recordPayout': {
      page,
      fields: ({ shop }) => ({
        seller_id: String(shop),
        amount: '1.250.000',
        paid_on: '2026-11-02',
        proof: 'BCA 0001',
      }),
    },
    'money.correctPayout': {
      page,
      fields: ({ shop, payout }) => ({
        payout_id: String(payout),
        seller_id: String(shop),
        correction: 'Salah ketik jumlahnya',
      }),
    },
    'money.connectAccount': {
      page,
      fields: ({ shop }) => ({ seller_id: String(shop), stripe_account: 'acct_2Contoh' }),
    },
    'money.retryRefund': {
      page: refundPage,
      fields: ({ refund }) => ({ refund_id: String(refund) }),
    },
    'money.payBackOtherwise': {
      page: refundPage,
      fields: ({ refund }) => ({
        refund_id: String(refund),
        paid_by: 'operator',
        note: 'Transfer BCA',
        document: new File(['%PDF-1.4\n%%EOF\n'], 'bukti.pdf', { type: 'application/pdf' }),
      }),
    },
    'money.readNotices': { page: () => '/operator/pembayaran', fields: () => ({ 'shown[]': ['1', '2'] }) },
    'money.disconnectAccount': { page, fields: ({ shop }) => ({ seller_id: String(shop) }) },
  },
}

/** Of an order that was paid at Stripe, which did not send its money back. */
async function aFailedRefund(db: Db, seller_id: number, product_id: number) {
  const order = { payment_kind: 'stripe', state: 'cancelled' }
  const bought = await aBoughtProduct(db, { seller_id, product_id, order })
  const session_id = `cs_reach_${bought.id}`
  await db
    .insertInto('stripe_session')
    .values({
      id: session_id,
      checkout_id: bought.checkout_id,
      attempt: 1,
      amount_rupiah: 100_000,
      state: 'paid',
      payment_intent: `pi_reach_${bought.id}`,
      expires_at: new Date(),
    })
    .execute()
  await db
    .insertInto('stripe_session_order')
    .values({ session_id, order_id: bought.id, amount_rupiah: 100_000 })
    .execute()
  const { id } = await db
    .insertInto('refund')
    .values({
      order_id: bought.id,
      session_id,
      kind: 'stripe',
      amount_rupiah: 100_000,
      reason: 'Dibatalkan.',
      failed_at: new Date(),
      failure: 'declined',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
