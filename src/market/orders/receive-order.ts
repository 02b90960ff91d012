import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/** A paid parcel of which its buyer says nothing for so many days counts as received. */
export const daysSilent = 14

/**
 * The buyer has the goods. What is paid on hand-over is received with the buyer's code, or by the shop's word
 * (payments/hand-over.ts): that says at once that the money was given.
 * @throws {Refusal} order-state
 */
export async function receiveOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand) {
  if (!mayReceive(order)) throw new Refusal('order-state', { state: order.state })
  await takeStep(tx, order, 'received')
  await tellStep(tx, enqueue, order.id, 'received')
}

export function mayReceive({ state, payment_kind }: Pick<OrderInHand, 'state' | 'payment_kind'>) {
  return (state === 'sent' || state === 'ready') && payment_kind !== 'cash'
}
