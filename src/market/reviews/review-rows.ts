import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../db/types.ts'

/** What hangs on a review, for any query that has `review` in it. */
const ofReview = () => expressionBuilder<DB, 'review'>()

export function reviewImages() {
  return jsonArrayFrom(
    ofReview()
      .selectFrom('review_image')
      .innerJoin('image', 'image.id', 'review_image.image_id')
      .whereRef('review_image.review_id', '=', 'review.id')
      .select(['image_id', 'width', 'height', 'focal_x', 'focal_y', 'state', 'dominant_colour'])
      .orderBy('review_image.position'),
  )
}

export function reviewAnswer() {
  return jsonObjectFrom(
    ofReview()
      .selectFrom('review_answer')
      .whereRef('review_answer.review_id', '=', 'review.id')
      .select('words')
      .select((eb) => eb.ref('answered_at').$castTo<string>().as('answered_at')),
  )
}
