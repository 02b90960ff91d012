import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellLowStock } from '../products/tell-low-stock.ts'
import type { OrderInHand } from './enter-order.ts'

/** What is held for an order is sold: it leaves the stock. Nothing happens where that was done before. */
export async function takeStock(tx: Tx, enqueue: Enqueue, order: Pick<OrderInHand, 'id'>) {
  if (!(await endHold(tx, order, 'taken'))) return
  const products = await lockProducts(tx, order)
  await changeVariants(tx, order, sql`stock = stock - held.quantity, reserved = reserved - held.quantity`)
  for (const product_id of products) await tellLowStock(tx, enqueue, product_id)
}

/** What is held for an order is free again, and so are its places in the months. */
export async function releaseStock(tx: Tx, order: Pick<OrderInHand, 'id'>) {
  if (!(await endHold(tx, order, 'released'))) return
  await lockProducts(tx, order)
  await changeVariants(tx, order, sql`reserved = reserved - held.quantity`)
  await freeMonths(tx, order)
}

/** What was sold is put back on the shelf: the order was called off before it was sent, or the goods came back. */
export async function putBack(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  const given = await tx
    .updateTable('shop_order')
    .set({ stock_state: 'released' })
    .where('id', '=', id)
    .where('stock_state', '=', 'taken')
    .returning('id')
    .executeTakeFirst()
  if (!given) return
  await lockProducts(tx, { id })
  await changeVariants(tx, { id }, sql`stock = stock + held.quantity`)
  await freeMonths(tx, { id })
}

/** What was taken for an order is held for it again, until `held_until`: it is not sold after all. */
export async function holdTaken(
  tx: Tx,
  { id }: Pick<OrderInHand, 'id'>,
  held_until: RawBuilder<Date> | null,
) {
  const given = await tx
    .updateTable('shop_order')
    .set({ stock_state: 'held', held_until })
    .where('id', '=', id)
    .where('stock_state', '=', 'taken')
    .returning('id')
    .executeTakeFirst()
  if (!given) return
  await lockProducts(tx, { id })
  await changeVariants(tx, { id }, sql`stock = stock + held.quantity, reserved = reserved + held.quantity`)
}

async function endHold(tx: Tx, { id }: Pick<OrderInHand, 'id'>, stock_state: 'taken' | 'released') {
  return tx
    .updateTable('shop_order')
    .set({ stock_state, held_until: null })
    .where('id', '=', id)
    .where('stock_state', '=', 'held')
    .returning('id')
    .executeTakeFirst()
}

/** In the order in which `holdStock` locks them. Returns their ids. */
async function lockProducts(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  const products = await tx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('order_line').select('product_id').where('order_id', '=', id))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return products.map((product) => product.id)
}

/** Variants that were on stock when they were ordered, and still are. */
async function changeVariants(tx: Tx, { id }: Pick<OrderInHand, 'id'>, change: ReturnType<typeof sql>) {
  await sql`
    with held as materialized (
      select product_variant.id, wanted.quantity from product_variant
      join (
        select variant_id, sum(quantity)::int quantity from order_line
        where order_id = ${id} and not is_made_to_order group by variant_id
      ) wanted on wanted.variant_id = product_variant.id
      where product_variant.stock is not null
      order by product_variant.id for no key update of product_variant
    )
    update product_variant set ${change} from held where product_variant.id = held.id`.execute(tx)
}

async function freeMonths(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  await sql`
    with freed as (
      delete from order_line_month place using order_line line
      where line.id = place.order_line_id and line.order_id = ${id}
      returning line.product_id, place.month, place.quantity
    )
    update capacity_month set booked = booked - given.quantity
    from (select product_id, month, sum(quantity)::int quantity from freed group by product_id, month) given
    where capacity_month.product_id = given.product_id and capacity_month.month = given.month`.execute(tx)
}
