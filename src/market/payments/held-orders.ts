import { type RawBuilder, sql } from 'kysely'

/** Orders whose money is held: `seller_id`, `order_id`, `rupiah`, `why`. */
export function heldOrders(which: RawBuilder<unknown> = sql`true`) {
  return sql`
    select * from (
      select posting.seller_id, posting.order_id, -sum(entry.amount_rupiah) as rupiah, ${why} as why
      from ledger_posting posting
      join ledger_entry entry on entry.posting_id = posting.id and entry.account = 'payable'
      join shop_order on shop_order.id = posting.order_id
      where ${which}
      group by posting.seller_id, posting.order_id, shop_order.id
      having -sum(entry.amount_rupiah) > 0) owed
    where why is not null`
}

/** A refund that Stripe could not send is the buyer's money until somebody has seen to it. */
const why = sql`
  case
    when exists (
      select from order_dispute where order_id = shop_order.id and settled_at is null) then 'dispute'
    when exists (
      select from stripe_dispute bank
      join stripe_session session on session.payment_intent = bank.payment_intent
      join stripe_session_order part on part.session_id = session.id
      where part.order_id = shop_order.id and bank.status not in ('won', 'lost', 'warning_closed', 'prevented'))
      then 'bank'
    when exists (
      select from refund where order_id = shop_order.id and kind = 'stripe'
        and (done_at is null or failed_at is not null)
        and not exists (
          select from refund later where later.order_id = refund.order_id and later.id > refund.id
            and later.done_at is not null and later.failed_at is null)) then 'refund'
    when state in ('cancelled', 'lapsed', 'returned') then 'refund'
    when state <> 'closed' then 'open'
  end`
