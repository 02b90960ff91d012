import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'
import type { Fees } from './fees.ts'
import { insertPayment } from './record-payment.ts'

/** How often a hand-over code may be typed wrongly. One in 200,000 would guess it. */
export const mostTries = 5

/**
 * The goods change hands: the order is received and, where it is paid on hand-over, paid. `code` is the six digits that
 * the buyer reads out; null is the shop's own word, which counts only where the two have met: for cash, and for what the
 * buyer fetches.
 *
 * Returns false where the code is wrong: that try counts, so that the caller commits it, and refuses only then
 * (`handover-code-wrong`).
 * @throws {Refusal} order-state; handover-needs-code; handover-code-spent after five wrong ones
 */
export async function handOver(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  order: OrderInHand,
  code: string | null,
) {
  if (order.state !== 'sent' && order.state !== 'ready')
    throw new Refusal('order-state', { state: order.state })
  if (code === null && !haveMet(order)) throw new Refusal('handover-needs-code')
  if (code !== null && !(await isRight(tx, order, code))) return false
  await takeStep(tx, order, 'received')
  if (order.payment_kind === 'cash')
    await insertPayment(tx, fees, order, { amount_rupiah: order.due_rupiah, at: 'direct' })
  await tellStep(tx, enqueue, order.id, 'received')
  return true
}

/** Buyer and seller stand before each other when the goods change hands. */
export function haveMet({
  payment_kind,
  delivery_kind,
}: Pick<OrderInHand, 'payment_kind' | 'delivery_kind'>) {
  return payment_kind === 'cash' || delivery_kind === 'pickup' || delivery_kind === 'house'
}

async function isRight(tx: Tx, { id, handover_code, handover_tries }: OrderInHand, code: string) {
  if (handover_tries >= mostTries) throw new Refusal('handover-code-spent')
  if (code.replace(/\D/g, '') === handover_code) return true
  await tx
    .updateTable('shop_order')
    .set({ handover_tries: handover_tries + 1 })
    .where('id', '=', id)
    .execute()
  return false
}
