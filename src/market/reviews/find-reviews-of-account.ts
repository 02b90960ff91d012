import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { pictureOf, type ShownImage } from '../images/picture.ts'
import { reviewAnswer, reviewImages } from './review-rows.ts'

/**
 * What somebody has written of what they ordered while signed in, with the shops' answers and the addresses of its
 * photos, to be taken along (UU 27/2022, article 13); those of a hidden review have none.
 */
export async function findReviewsOfAccount(db: Db, account_id: number, siteUrl: string) {
  const reviews = await db
    .selectFrom('checkout')
    .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
    .innerJoin('order_line', 'order_line.order_id', 'shop_order.id')
    .innerJoin('review', 'review.order_line_id', 'order_line.id')
    .innerJoin('seller', 'seller.id', 'review.seller_id')
    .where('checkout.account_id', '=', account_id)
    .select(['shop_order.id as order_id', 'order_line.product_name as product', 'seller.name as shop'])
    .select(['review.stars', 'review.words', 'review.author', 'review.language', 'review.written_at'])
    .select((eb) => [
      'review.hidden_at',
      reviewImages().as('images'),
      reviewAnswer().as('answer'),
      jsonArrayFrom(
        eb
          .selectFrom('review_report as report')
          .leftJoin('review_restoration as restoration', 'restoration.report_id', 'report.id')
          .whereRef('report.review_id', '=', 'review.id')
          .where('report.is_upheld', '=', true)
          .select(['report.decided_at as hidden_at', 'report.reason'])
          .select(['restoration.restored_at as shown_at', 'restoration.reason as shown_reason'])
          .orderBy('report.id'),
      ).as('decisions'),
    ])
    .orderBy('review.id')
    .execute()
  return reviews.map(({ images, ...review }) => ({
    ...review,
    photos: review.hidden_at === null ? images.map((image) => addressOf(siteUrl, image)) : [],
  }))
}

function addressOf(siteUrl: string, image: Omit<ShownImage, 'alt'>) {
  return siteUrl + pictureOf({ ...image, alt: '' }, true).src
}
