import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { sellerCards } from '../sellers/seller-cards.ts'

const makersShown = 12

/** A technique with a page of its own: what it is, how to care for it, its makers, and the regions it comes from. */
export async function findCraft(db: Db, slug: string, now: Date) {
  return db
    .with('made', (cte) =>
      cte
        .selectFrom('product_technique')
        .innerJoin('listing_card', 'listing_card.product_id', 'product_technique.product_id')
        .where('product_technique.technique_slug', '=', slug)
        .groupBy(['seller_id', 'regency_code'])
        .select((eb) => ['seller_id', 'regency_code', eb.fn.countAll<number>().as('product_count')]),
    )
    .selectFrom('technique')
    .where('technique.slug', '=', slug)
    .where('technique.has_craft_page', '=', true)
    .select(['technique.name', 'technique.name_en', 'technique.summary', 'technique.summary_en'])
    .select(['technique.about', 'technique.about_en', 'technique.care', 'technique.care_en'])
    .select((eb) => [
      jsonArrayFrom(
        sellerCards(now)
          .where('seller.id', 'in', eb.selectFrom('made').select('made.seller_id'))
          .limit(makersShown),
      ).as('makers'),
      eb
        .selectFrom('made')
        .select((made) => made.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('maker_count'),
      jsonArrayFrom(
        eb
          .selectFrom('made')
          .innerJoin('regency', 'regency.code', 'made.regency_code')
          .innerJoin('province', 'province.code', 'regency.province_code')
          .select(['regency.name', 'regency.slug', 'province.slug as province_slug'])
          .select((made) => made.fn.sum<number>('made.product_count').as('product_count'))
          .groupBy(['regency.code', 'province.code'])
          .orderBy('product_count', 'desc')
          .orderBy('regency.code'),
      ).as('regencies'),
    ])
    .executeTakeFirst()
}
