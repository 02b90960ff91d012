import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { putBack, releaseStock } from '../orders/end-hold.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import type { OrderState } from '../orders/order-states.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'
import { askRefund } from './ask-refund.ts'
import { hasWaitingProof } from './send-proof.ts'

/** While nothing is being made or on its way. From then on the buyer asks for a return, once the goods are there. */
const buyersStates: readonly OrderState[] = ['proposed', 'asked', 'placed', 'paid', 'accepted']
/** Until it is sent; what was ready and is never fetched, too. */
const sellersStates: readonly OrderState[] = [...buyersStates, 'making', 'ready']

/**
 * Calls an order off, for a reason that the other side reads. Its goods are free again; what was paid goes back whole:
 * through Stripe, or from the shop itself, which says when it has sent it (`markSentBack`). Where there is money to go
 * back only the shop's owner cancels for it.
 * @throws {Refusal} order-state; not-allowed; proof-waiting: the shop first says whether the transfer has arrived
 */
export async function cancelOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand, reason: string) {
  if (!mayCancel(order.by.side, order.state)) throw new Refusal('order-state', { state: order.state })
  if (order.state === 'placed' && (await hasWaitingProof(tx, order.id))) throw new Refusal('proof-waiting')
  const paid = await findPaid(tx, order.id)
  if (paid > 0 && order.by.side === 'seller' && order.by.desk.role !== 'owner')
    throw new Refusal('not-allowed')
  await takeStep(tx, order, 'cancelled', reason)
  await releaseStock(tx, order)
  await putBack(tx, order)
  if (paid > 0) await askRefund(tx, enqueue, order, { amount_rupiah: paid, reason })
  await tellStep(tx, enqueue, order.id, 'cancelled')
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
