import { expressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../db/types.ts'

export type SellerCard = Awaited<ReturnType<ReturnType<typeof sellerCards>['execute']>>[number]

/**
 * The start of every list of sellers: the open ones, as SellerCard.astro shows them. Their order changes with
 * the day, so that each has the same chance to come first (Permendag 31/2023 asks for equal chances).
 */
export function sellerCards(now: Date) {
  return expressionBuilder<DB>()
    .selectFrom('seller')
    .innerJoin('village', 'village.code', 'seller.village_code')
    .innerJoin('regency as seat', 'seat.code', 'seller.regency_code')
    .where('seller.closed_at', 'is', null)
    .where('seller.opened_at', 'is not', null)
    .select([
      'seller.slug',
      'seller.name',
      'seller.tagline',
      'village.name as village_name',
      'seat.name as regency_name',
      sellerImage().as('image'),
    ])
    .orderBy(sql`md5(seller.slug || ${now.toISOString().slice(0, 10)})`)
}

/** The picture of the seller at hand, as Picture.astro wants it. */
export function sellerImage() {
  return jsonObjectFrom(
    expressionBuilder<DB, 'seller'>()
      .selectFrom('image')
      .whereRef('image.id', '=', 'seller.image_id')
      .select((eb) => [
        'image.id as image_id',
        'image.width',
        'image.height',
        'image.focal_x',
        'image.focal_y',
        'image.state',
        'image.dominant_colour',
        eb.fn.coalesce('seller.image_alt', 'seller.name').as('alt'),
      ]),
  )
}
