import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { answerHours } from './review.ts'

/**
 * The shop's one answer to a review; it may be changed for 24 hours.
 * @throws {Refusal} not-found for a review of another shop or one that is hidden, review-answered
 */
export async function answerReview(
  tx: Tx,
  desk: Desk,
  { review_id, words }: { review_id: number; words: string },
) {
  const review = await tx
    .selectFrom('review')
    .leftJoin('review_answer as answer', 'answer.review_id', 'review.id')
    .select(['review.id', 'answer.words'])
    .where('review.id', '=', review_id)
    .where('review.seller_id', '=', desk.seller_id)
    .where('review.hidden_at', 'is', null)
    .forUpdate('review')
    .executeTakeFirst()
  if (!review) throw new Refusal('not-found')
  const saved = await tx
    .insertInto('review_answer')
    .values({ review_id, words, answered_by: desk.account_id })
    .onConflict((conflict) =>
      conflict
        .column('review_id')
        .doUpdateSet({ words, answered_by: desk.account_id })
        .where('review_answer.answered_at', '>', sql<Date>`now() - ${answerHours} * interval '1 hour'`),
    )
    .returning('review_id')
    .executeTakeFirst()
  if (!saved) throw new Refusal('review-answered')
  await recordAct(tx, desk, {
    verb: 'review.answer',
    subject: ['review', review_id],
    before: review.words === null ? null : { words: review.words },
    after: { words },
  })
}
