import { type RawBuilder, sql, type SqlBool } from 'kysely'

/** Whether the sale `of` is of its order, and not of money that came too late or twice; see `recordPayment`. */
const isOwn = (of: RawBuilder<unknown>) => sql`${of}.ref ~ ('^sale:' || ${of}.order_id || '(:[0-9]{1,3})?$')`

/** Whether `posting` gives back money of `stray`, which was paid for an order that was paid before. */
const ofStray = sql<SqlBool>`
  (posting.kind = 'refund' and exists (
    select from refund
    where refund.order_id = stray.order_id and refund.id::text = split_part(posting.ref, ':', 2)
      and stray.ref = 'sale:' || stray.order_id || ':' || refund.session_id)
  or posting.kind = 'dispute' and exists (
    select from stripe_dispute
    join stripe_session session on session.payment_intent = stripe_dispute.payment_intent
    where stripe_dispute.id = split_part(posting.ref, ':', 2)
      and stray.ref = 'sale:' || stray.order_id || ':' || session.id))`

/**
 * Whether `posting` is of an order that was sold. Money that came too late, or twice, is in the ledger as well until it
 * is back with its buyer; but nothing was sold for it, and nothing of a sale came back with it. Nor was anything sold
 * where the money never came and the sale was written back.
 */
export const ofSale = sql<SqlBool>`
  posting.kind <> 'reversal'
  and (posting.kind <> 'sale' or ${isOwn(sql`posting`)})
  and not exists (
    select from ledger_posting undone
    where undone.order_id = posting.order_id and undone.kind = 'reversal' and undone.ref = 'reversal:' || posting.ref)
  and exists (
    select from order_step step
    where step.order_id = posting.order_id and step.state in ('paid', 'received') and step.at <= posting.posted_at)
  and not exists (
    select from ledger_posting stray
    where stray.order_id = posting.order_id and stray.kind = 'sale' and not ${isOwn(sql`stray`)}
      and ${ofStray})`
