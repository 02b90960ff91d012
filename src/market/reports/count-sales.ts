import { type RawBuilder, sql } from 'kysely'
import { ofSale } from '../payments/of-sale.ts'
import { wentBack } from '../payments/went-back.ts'
import { hasNoOrder, isNotNew } from './without-order.ts'

/**
 * Parts of the statement of `takeDailyNumbers`, as in `count-shops.ts`: what was sold, whatever way it was paid, and what
 * went back of it. An order counts on the day on which the ledger says that it was paid, in the regency of its shop, and
 * what goes back on the day on which it goes. Whole rupiah of goods, without delivery.
 */

/** The goods of every order that was paid in the day. */
export const sold = sql`
  select moment.day, seller.regency_code, seller.village_code, placed.seller_id, placed.payment_kind,
    line.order_id, line.product_id, line.total_rupiah rupiah, posting.posted_at sold_at
  from moment
  join ledger_posting posting on posting.kind = 'sale' and ${ofSale}
    and posting.posted_at >= moment.begins_at and posting.posted_at < moment.ends_at
  join shop_order placed on placed.id = posting.order_id
  join order_line line on line.order_id = placed.id
  join seller on seller.id = placed.seller_id
  join province on province.code = seller.province_code and province.time_zone = moment.time_zone`

const ordersGivenBack = sql`
  select posting.order_id
  from moment
  join ledger_posting posting on posting.kind in ('refund', 'dispute')
    and posting.posted_at >= moment.begins_at and posting.posted_at < moment.ends_at`

/** The goods whose money went back in the day, by a refund or by the buyer's bank, whenever they were sold. */
export const back = sql`
  select moment.day, seller.regency_code, seller.village_code, placed.seller_id, placed.payment_kind,
    went.order_id, went.product_id, went.rupiah, sale.posted_at sold_at, went.kind,
    to_char(sale.posted_at at time zone moment.time_zone, 'YYYY-MM') sold_month
  from (${wentBack(ordersGivenBack)}) went
  join ledger_posting sale on sale.ref = 'sale:' || went.order_id
  join shop_order placed on placed.id = went.order_id
  join seller on seller.id = placed.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and went.posted_at >= moment.begins_at and went.posted_at < moment.ends_at`

/** The craft, and the programmes in which the shop or the product took part when it was paid: two count in both. */
const terms = sql`
  select 'category' as by, product.category_slug as label where product.category_slug is not null
  union all
  select 'technique', technique_slug from product_technique where product_id = product.id
  union all
  select distinct 'edition', enrollment.edition_id::text from enrollment
  where (enrollment.product_id = product.id or enrollment.seller_id = goods.seller_id)
    and enrollment.agency_consented_at <= goods.sold_at and enrollment.seller_consented_at <= goods.sold_at
    and (enrollment.ended_at is null or enrollment.ended_at > goods.sold_at)`

/** Whose they were, from where, and how they were paid: each counts once. */
const places = sql`
  select place.by, place.label from (values
    ('seller', goods.seller_id::text), ('village', goods.village_code), ('payment', goods.payment_kind)
  ) place (by, label)`

const soldBy = (kept: RawBuilder<unknown>) => sql`
  select grouped.day, grouped.regency_code, counted.measure || '-by-' || grouped.by, grouped.label, counted.value
  from (
    select goods.day, goods.regency_code, kept.by, kept.label,
      count(distinct goods.order_id)::numeric orders, sum(goods.rupiah) rupiah
    from sold goods join product on product.id = goods.product_id cross join lateral (${kept}) kept
    group by goods.day, goods.regency_code, kept.by, kept.label
  ) grouped
  cross join lateral (values
    ('sales-orders', grouped.orders), ('sales-rupiah', grouped.rupiah)) counted (measure, value)
  where counted.value <> 0`

/** What went back, by its way ('refund', or 'dispute' with the bank), by the month of its sale, and as what was sold. */
const goneBack = sql`
  select goods.day, goods.regency_code, kept.measure, kept.label, sum(goods.rupiah)
  from back goods
  join product on product.id = goods.product_id
  cross join lateral (
    select 'sales-back' measure, goods.kind as label
    union all select 'sales-back-by-month', goods.sold_month
    union all select 'sales-back-by-' || term.by, term.label from (${terms}) term
    union all select 'sales-back-by-' || place.by, place.label from (${places}) place
  ) kept
  group by goods.day, goods.regency_code, kept.measure, kept.label
  having sum(goods.rupiah) <> 0`

/** Shops that have been open for 90 days, and in which no order was paid, or taken on, in the last 90. */
const withoutOrder = sql`
  select shop.day, shop.regency_code, 'sellers-without-order', '', count(*)::numeric
  from shop
  join seller on seller.id = shop.id
  where shop.state = 'open' and ${isNotNew(sql`shop.ends_at`)} and ${hasNoOrder(sql`shop.ends_at`)}
  group by shop.day, shop.regency_code`

export const salesNumbers = sql`
  select day, regency_code, 'sales-orders' measure, '' label, count(distinct order_id)::numeric value
  from sold group by day, regency_code
  union all
  select day, regency_code, 'sales-rupiah', '', sum(rupiah) from sold group by day, regency_code
  union all ${soldBy(terms)} union all ${withoutOrder}`

/** What was not counted of every day from the first: see `addWhatWentBack`. */
export const backNumbers = sql`${soldBy(places)} union all ${goneBack}`
