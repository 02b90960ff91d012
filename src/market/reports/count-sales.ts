import { sql } from 'kysely'
import { ofSale } from '../payments/of-sale.ts'

/**
 * Parts of the statement of `takeDailyNumbers`, as in `count-shops.ts`: what was sold, whatever way it was paid. An order
 * counts on the day on which the ledger says that it was paid, in the regency of its shop.
 */

/** Every order that was paid in the day. */
export const sold = sql`
  select moment.day, seller.regency_code, seller.id seller_id, posting.id posting_id, posting.order_id,
    posting.posted_at
  from moment
  join ledger_posting posting on posting.kind = 'sale' and ${ofSale}
    and posting.posted_at >= moment.begins_at and posting.posted_at < moment.ends_at
  join seller on seller.id = posting.seller_id
  join province on province.code = seller.province_code and province.time_zone = moment.time_zone`

/** Orders, what their goods cost without delivery, and what went back to buyers in the day; whole rupiah. */
const allSales = sql`
  select day, regency_code, 'sales-orders' measure, '' label, count(*)::numeric value
  from sold group by day, regency_code
  union all
  select sold.day, sold.regency_code, 'sales-rupiah', '', -sum(entry.amount_rupiah)
  from sold join ledger_entry entry on entry.posting_id = sold.posting_id and entry.account = 'goods'
  group by sold.day, sold.regency_code
  union all
  select moment.day, seller.regency_code, 'sales-refunded', '', sum(entry.amount_rupiah)
  from moment
  join ledger_posting posting on posting.kind = 'refund' and ${ofSale}
    and posting.posted_at >= moment.begins_at and posting.posted_at < moment.ends_at
  join ledger_entry entry on entry.posting_id = posting.id and entry.account = 'refunds'
  join seller on seller.id = posting.seller_id
  join province on province.code = seller.province_code and province.time_zone = moment.time_zone
  group by moment.day, seller.regency_code`

/**
 * The same by craft, and by the editions of programmes in which the shop or the product took part when it was paid.
 * What counts in two of them counts in both.
 */
const salesBy = sql`
  select grouped.day, grouped.regency_code, counted.measure || '-by-' || grouped.by, grouped.label, counted.value
  from (
    select sold.day, sold.regency_code, kept.by, kept.label,
      count(distinct sold.order_id)::numeric orders, sum(line.total_rupiah) rupiah
    from sold
    join order_line line on line.order_id = sold.order_id
    join product on product.id = line.product_id
    cross join lateral (
      select 'category' as by, product.category_slug as label where product.category_slug is not null
      union all
      select 'technique', technique_slug from product_technique where product_id = product.id
      union all
      select distinct 'edition', enrollment.edition_id::text from enrollment
      where (enrollment.product_id = product.id or enrollment.seller_id = sold.seller_id)
        and enrollment.agency_consented_at <= sold.posted_at and enrollment.seller_consented_at <= sold.posted_at
        and (enrollment.ended_at is null or enrollment.ended_at > sold.posted_at)
    ) kept
    group by sold.day, sold.regency_code, kept.by, kept.label
  ) grouped
  cross join lateral (values
    ('sales-orders', grouped.orders), ('sales-rupiah', grouped.rupiah)) counted (measure, value)
  where counted.value <> 0`

/** Shops that have been open for 90 days, and in which no order was paid, or taken on, in the last 90. */
const withoutOrder = sql`
  select shop.day, shop.regency_code, 'sellers-without-order', '', count(*)::numeric
  from shop
  join seller on seller.id = shop.id
  where shop.state = 'open' and seller.opened_at < shop.ends_at - interval '90 days'
    and not exists (
      select from shop_order placed
      join order_step step on step.order_id = placed.id and step.state in ('paid', 'accepted')
      where placed.seller_id = shop.id
        and step.at >= shop.ends_at - interval '90 days' and step.at < shop.ends_at)
  group by shop.day, shop.regency_code`

export const salesNumbers = sql`${allSales} union all ${salesBy} union all ${withoutOrder}`
