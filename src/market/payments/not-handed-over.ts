import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { forgetParcel, goBack } from '../orders/take-back.ts'
import { tellNews } from '../orders/tell-news.ts'
import { endOrder, type Goods } from './cancel-order.ts'
import { asksReturn } from './give-back.ts'

export type NotHandedOver = {
  /** What the buyer reads. */
  reason: string
  /** It is tried again, or the order is over. */
  then: 'again' | 'ends'
  /** Where it is over: what of the goods. */
  goods: Goods
}

/**
 * What was on its way did not reach its buyer: nobody was at home, they refused it, the parcel came back. The shop has
 * the goods again, and tries once more, or the order is over; what was paid goes back whole then, which only the owner
 * decides.
 * @throws {Refusal} order-state; return-waits where the buyer asks for a return; not-allowed
 */
export async function notHandedOver(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  { reason, then, goods }: NotHandedOver,
) {
  if (order.state !== 'sent') throw new Refusal('order-state', { state: order.state })
  if (await asksReturn(tx, order)) throw new Refusal('return-waits')
  if (then === 'ends') return endOrder(tx, enqueue, order, reason, goods)
  await goBack(tx, order, reason)
  await forgetParcel(tx, order)
  await tellNews(tx, enqueue, order.id, 'not-handed-over', reason)
}
