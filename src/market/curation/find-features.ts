import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { cardColumns } from '../products/product-card.ts'
import { columnsOf, type Place } from './feature.ts'
import { isPublicCollection } from './public-collection.ts'

export type Feature = Awaited<ReturnType<typeof findFeatures>>[number]

/**
 * What agencies put forward here today, in their order, each with its reason and the agency's name: only what was
 * approved, is within its time and was not ended. `card` is a product's card, `collection` comes with three pictures;
 * a product that is no longer published is left out, and a collection that was taken back or put away.
 */
export async function findFeatures(db: Db, place: Place) {
  return (await featuresAt(db, place).execute()).filter(isShown)
}

/** Whether a row of `featuresAt` has anything to show. */
export function isShown(row: { card: unknown; collection: unknown }) {
  return row.card !== null || row.collection !== null
}

/** The query of `findFeatures`, for a page that asks for it in one round trip with more. */
export function featuresAt(db: Db, place: Place) {
  const where = columnsOf(place)
  return db
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
          .whereRef('collection.slug', '=', 'feature.collection_slug')
          .where(isPublicCollection()),
      ).as('collection'),
    ])
    .where('feature.approved_at', 'is not', null)
    .where('feature.ended_at', 'is', null)
    .where((eb) => eb(eb.fn<Date>('now'), '>=', eb.ref('feature.starts_at')))
    .where((eb) => eb(eb.fn<Date>('now'), '<', eb.ref('feature.ends_at')))
    .where((eb) =>
      eb.and(
        (['province_code', 'regency_code', 'program_slug'] as const).map((column) =>
          eb(`feature.${column}`, 'is not distinct from', where[column]),
        ),
      ),
    )
    .orderBy('feature.position')
    .orderBy('feature.id')
}
