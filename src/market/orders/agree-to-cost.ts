import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { placeAgreed } from './place-agreed.ts'

/**
 * The buyer says yes to `seen_rupiah`, what the order costs with its delivery as their page said it: it is placed, and its time to be paid begins, or, paid on
 * hand-over, it waits for the shop to take it on. Whoever says no calls the order off (`cancelOrder`).
 * @throws {Refusal} order-state; cost-changed where the shop has put it right meanwhile; too-many-transfers
 */
export async function agreeToCost(tx: Tx, enqueue: Enqueue, order: OrderInHand, seen_rupiah: number) {
  if (order.state !== 'costed') throw new Refusal('order-state', { state: order.state })
  if (order.due_rupiah !== seen_rupiah) throw new Refusal('cost-changed')
  await placeAgreed(tx, enqueue, order)
}
