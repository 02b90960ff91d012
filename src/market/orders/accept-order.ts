import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordSale } from '../discovery/record-sale.ts'
import { takeStock } from './end-hold.ts'
import type { OrderInHand } from './enter-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/**
 * The shop takes on an order that is paid on hand-over: it counts as sold, and its stock is taken.
 * @throws {Refusal} order-state, also where it is to be paid first
 */
export async function acceptOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand) {
  if (order.payment_kind !== 'cash') throw new Refusal('order-state', { state: order.state })
  await takeStep(tx, order, 'accepted')
  await takeStock(tx, enqueue, order)
  await recordSale(tx, order.seller_id)
  await tellStep(tx, enqueue, order.id, 'accepted')
}
