import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { mostByQris } from './agree-on.ts'
import type { OrderInHand } from './enter-order.ts'
import { heldUntil } from './insert-order.ts'
import { noteStep, takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/** Whole rupiah, and the days that it takes where the shop knows them. */
export type DeliveryCost = { delivery_rupiah: number; days_least: number | null; days_most: number | null }

/**
 * The shop says what delivery costs of an order that asked for it, or puts that right while nothing is paid. However it
 * is paid, it waits for the buyer's word, again if need be: nobody has agreed to an amount that they have not seen.
 * @throws {Refusal} order-state; proof-unanswered; qris-too-much
 */
export async function setDeliveryCost(tx: Tx, enqueue: Enqueue, order: OrderInHand, cost: DeliveryCost) {
  const { id, payment_kind, goods_rupiah } = order
  const steps = await tx.selectFrom('order_step').where('order_id', '=', id).select('state').execute()
  if (!maySetCost({ ...order, steps })) throw new Refusal('order-state', { state: order.state })
  if (await hasProof(tx, order)) throw new Refusal('proof-unanswered')
  if (payment_kind === 'qris' && goods_rupiah + cost.delivery_rupiah > mostByQris)
    throw new Refusal('qris-too-much')
  const held_until = heldUntil('costed', payment_kind)
  await tx
    .updateTable('shop_order')
    .set({ ...cost, held_until, unique_code: 0 })
    .where('id', '=', id)
    .execute()
  if (order.state === 'costed') await noteStep(tx, id, order.by, 'costed')
  else await takeStep(tx, order, 'costed')
  await tellStep(tx, enqueue, id, 'costed')
}

/** It asks what delivery costs, or asked, and is not paid. Whoever is paying at Stripe has the amount there. */
export function maySetCost({
  state,
  payment_kind,
  steps,
}: Pick<OrderInHand, 'state' | 'payment_kind'> & { steps: readonly { state: string }[] }) {
  if (state === 'placed') return payment_kind !== 'stripe' && steps.some((step) => step.state === 'costed')
  return state === 'asked' || state === 'costed'
}

/** The buyer says that it is paid: the shop first says whether it is. */
async function hasProof(tx: Tx, { id }: OrderInHand) {
  const proof = await tx
    .selectFrom('transfer_proof')
    .where('order_id', '=', id)
    .where('rejected_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return proof !== undefined
}
