import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { ofSale } from '../payments/of-sale.ts'
import { wentBack } from '../payments/went-back.ts'

export type Sales = Awaited<ReturnType<typeof findSales>>

type Shop = { id: number; time_zone: string }

/** As many months are shown, this one included. */
const monthsShown = 12

/**
 * What a shop has sold, whatever way it was paid: in each of the last twelve months, and by product in the month that is
 * asked for, or in all twelve. An order counts in the month in which it was paid, what goes back of it (by a refund, or
 * by the buyer's bank) in the month in which it goes; months are the shop's own. Rupiah.
 */
export async function findSales(db: Db, shop: Shop, month: string | undefined, now: Date) {
  const months = await findMonths(db, shop, now)
  const chosen = months.find((each) => each.month === month)?.month
  const first = chosen ?? months[0]?.month ?? ''
  const last = chosen ?? months.at(-1)?.month ?? ''
  return { months, chosen, products: await findProducts(db, shop, first, last) }
}

async function findMonths(db: Db, { id, time_zone }: Shop, now: Date) {
  const { rows } = await sql<{
    month: string
    orders: number
    goods: number
    delivery: number
    unique_code: number
    back: number
  }>`
    select to_char(each.begins, 'YYYY-MM') as month,
      (count(distinct posting.id) filter (where posting.kind = 'sale'))::float8 as orders,
      coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'goods'), 0)::float8 as goods,
      coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'delivery'), 0)::float8 as delivery,
      coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'unique-code'), 0)::float8 as unique_code,
      coalesce(sum(entry.amount_rupiah) filter (where entry.account in ('refunds', 'lost')), 0)::float8 as back
    from generate_series(
      date_trunc('month', ${now}::timestamptz at time zone ${time_zone})
        - ${monthsShown - 1}::int * interval '1 month',
      date_trunc('month', ${now}::timestamptz at time zone ${time_zone}), interval '1 month') each (begins)
    left join ledger_posting posting on posting.seller_id = ${id} and ${ofSale}
      and posting.posted_at >= each.begins at time zone ${time_zone}
      and posting.posted_at < (each.begins + interval '1 month') at time zone ${time_zone}
    left join ledger_entry entry on entry.posting_id = posting.id
      and entry.account in ('goods', 'delivery', 'unique-code', 'refunds', 'lost')
    group by each.begins order by each.begins`.execute(db)
  return rows
}

/**
 * The products of the months from `first` to `last`, "2026-10", those that brought most first: what was sold of each, and
 * what went back of it, without delivery.
 */
async function findProducts(db: Db, { id, time_zone }: Shop, first: string, last: string) {
  const isThen = sql`posting.seller_id = ${id}
    and posting.posted_at >= ${`${first}-01`}::timestamp at time zone ${time_zone}
    and posting.posted_at < (${`${last}-01`}::timestamp + interval '1 month') at time zone ${time_zone}`
  const givenBack = sql`
    select posting.order_id from ledger_posting posting where posting.kind in ('refund', 'dispute') and ${isThen}`
  const { rows } = await sql<{
    product_id: number
    name: string
    unit: string
    unit_size: number | null
    quantity: number
    orders: number
    goods: number
    back: number
  }>`
    with sold as (
      select line.product_id, sum(line.quantity) as quantity, count(distinct line.order_id) as orders,
        sum(line.total_rupiah) as goods
      from ledger_posting posting
      join order_line line on line.order_id = posting.order_id
      where posting.kind = 'sale' and ${ofSale} and ${isThen}
      group by line.product_id
    ), back as (
      select posting.product_id, sum(posting.rupiah) as rupiah
      from (select went.*, ${id}::bigint as seller_id from (${wentBack(givenBack)}) went) posting
      where ${isThen}
      group by posting.product_id having sum(posting.rupiah) <> 0
    )
    select product.id as product_id, line.name, line.unit, line.unit_size, coalesce(sold.quantity, 0)::float8 as quantity,
      coalesce(sold.orders, 0)::float8 as orders, coalesce(sold.goods, 0)::float8 as goods,
      coalesce(back.rupiah, 0)::float8 as back
    from sold
    full join back on back.product_id = sold.product_id
    cross join lateral (select coalesce(sold.product_id, back.product_id) as id) product
    cross join lateral (
      select order_line.product_name as name, order_line.unit, order_line.unit_size
      from order_line join shop_order on shop_order.id = order_line.order_id
      where order_line.product_id = product.id and shop_order.seller_id = ${id}
      order by order_line.id desc limit 1) line
    order by goods desc, product.id
    limit 100`.execute(db)
  return rows
}
