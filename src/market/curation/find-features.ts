import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { cardColumns } from '../products/product-card.ts'

/** Where something is featured. */
export type Place = 'home' | { province_code: string } | { regency_code: string } | { program_slug: string }
export type Feature = Awaited<ReturnType<typeof findFeatures>>[number]

/**
 * What agencies put forward here today, in their order, each with its reason and the agency's name: only what was
 * approved and is within its time. `card` is a product's card, `collection` comes with three pictures; a product
 * that is no longer published is left out.
 */
export async function findFeatures(db: Db, place: Place) {
  const where = {
    province_code: null,
    regency_code: null,
    program_slug: null,
    ...(place === 'home' ? {} : place),
  }
  const rows = await db
    .selectFrom('feature')
    .innerJoin('agency', 'agency.id', 'feature.agency_id')
    .select(['feature.id', 'feature.reason', 'feature.reason_en', 'agency.name as agency_name'])
    .select((eb) => [
      jsonObjectFrom(
        eb.selectFrom('listing_card').select(cardColumns).whereRef('product_id', '=', 'feature.product_id'),
      ).as('card'),
      jsonObjectFrom(
        eb
          .selectFrom('collection')
          .select(['slug', 'title', 'title_en', 'about', 'about_en'])
          .select((inner) =>
            jsonArrayFrom(
              inner
                .selectFrom('collection_item')
                .innerJoin('listing_card', 'listing_card.product_id', 'collection_item.product_id')
                .select('listing_card.image')
                .whereRef('collection_item.collection_slug', '=', 'collection.slug')
                .where('listing_card.image', 'is not', null)
                .orderBy('collection_item.position')
                .limit(3),
            ).as('pictures'),
          )
          .whereRef('collection.slug', '=', 'feature.collection_slug'),
      ).as('collection'),
    ])
    .where('feature.approved_at', 'is not', null)
    .where((eb) => eb.between(eb.fn<Date>('now'), eb.ref('feature.starts_at'), eb.ref('feature.ends_at')))
    .where((eb) =>
      eb.and(
        (['province_code', 'regency_code', 'program_slug'] as const).map((column) =>
          eb(`feature.${column}`, 'is not distinct from', where[column]),
        ),
      ),
    )
    .orderBy('feature.position')
    .orderBy('feature.id')
    .execute()
  return rows.filter((row) => row.card !== null || row.collection !== null)
}
