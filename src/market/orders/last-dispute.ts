import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../db/types.ts'
import { isWorkedOn, type Ruling, type Side } from './dispute.ts'

const eb = expressionBuilder<DB, 'shop_order'>()

/** The last dispute of an order, and what of it one side was asked; moments inside of it are texts. */
export function lastDispute(side: Side) {
  return jsonObjectFrom(
    eb
      .selectFrom('order_dispute as dispute')
      .whereRef('dispute.order_id', '=', 'shop_order.id')
      .select(['dispute.id', 'dispute.words', 'dispute.opened_at', 'dispute.settled_at', 'dispute.outcome'])
      .select(['dispute.due_on', 'dispute.is_done', isWorkedOn.as('is_worked_on')])
      .select((one) => [
        one.ref('dispute.opened_by').$castTo<Side>().as('opened_by'),
        one.ref('dispute.ruling').$castTo<Ruling | null>().as('ruling'),
        jsonArrayFrom(
          one
            .selectFrom('dispute_question as question')
            .whereRef('question.dispute_id', '=', 'dispute.id')
            .where('question.side', '=', side)
            .select(['question.id', 'question.words', 'question.asked_at', 'answer', 'answered_at'])
            .orderBy('question.id'),
        ).as('questions'),
      ])
      .orderBy('dispute.id', 'desc')
      .limit(1),
  )
}
