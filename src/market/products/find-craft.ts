import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { sellerCards } from '../sellers/seller-cards.ts'

const makersShown = 12

/** A technique with a page of its own: what it is, how to care for it, its makers, and the regions it comes from. */
export async function findCraft(db: Db, slug: string, now: Date) {
  return db
    .selectFrom('technique')
    .where('technique.slug', '=', slug)
    .where('technique.has_craft_page', '=', true)
    .select([
      'technique.slug',
      'technique.name',
      'technique.name_en',
      'technique.summary',
      'technique.summary_en',
    ])
    .select(['technique.about', 'technique.about_en', 'technique.care', 'technique.care_en'])
    .select((eb) => {
      const made = eb
        .selectFrom('product_technique as made')
        .innerJoin('listing_card', 'listing_card.product_id', 'made.product_id')
        .whereRef('made.technique_slug', '=', 'technique.slug')
      return [
        jsonArrayFrom(
          sellerCards(now).where('seller.id', 'in', made.select('listing_card.seller_id')).limit(makersShown),
        ).as('makers'),
        made
          .select((eb) => eb.fn.count<number>('listing_card.seller_id').distinct().as('count'))
          .$asScalar()
          .$notNull()
          .as('maker_count'),
        jsonArrayFrom(
          made
            .innerJoin('regency', 'regency.code', 'listing_card.regency_code')
            .innerJoin('province', 'province.code', 'regency.province_code')
            .select(['regency.code', 'regency.name', 'regency.slug', 'province.slug as province_slug'])
            .select((eb) => eb.fn.countAll<number>().as('product_count'))
            .groupBy(['regency.code', 'province.slug'])
            .orderBy('product_count', 'desc')
            .orderBy('regency.code'),
        ).as('regencies'),
      ]
    })
    .executeTakeFirst()
}
