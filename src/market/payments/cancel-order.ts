import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { putBack, releaseStock, takeStock } from '../orders/end-hold.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import type { OrderState } from '../orders/order-states.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'
import { askRefund } from './ask-refund.ts'
import { hasWaitingProof } from './send-proof.ts'

/** While nothing is being made or on its way. From then on the buyer asks for a return, once the goods are there. */
const buyersStates: readonly OrderState[] = ['proposed', 'asked', 'costed', 'placed', 'paid', 'accepted']
/** Until it is sent; what was ready and is never fetched, too. */
const sellersStates: readonly OrderState[] = [...buyersStates, 'making', 'ready']

/** What becomes of the goods of an order that is called off: they can be sold again, or are broken or gone. */
export type Goods = 'back' | 'gone'

/**
 * Calls an order off, for a reason that the other side reads. Its goods are free again unless they are gone; what was
 * paid goes back whole: through Stripe, or from the shop itself, which says when it has sent it (`markSentBack`). Where
 * there is money to go back only the shop's owner cancels for it.
 * @throws {Refusal} order-state; not-allowed; proof-waiting: the shop first says whether the transfer has arrived
 */
export async function cancelOrder(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  reason: string,
  goods: Goods = 'back',
) {
  if (!mayCancel(order.by.side, order.state)) throw new Refusal('order-state', { state: order.state })
  if (order.state === 'placed' && (await hasWaitingProof(tx, order.id))) throw new Refusal('proof-waiting')
  await endOrder(tx, enqueue, order, reason, goods)
}

/** Calls off whatever leads there, as `cancelOrder` does once it may. @throws {Refusal} order-state; not-allowed */
export async function endOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand, reason: string, goods: Goods) {
  const paid = await findPaid(tx, order.id)
  if (paid > 0 && order.by.side === 'seller' && order.by.desk.role !== 'owner')
    throw new Refusal('not-allowed')
  await takeStep(tx, order, 'cancelled', reason)
  if (goods === 'gone') await takeStock(tx, enqueue, order)
  else await freeGoods(tx, order)
  if (paid > 0) await askRefund(tx, enqueue, order, { amount_rupiah: paid, reason })
  await tellStep(tx, enqueue, order.id, 'cancelled')
}

/** Held or taken, they can be sold again. */
async function freeGoods(tx: Tx, order: OrderInHand) {
  await releaseStock(tx, order)
  await putBack(tx, order)
}

export function mayCancel(side: 'buyer' | 'seller' | 'system', state: OrderState) {
  return (side === 'buyer' ? buyersStates : sellersStates).includes(state)
}

/** What has been paid and is not going back yet. */
async function findPaid(tx: Tx, order_id: number) {
  const { rows } = await sql<{ paid: number }>`
    select amount_rupiah - coalesce((
      select sum(amount_rupiah) from refund
      where refund.order_id = order_payment.order_id and failed_at is null
        and refund.session_id is not distinct from order_payment.session_id), 0)::bigint as paid
    from order_payment where order_id = ${order_id}`.execute(tx)
  return rows[0]?.paid ?? 0
}
