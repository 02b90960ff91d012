import { type RawBuilder, sql } from 'kysely'

/** Parts of statements about a `seller`, as it was at a moment. */

/** It has been open for 90 days. */
export function isNotNew(moment: RawBuilder<unknown>) {
  return sql<boolean>`(seller.opened_at < ${moment} - interval '90 days')`
}

/** No order of it was paid, or taken on, in the 90 days before. */
export function hasNoOrder(moment: RawBuilder<unknown>) {
  return sql<boolean>`not exists (
    select from shop_order placed
    join order_step step on step.order_id = placed.id and step.state in ('paid', 'accepted')
    where placed.seller_id = seller.id
      and step.at >= ${moment} - interval '90 days' and step.at < ${moment})`
}
