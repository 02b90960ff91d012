import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { bookableMonths } from './book-capacity.ts'

/**
 * How many can still be made of these products in the months that can be booked, by product; one whose capacity is not
 * known is not in it. What `bookCapacity` decides when it is ordered, for whoever fills the form before.
 */
export async function findCapacityLeft(db: Db, product_ids: readonly number[]) {
  if (product_ids.length === 0) return new Map<number, number>()
  const { rows } = await sql<{ product_id: number; left: number }>`
    select product.id as product_id, sum(greatest(0, monthly_capacity - coalesce(booked, 0)))::int as left
    from product
    cross join generate_series(0, ${bookableMonths - 1}::int) ahead
    cross join lateral (select (date_trunc('month', (now() at time zone 'Asia/Makassar')::date)
      + ahead * interval '1 month')::date as month) each
    left join capacity_month on capacity_month.product_id = product.id and capacity_month.month = each.month
    where product.id in (${sql.join(product_ids)}) and monthly_capacity is not null
    group by product.id`.execute(db)
  return new Map(rows.map(({ product_id, left }) => [product_id, left]))
}
