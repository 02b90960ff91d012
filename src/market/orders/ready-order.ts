import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/**
 * The goods lie where the buyer fetches them. What was to be arranged may have been arranged like that.
 * @throws {Refusal} order-state, also where a courier takes it
 */
export async function readyOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand) {
  if (order.delivery_kind === 'courier') throw new Refusal('order-state', { state: order.state })
  await takeStep(tx, order, 'ready')
  await tellStep(tx, enqueue, order.id, 'ready')
}
