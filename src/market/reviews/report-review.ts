import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { findShownReview } from './find-shown-review.ts'

/**
 * Somebody finds that a review should not be shown: its agency will read it. While one report waits, another about the
 * same review changes nothing.
 * @throws {Refusal} not-found where the public sees no such review
 */
export async function reportReview(tx: Tx, review_id: number, words: string) {
  if (!(await findShownReview(tx, review_id))) throw new Refusal('not-found')
  await tx
    .insertInto('review_report')
    .values({ review_id, words })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
