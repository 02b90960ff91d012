import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../db/types.ts'

/** What hangs on a review, for any query that has `review` in it. */
const ofReview = () => expressionBuilder<DB, 'review'>()

const imageColumns = [
  'image_id',
  'width',
  'height',
  'focal_x',
  'focal_y',
  'state',
  'dominant_colour',
] as const

export function reviewImages() {
  return jsonArrayFrom(
    ofReview()
      .selectFrom('review_image')
      .innerJoin('image', 'image.id', 'review_image.image_id')
      .whereRef('review_image.review_id', '=', 'review.id')
      .select(imageColumns)
      .orderBy('review_image.position'),
  )
}

/** Photos that wait until the review of an `order_line` can be written. */
export function waitingImages() {
  return jsonArrayFrom(
    expressionBuilder<DB, 'order_line'>()
      .selectFrom('review_upload')
      .innerJoin('image', 'image.id', 'review_upload.image_id')
      .whereRef('review_upload.order_line_id', '=', 'order_line.id')
      .select(imageColumns)
      .orderBy('review_upload.uploaded_at'),
  )
}

/** Why it is hidden, or was last. */
export function hiddenWhy() {
  return ofReview()
    .selectFrom('review_report as report')
    .whereRef('report.review_id', '=', 'review.id')
    .where('report.is_upheld', '=', true)
    .select('report.reason')
    .orderBy('report.id', 'desc')
    .limit(1)
    .$asScalar()
}

/** Why it is shown again, where it is and was hidden before. */
export function shownAgainWhy() {
  return ofReview()
    .selectFrom('review_restoration as restoration')
    .innerJoin('review_report as report', 'report.id', 'restoration.report_id')
    .whereRef('report.review_id', '=', 'review.id')
    .where('review.hidden_at', 'is', null)
    .select('restoration.reason')
    .orderBy('report.id', 'desc')
    .limit(1)
    .$asScalar()
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
