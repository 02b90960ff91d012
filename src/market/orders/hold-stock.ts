import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { bookCapacity } from './book-capacity.ts'

/** What is to be held of each variant; `order_line_id` is the line that holds it. */
export type Wanted = { order_line_id: number; product_id: number; variant_id: number; quantity: number }

/**
 * Holds the stock of lines, of one or of many orders, all of it or none; what is made to order takes a place in its
 * product's months instead. Products, then variants are locked in the order of their ids: two buyers of the same
 * things wait for each other, and never in a circle. Returns the month (its first day) in which each line that is made
 * to order will be finished.
 *
 * @throws {Refusal} sold-out, with `variant_id` and how many are `left`; capacity-full, with `product_id` and `left`
 */
export async function holdStock(tx: Tx, wanted: readonly Wanted[], today: string) {
  const products = [...new Set(wanted.map(({ product_id }) => product_id))]
  await tx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', products)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const variants = new Map((await lockVariants(tx, wanted)).map((variant) => [variant.id, variant]))
  const toOrder: Wanted[] = []
  for (const [variant_id, lines] of Map.groupBy(wanted, (line) => line.variant_id)) {
    const variant = variants.get(variant_id)
    const quantity = lines.reduce((sum, line) => sum + line.quantity, 0)
    if (!variant) throw new Refusal('sold-out', { variant_id, left: 0 })
    if (variant.stock === null) toOrder.push(...lines)
    else if (variant.stock - variant.reserved < quantity)
      throw new Refusal('sold-out', { variant_id, left: variant.stock - variant.reserved })
  }
  const stocked = wanted.filter((line) => variants.get(line.variant_id)?.stock !== null)
  await reserve(tx, stocked)
  return bookCapacity(tx, toOrder, today)
}

function lockVariants(tx: Tx, wanted: readonly Wanted[]) {
  return tx
    .selectFrom('product_variant')
    .select(['id', 'stock', 'reserved'])
    .where(
      'id',
      'in',
      wanted.map(({ variant_id }) => variant_id),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

async function reserve(tx: Tx, lines: readonly Wanted[]) {
  if (lines.length === 0) return
  await sql`
    update product_variant set reserved = reserved + wanted.quantity
    from (
      select variant_id, sum(quantity)::int quantity
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) line(variant_id bigint, quantity int)
      group by variant_id
    ) wanted
    where product_variant.id = wanted.variant_id`.execute(tx)
}
