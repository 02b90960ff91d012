import type { Db } from '../../../db/types.ts'

/** A review that the public sees, for the page on which it is reported. */
export function findShownReview(db: Db, id: number) {
  return db
    .selectFrom('review')
    .innerJoin('listing_card', 'listing_card.product_id', 'review.product_id')
    .where('review.id', '=', id)
    .where('review.hidden_at', 'is', null)
    .select(['review.id', 'review.author', 'review.stars', 'review.words', 'review.language'])
    .select(['review.seller_id', 'listing_card.name', 'listing_card.slug'])
    .executeTakeFirst()
}
