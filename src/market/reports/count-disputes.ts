import { type RawBuilder, sql } from 'kysely'

/**
 * Parts of the statement of `takeDailyNumbers`, as in `count-shops.ts`: what buyers and shops disagree on, and reviews
 * that were reported. What was settled is counted by the whole days that it had waited (the label), so that the median of
 * any period can be told.
 */
function waits(of: string, items: RawBuilder<unknown>) {
  return sql`
    select moment.day, seller.regency_code, ${`${of}-`} || counted.what measure, counted.label, count(*)::numeric value
    from (${items}) item
    join seller on seller.id = item.seller_id
    join province on province.code = seller.province_code
    join moment on moment.time_zone = province.time_zone and item.opened_at < moment.ends_at
    cross join lateral (values
      ('opened', '', item.opened_at >= moment.begins_at),
      ('settled', floor(extract(epoch from item.settled_at - item.opened_at) / 86400)::int::text,
        item.settled_at >= moment.begins_at and item.settled_at < moment.ends_at),
      ('waiting', '', item.settled_at is null or item.settled_at >= moment.ends_at)
    ) counted (what, label, is_so)
    where counted.is_so
    group by moment.day, seller.regency_code, counted.what, counted.label`
}

const disputes = sql`
  select shop_order.seller_id, order_dispute.opened_at, order_dispute.settled_at
  from order_dispute join shop_order on shop_order.id = order_dispute.order_id`

const reviewReports = sql`
  select review.seller_id, review_report.reported_at opened_at, review_report.decided_at settled_at
  from review_report join review on review.id = review_report.review_id`

export const disputeNumbers = sql`
  ${waits('disputes', disputes)} union all ${waits('review-reports', reviewReports)}`
