import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { ofSale } from '../payments/of-sale.ts'

export type Sales = Awaited<ReturnType<typeof findSales>>

type Shop = { id: number; time_zone: string }

/** As many months are shown, this one included. */
const monthsShown = 12

/**
 * What a shop has sold, whatever way it was paid: in each of the last twelve months, and by product in the month that is
 * asked for, or in all twelve. An order counts in the month in which it was paid; months are the shop's own. Rupiah.
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
    refunded: number
  }>`
    select to_char(each.begins, 'YYYY-MM') as month,
      (count(distinct posting.id) filter (where posting.kind = 'sale'))::float8 as orders,
      coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'goods'), 0)::float8 as goods,
      coalesce(-sum(entry.amount_rupiah) filter (
        where entry.account in ('delivery', 'unique-code')), 0)::float8 as delivery,
      coalesce(sum(entry.amount_rupiah) filter (where entry.account = 'refunds'), 0)::float8 as refunded
    from generate_series(
      date_trunc('month', ${now}::timestamptz at time zone ${time_zone})
        - ${monthsShown - 1}::int * interval '1 month',
      date_trunc('month', ${now}::timestamptz at time zone ${time_zone}), interval '1 month') each (begins)
    left join ledger_posting posting on posting.seller_id = ${id} and ${ofSale}
      and posting.posted_at >= each.begins at time zone ${time_zone}
      and posting.posted_at < (each.begins + interval '1 month') at time zone ${time_zone}
    left join ledger_entry entry on entry.posting_id = posting.id
      and entry.account in ('goods', 'delivery', 'unique-code', 'refunds')
    group by each.begins order by each.begins`.execute(db)
  return rows
}

/** The products of the months from `first` to `last`, "2026-10", those that brought most first. */
async function findProducts(db: Db, { id, time_zone }: Shop, first: string, last: string) {
  const { rows } = await sql<{
    product_id: number
    name: string
    unit: string
    unit_size: number | null
    quantity: number
    orders: number
    goods: number
  }>`
    select line.product_id, (array_agg(line.product_name order by line.id desc))[1] as name,
      (array_agg(line.unit order by line.id desc))[1] as unit,
      (array_agg(line.unit_size order by line.id desc))[1] as unit_size, sum(line.quantity)::float8 as quantity,
      count(distinct line.order_id)::float8 as orders, sum(line.total_rupiah)::float8 as goods
    from ledger_posting posting
    join order_line line on line.order_id = posting.order_id
    where posting.seller_id = ${id} and posting.kind = 'sale' and ${ofSale}
      and posting.posted_at >= ${`${first}-01`}::timestamp at time zone ${time_zone}
      and posting.posted_at < (${`${last}-01`}::timestamp + interval '1 month') at time zone ${time_zone}
    group by line.product_id
    order by goods desc, line.product_id
    limit 100`.execute(db)
  return rows
}
