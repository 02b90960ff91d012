import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { tellShop } from '../orders/tell-shop.ts'

/** Of one order; a buyer who sends more has something else to say, and a message is the place for it. */
export const mostProofs = 5

/**
 * The buyer says that the money is on its way, with a picture of it. From now on the order waits for the shop's answer
 * and does not lapse. One that has lapsed takes a proof too: the shop may find the money there after all.
 * @throws {Refusal} order-state; proof-waiting where the last one has no answer yet; too-many-proofs
 */
export async function sendProof(tx: Tx, enqueue: Enqueue, order: OrderInHand, document_id: string) {
  if (!takesProof(order)) throw new Refusal('order-state', { state: order.state })
  const { waiting, sent } = await countProofs(tx, order.id)
  if (waiting > 0) throw new Refusal('proof-waiting')
  if (sent >= mostProofs) throw new Refusal('too-many-proofs')
  const { id } = await tx
    .insertInto('transfer_proof')
    .values({ order_id: order.id, document_id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellShop(tx, enqueue, order.id, 'proof-sent')
  return id
}

/** Something is still to be paid by transfer, or was to be. */
export function takesProof({ state, payment_kind }: Pick<OrderInHand, 'state' | 'payment_kind'>) {
  return (state === 'placed' || state === 'lapsed') && (payment_kind === 'bank' || payment_kind === 'qris')
}

/** An order with a proof that the shop has not answered can neither lapse nor be cancelled. */
export async function hasWaitingProof(tx: Tx, order_id: number) {
  return (await countProofs(tx, order_id)).waiting > 0
}

async function countProofs(tx: Tx, order_id: number) {
  return tx
    .selectFrom('transfer_proof')
    .where('order_id', '=', order_id)
    .select((eb) => [
      eb.fn.countAll<number>().as('sent'),
      sql<number>`count(*) filter (where rejected_at is null)`.as('waiting'),
    ])
    .executeTakeFirstOrThrow()
}
