import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { tellLowStock } from './tell-low-stock.ts'

/** Days to make one to order and how many a month, both or neither; and the stock at which the shop is told. */
export type Supply = { lead_days: number | null; monthly_capacity: number | null; low_stock_at: number }

/**
 * Changes how a product can be had, at once and without review.
 * @throws {Refusal} not-found, product-archived, and lead-time-missing for one of the two alone, or for neither where
 *   a variant is made to order
 */
export async function setAvailability(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  productId: number,
  supply: Supply,
) {
  const { lead_days, monthly_capacity, low_stock_at } = supply
  const before = await tx
    .selectFrom('product')
    .where('id', '=', productId)
    .where('seller_id', '=', desk.seller_id)
    .select(['lead_days', 'monthly_capacity', 'low_stock_at', 'archived_at'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!before) throw new Refusal('not-found')
  const { archived_at, ...old } = before
  if (archived_at !== null) throw new Refusal('product-archived')
  if ((lead_days === null) !== (monthly_capacity === null)) throw new Refusal('lead-time-missing')
  if (lead_days === null && (await isMadeToOrder(tx, productId))) throw new Refusal('lead-time-missing')
  const after = { lead_days, monthly_capacity, low_stock_at }
  if (Object.entries(after).every(([name, value]) => old[name as keyof Supply] === value)) return
  await tx.updateTable('product').set(after).where('id', '=', productId).execute()
  await recordAct(tx, desk, {
    verb: 'product.availability',
    subject: ['product', productId],
    before: old,
    after,
  })
  await tellLowStock(tx, enqueue, productId)
}

async function isMadeToOrder(tx: Tx, productId: number) {
  const variant = await tx
    .selectFrom('product_variant')
    .select('id')
    .where('product_id', '=', productId)
    .where('stock', 'is', null)
    .executeTakeFirst()
  return variant !== undefined
}
