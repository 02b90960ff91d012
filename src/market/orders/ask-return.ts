import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { tellShop } from './tell-shop.ts'

/** For so long after they were received goods can be sent back; then the order is closed. */
export const daysToReturn = 3

/**
 * The buyer wants to give the goods back, and says why (10 to 1,000 letters); once for an order. The order does not
 * close before the shop has answered.
 * @throws {Refusal} order-state before it is sent; return-too-late once it is closed; return-asked
 */
export async function askReturn(tx: Tx, enqueue: Enqueue, order: OrderInHand, reason: string) {
  if (order.state === 'closed') throw new Refusal('return-too-late')
  if (!mayAskReturn(order)) throw new Refusal('order-state', { state: order.state })
  const asked = await tx
    .insertInto('order_return')
    .values({ order_id: order.id, reason })
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returning('order_id')
    .executeTakeFirst()
  if (!asked) throw new Refusal('return-asked')
  await tellShop(tx, enqueue, order.id, 'return-asked')
}

/** Once it is on its way: a parcel may never come, or come broken. */
export function mayAskReturn({ state }: Pick<OrderInHand, 'state'>) {
  return state === 'sent' || state === 'received'
}
