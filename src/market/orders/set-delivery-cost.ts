import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { mostByQris } from './agree-on.ts'
import type { OrderInHand } from './enter-order.ts'
import { freeCode, heldUntil } from './insert-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/** Whole rupiah, and the days that it takes where the shop knows them. */
export type DeliveryCost = { delivery_rupiah: number; days_least: number | null; days_most: number | null }

/**
 * The shop says what delivery costs of an order that asked for it: it is placed with that, and its time to be paid
 * begins.
 * @throws {Refusal} order-state; qris-too-much; too-many-transfers
 */
export async function setDeliveryCost(tx: Tx, enqueue: Enqueue, order: OrderInHand, cost: DeliveryCost) {
  const { id, seller_id, payment_kind, goods_rupiah } = order
  if (order.state !== 'asked') throw new Refusal('order-state', { state: order.state })
  if (payment_kind === 'qris' && goods_rupiah + cost.delivery_rupiah > mostByQris)
    throw new Refusal('qris-too-much')
  await lockShop(tx, seller_id)
  const unique_code = await freeCode(tx, seller_id, payment_kind, goods_rupiah + cost.delivery_rupiah)
  const held_until = heldUntil('placed', payment_kind)
  await tx
    .updateTable('shop_order')
    .set({ ...cost, unique_code, held_until })
    .where('id', '=', id)
    .execute()
  await takeStep(tx, order, 'placed')
  await tellStep(tx, enqueue, id, 'placed')
}

/** Two transfers to one shop never get the same amount: orders of a shop are priced one after the other. */
async function lockShop(tx: Tx, seller_id: number) {
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
}
