import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Wanted } from './hold-stock.ts'

/** For how many months ahead, this one included, something can be ordered that is made to order. */
export const bookableMonths = 3

/**
 * Gives each line places in the months of its product, the next free ones first. The products are locked already.
 * Returns the month in which each line is finished, by `order_line_id`; a product without a capacity needs no place.
 * @throws {Refusal} capacity-full, with `product_id` and how many places are `left`
 */
export async function bookCapacity(tx: Tx, lines: readonly Wanted[], today: string) {
  const finished = new Map<number, string>()
  for (const [product_id, wanted] of Map.groupBy(lines, (line) => line.product_id)) {
    const free = await findFree(tx, product_id, today)
    if (free === undefined) continue
    const left = free.reduce((sum, month) => sum + month.free, 0)
    if (left < wanted.reduce((sum, line) => sum + line.quantity, 0))
      throw new Refusal('capacity-full', { product_id, left })
    const places = wanted.flatMap((line) => placesFor(line, free))
    for (const { order_line_id, month } of places) finished.set(order_line_id, month)
    await book(tx, product_id, places)
  }
  return finished
}

type Month = { month: string; free: number }

/** The months of a product and what is free in them; undefined where its capacity is not known. */
async function findFree(tx: Tx, product_id: number, today: string) {
  const { rows } = await sql<{ month: string; free: number | null }>`
    select to_char(each.month, 'YYYY-MM-DD') as month,
      case when product.monthly_capacity is not null
        then greatest(0, product.monthly_capacity - coalesce(capacity_month.booked, 0)) end as free
    from product
    cross join generate_series(0, ${bookableMonths - 1}::int) ahead
    cross join lateral (select (date_trunc('month', ${today}::date) + ahead * interval '1 month')::date as month) each
    left join capacity_month on capacity_month.product_id = product.id and capacity_month.month = each.month
    where product.id = ${product_id} order by each.month`.execute(tx)
  return rows.some(({ free }) => free === null) ? undefined : (rows as Month[])
}

/** Takes the line's places out of `free`. */
function placesFor({ order_line_id, quantity }: Wanted, free: Month[]) {
  let missing = quantity
  return free.flatMap((month) => {
    const taken = Math.min(missing, month.free)
    month.free -= taken
    missing -= taken
    return taken === 0 ? [] : [{ order_line_id, month: month.month, quantity: taken }]
  })
}

async function book(
  tx: Tx,
  product_id: number,
  places: { order_line_id: number; month: string; quantity: number }[],
) {
  await tx.insertInto('order_line_month').values(places).execute()
  await sql`
    insert into capacity_month as booked_month (product_id, month, booked)
    select ${product_id}::bigint, month, sum(quantity)::int
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) place(month date, quantity int)
    group by month
    on conflict (product_id, month) do update set booked = booked_month.booked + excluded.booked`.execute(tx)
}
