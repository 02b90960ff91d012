import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { answerHours } from './review.ts'
import { hiddenWhy, reviewAnswer, reviewImages, shownAgainWhy } from './review-rows.ts'

export type ShopReview = Awaited<ReturnType<typeof findShopReviews>>['reviews'][number]

const pageSize = 30

/**
 * What buyers say of what a shop sells, for its desk: the newest first, or those without an answer; from before the
 * review `before`.
 */
export async function findShopReviews(
  db: Db,
  { seller_id }: { seller_id: number },
  { unanswered, before }: { unanswered: boolean; before: number | null },
) {
  const rows = await db
    .selectFrom('review')
    .innerJoin('product', 'product.id', 'review.product_id')
    .leftJoin('review_answer as answered', 'answered.review_id', 'review.id')
    .where('review.seller_id', '=', seller_id)
    .$if(unanswered, (query) =>
      query.where('answered.review_id', 'is', null).where('review.hidden_at', 'is', null),
    )
    .$if(before !== null, (query) => query.where('review.id', '<', before))
    .select(['review.id', 'review.stars', 'review.words', 'review.author', 'review.language'])
    .select(['review.written_at', 'review.hidden_at', 'product.name as product', 'product.slug'])
    .select([
      sql<boolean>`review.hidden_at is null and (answered.answered_at is null
        or answered.answered_at > now() - ${answerHours} * interval '1 hour')`.as('is_answerable'),
      reviewImages().as('images'),
      reviewAnswer().as('answer'),
      hiddenWhy().as('hidden_why'),
      shownAgainWhy().as('shown_again_why'),
    ])
    .orderBy('review.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const reviews = rows.slice(0, pageSize)
  return { reviews, next: rows.length > pageSize ? (reviews.at(-1)?.id ?? null) : null }
}
