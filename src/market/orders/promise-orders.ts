import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { holdStock, type Wanted } from './hold-stock.ts'

/** An order and its lines; `stock` is null for what is made to order, in `lead_days`. */
type ToPromise = {
  id: number
  lines: readonly (Wanted & { stock: number | null; lead_days: number | null })[]
}

/**
 * Holds the stock of new orders, and says of those with something made to order by when it will be made: its lead time
 * from today or, where this month's places are gone, from the first of the month that has one.
 * @throws {Refusal} sold-out, capacity-full
 */
export async function promiseOrders(tx: Tx, orders: readonly ToPromise[]) {
  const today = await todayAtShops(tx)
  const lines = orders.flatMap((order) => order.lines)
  const months = await holdStock(tx, lines, today)
  for (const order of orders) {
    const days = order.lines
      .filter(({ stock }) => stock === null)
      .map(({ order_line_id, lead_days }) => readyOn(today, months.get(order_line_id), lead_days ?? 0))
    const promised_on = days.toSorted().at(-1)
    if (promised_on !== undefined)
      await tx.updateTable('shop_order').set({ promised_on }).where('id', '=', order.id).execute()
  }
}

/** "2026-08-17" and 30 days are "2026-09-16"; with the month "2026-10-01" they are "2026-10-31". */
export function readyOn(today: string, month: string | undefined, leadDays: number) {
  const begin = new Date(month !== undefined && month > today ? month : today)
  begin.setUTCDate(begin.getUTCDate() + leadDays)
  return begin.toISOString().slice(0, 10)
}

/** The day in the middle of the country: months are counted by it. */
async function todayAtShops(tx: Tx) {
  const { rows } = await sql<{ today: string }>`
    select to_char(now() at time zone 'Asia/Makassar', 'YYYY-MM-DD') as today`.execute(tx)
  return rows[0]?.today ?? ''
}
