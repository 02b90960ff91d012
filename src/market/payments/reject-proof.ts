import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { tellNews } from '../orders/tell-news.ts'
import { takesProof } from './send-proof.ts'

/** For how long the goods stay held after a proof was refused, so that another can be sent. */
const hoursAfter = 12

/**
 * The shop has not found the money that a proof speaks of, and says why (at most 500 letters). The buyer can send
 * another; the goods stay held for twelve hours at least.
 * @throws {Refusal} order-state; not-found for a proof of another order, or one that was answered
 */
export async function rejectProof(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  { proof_id, rejection }: { proof_id: number; rejection: string },
) {
  if (!takesProof(order)) throw new Refusal('order-state', { state: order.state })
  const rejected = await tx
    .updateTable('transfer_proof')
    .set({ rejected_at: sql<Date>`now()`, rejected_by: order.by.account_id, rejection })
    .where('id', '=', proof_id)
    .where('order_id', '=', order.id)
    .where('rejected_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!rejected) throw new Refusal('not-found')
  await holdLonger(tx, order)
  if (order.by.side === 'seller')
    await recordAct(tx, order.by.desk, { verb: 'order.reject-proof', subject: ['order', order.id] })
  await tellNews(tx, enqueue, order.id, 'proof-rejected', rejection)
}

async function holdLonger(tx: Tx, { id }: OrderInHand) {
  await tx
    .updateTable('shop_order')
    .set({ held_until: sql<Date>`greatest(held_until, now() + ${hoursAfter} * interval '1 hour')` })
    .where('id', '=', id)
    .where('state', '=', 'placed')
    .where('held_until', 'is not', null)
    .execute()
}
