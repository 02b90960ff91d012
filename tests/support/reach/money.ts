import type { ReachRoom } from './ground.ts'

const page = ({ shop }: { shop: number }) => `/operator/pembayaran/${shop}`

/** The operator's forms about money; the shop has an account of its own at Stripe. */
export const money: ReachRoom<object> = {
  async furnish(db, { shop: seller_id }) {
    await db
      .insertInto('seller_stripe_account')
      .values({ seller_id, stripe_account: 'acct_1Contoh' })
      .execute()
    return {}
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
    'money.connectAccount': {
      page,
      fields: ({ shop }) => ({ seller_id: String(shop), stripe_account: 'acct_2Contoh' }),
    },
    'money.disconnectAccount': { page, fields: ({ shop }) => ({ seller_id: String(shop) }) },
  },
}
