import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { reviewAnswer, reviewImages } from './review-rows.ts'

export type Reviews = NonNullable<Awaited<ReturnType<typeof findReviews>>>
export type ShownReview = Reviews['reviews'][number]

/** How many stand on the product's page, and on a page of all of them. */
export const mostBesideProduct = 10
export const pageSize = 30

/**
 * What buyers say of a product that the public sees: how many there are with how many stars in all, and the newest, or
 * those after the review `before`. One statement.
 */
export async function findReviews(
  db: Db,
  slug: string,
  { limit, before = null }: { limit: number; before?: number | null },
) {
  const found = await db
    .selectFrom('listing_card')
    .innerJoin('seller', 'seller.id', 'listing_card.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('listing_card.slug', '=', slug)
    .select(['product_id', 'listing_card.name', 'listing_card.seller_id', 'seller.name as shop'])
    .select((eb) => [
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      jsonObjectFrom(
        eb
          .selectFrom('product_rating')
          .whereRef('product_rating.product_id', '=', 'listing_card.product_id')
          .select(['count', 'stars']),
      ).as('rating'),
      jsonArrayFrom(
        eb
          .selectFrom('review')
          .whereRef('review.product_id', '=', 'listing_card.product_id')
          .where('review.hidden_at', 'is', null)
          .$if(before !== null, (query) => query.where('review.id', '<', before))
          .select(['review.id', 'review.stars', 'review.words', 'review.author', 'review.language'])
          .select((review) => [
            review.ref('review.written_at').$castTo<string>().as('written_at'),
            reviewImages().as('images'),
            reviewAnswer().as('answer'),
          ])
          .orderBy('review.id', 'desc')
          .limit(limit + 1),
      ).as('reviews'),
    ])
    .executeTakeFirst()
  if (!found) return undefined
  const reviews = found.reviews.slice(0, limit)
  return { ...found, reviews, next: found.reviews.length > limit ? (reviews.at(-1)?.id ?? null) : null }
}
