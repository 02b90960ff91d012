import type { Tx } from '../../../db/types.ts'
import { refundEntries } from './entries.ts'
import { post } from './post.ts'

/** Writes a refund into the ledger; with `back` the other way round, for one that came back after it was done. */
export async function postRefund(tx: Tx, refund_id: number, { back = false } = {}) {
  const refund = await tx
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .leftJoin('stripe_session as session', 'session.id', 'refund.session_id')
    .where('refund.id', '=', refund_id)
    .select(['refund.amount_rupiah', 'refund.order_id', 'refund.kind', 'shop_order.seller_id'])
    .select('session.stripe_account')
    .executeTakeFirstOrThrow()
  const { amount_rupiah, order_id, seller_id, stripe_account } = refund
  const at = refund.kind === 'direct' ? 'direct' : stripe_account === null ? 'stripe' : 'connected'
  await post(tx, {
    seller_id,
    order_id,
    kind: 'refund',
    ref: `refund:${refund_id}${back ? ':back' : ''}`,
    entries: refundEntries(back ? -amount_rupiah : amount_rupiah, at),
  })
}
