import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { isWorkedOn } from './dispute.ts'
import type { OrderInHand } from './enter-order.ts'

/**
 * Buyer or shop answers what the agency has asked them about their order (1 to 2,000 letters), once. Only the agency
 * reads it.
 * @throws {Refusal} not-found for what the other side, or nobody, was asked; question-answered; dispute-over
 */
export async function answerQuestion(
  tx: Tx,
  { id, by }: OrderInHand,
  { question_id, answer }: { question_id: number; answer: string },
) {
  const question = await tx
    .selectFrom('dispute_question as question')
    .innerJoin('order_dispute as dispute', 'dispute.id', 'question.dispute_id')
    .where('question.id', '=', question_id)
    .where('question.side', '=', by.side)
    .where('dispute.order_id', '=', id)
    .select(['question.answered_at', isWorkedOn.as('is_worked_on')])
    .forNoKeyUpdate(['question', 'dispute'])
    .executeTakeFirst()
  if (!question) throw new Refusal('not-found')
  if (question.answered_at !== null) throw new Refusal('question-answered')
  if (!question.is_worked_on) throw new Refusal('dispute-over')
  await tx
    .updateTable('dispute_question')
    .set({ answer, answered_at: sql<Date>`now()`, answered_by: by.account_id })
    .where('id', '=', question_id)
    .execute()
  if (by.side === 'seller')
    await recordAct(tx, by.desk, { verb: 'order.answer-question', subject: ['order', id] })
}
