import type { Tx } from '../../../db/types.ts'
import { refundEntries } from './entries.ts'
import { findKeptBack } from './find-kept-back.ts'
import { post } from './post.ts'

/** Writes a refund into the ledger; with `back` the other way round, for one that came back after it was done. */
export async function postRefund(tx: Tx, refund_id: number, { back = false } = {}) {
  const refund = await tx
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .leftJoin('stripe_session as session', 'session.id', 'refund.session_id')
    .where('refund.id', '=', refund_id)
    .select(['refund.amount_rupiah', 'refund.order_id', 'refund.kind', 'shop_order.seller_id'])
    .leftJoin('order_payment as payment', 'payment.order_id', 'refund.order_id')
    .select('session.stripe_account')
    .select((eb) =>
      eb('payment.session_id', 'is not distinct from', eb.ref('refund.session_id')).as('is_of_sale'),
    )
    .executeTakeFirstOrThrow()
  const { amount_rupiah, order_id, seller_id, stripe_account } = refund
  const through = stripe_account === null ? 'stripe' : 'connected'
  const at = refund.kind === 'direct' ? 'direct' : refund.kind === 'operator' ? 'paid-out' : through
  const amount = back ? -amount_rupiah : amount_rupiah
  // Money that came too late, or twice, goes back as it came: nothing was kept of it.
  const kept = refund.is_of_sale ? await findKeptBack(tx, order_id, amount) : undefined
  await post(tx, {
    seller_id,
    order_id,
    kind: 'refund',
    ref: `refund:${refund_id}${back ? ':back' : ''}`,
    entries: refundEntries(amount, at, kept),
  })
}
