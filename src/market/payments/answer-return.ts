import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { putBack } from '../orders/end-hold.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellNews } from '../orders/tell-news.ts'
import { tellStep } from '../orders/tell-step.ts'
import { askRefund } from './ask-refund.ts'

export type ReturnTerms = {
  /** What the buyer reads. */
  answer: string
  /** What goes back of what was paid, in whole rupiah; 0 where the two have agreed on something else. */
  amount_rupiah: number
  /** The goods are back, and can be sold again. */
  puts_back: boolean
}

/**
 * The shop agrees to a return: the order is returned, and what was agreed of its money goes back. Only the owner gives
 * money back.
 * @throws {Refusal} order-state; return-answered; not-allowed; refund-too-much, with what is `left`
 */
export async function agreeToReturn(tx: Tx, enqueue: Enqueue, order: OrderInHand, terms: ReturnTerms) {
  const { answer, amount_rupiah, puts_back } = terms
  if (order.by.side === 'seller' && order.by.desk.role !== 'owner') throw new Refusal('not-allowed')
  await writeAnswer(tx, order, true, answer)
  await takeStep(tx, order, 'returned', answer)
  if (puts_back) await putBack(tx, order)
  if (amount_rupiah > 0) await askRefund(tx, enqueue, order, { amount_rupiah, reason: answer })
  await tellStep(tx, enqueue, order.id, 'returned')
}

/** The shop does not agree to a return, and says why. @throws {Refusal} return-answered */
export async function refuseReturn(tx: Tx, enqueue: Enqueue, order: OrderInHand, answer: string) {
  await writeAnswer(tx, order, false, answer)
  if (order.by.side === 'seller')
    await recordAct(tx, order.by.desk, { verb: 'order.refuse-return', subject: ['order', order.id] })
  await tellNews(tx, enqueue, order.id, 'return-refused', answer)
}

async function writeAnswer(tx: Tx, { id, by }: OrderInHand, is_agreed: boolean, answer: string) {
  const answered = await tx
    .updateTable('order_return')
    .set({ answered_at: sql<Date>`now()`, answered_by: by.account_id, is_agreed, answer })
    .where('order_id', '=', id)
    .where('answered_at', 'is', null)
    .returning('order_id')
    .executeTakeFirst()
  if (!answered) throw new Refusal('return-answered')
}
