import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { promiseOrders } from './promise-orders.ts'

/**
 * Holds the goods of an order once more whose hold has ended: its money has come late. What has become made to order
 * since then, or is on stock now, is held as that.
 * @throws {Refusal} sold-out, with `variant_id` and how many are `left`; capacity-full
 */
export async function holdAgain(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  const given = await tx
    .updateTable('shop_order')
    .set({ stock_state: 'held' })
    .where('id', '=', id)
    .where('stock_state', '=', 'released')
    .returning('id')
    .executeTakeFirst()
  if (!given) return
  const lines = (await findLines(tx, id)).map(({ variant_id, ...line }) => {
    if (variant_id === null) throw new Refusal('sold-out', { variant_id: 0, left: 0 })
    return { ...line, variant_id }
  })
  await promiseOrders(tx, [{ id, lines }])
  await sql`
    update order_line set is_made_to_order = variant.stock is null from product_variant variant
    where variant.id = order_line.variant_id and order_line.order_id = ${id}
      and is_made_to_order <> (variant.stock is null)`.execute(tx)
}

function findLines(tx: Tx, id: number) {
  return tx
    .selectFrom('order_line')
    .innerJoin('product', 'product.id', 'order_line.product_id')
    .leftJoin('product_variant as variant', 'variant.id', 'order_line.variant_id')
    .where('order_line.order_id', '=', id)
    .select(['order_line.id as order_line_id', 'order_line.product_id', 'variant.id as variant_id'])
    .select(['order_line.quantity', 'variant.stock', 'product.lead_days'])
    .execute()
}
