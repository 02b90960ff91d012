import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { enterAsSeller } from './enter-order.ts'
import { type Parcel, sendOrder } from './send-order.ts'

/**
 * Sends several orders of the desk's shop, all of them or none. Returns the orders of which something is wrong, each
 * with the refusal; the caller rolls back then.
 * @throws {Refusal} not-found where one is not the shop's
 */
export async function sendOrders(tx: Tx, enqueue: Enqueue, desk: Desk, parcels: ReadonlyMap<number, Parcel>) {
  const wrong: { order_id: number; refusal: Refusal }[] = []
  for (const [order_id, parcel] of [...parcels].toSorted(([one], [other]) => one - other)) {
    const order = await enterAsSeller(tx, desk, order_id)
    try {
      await sendOrder(tx, enqueue, order, parcel)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      wrong.push({ order_id, refusal })
    }
  }
  return wrong
}
