import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { cardColumns } from '../products/product-card.ts'
import { isPublicCollection } from './public-collection.ts'

/**
 * A collection with its picture and its products in the order that was chosen; those that are not on show now are left
 * out. Nothing where it is a draft or was put away.
 */
export async function findCollection(db: Db, slug: string) {
  return db
    .selectFrom('collection')
    .where('collection.slug', '=', slug)
    .where(isPublicCollection())
    .select(['collection.title', 'collection.title_en', 'collection.about', 'collection.about_en'])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('image')
          .whereRef('image.id', '=', 'collection.image_id')
          .select(['image.id as image_id', 'image.width', 'image.height', 'image.focal_x', 'image.focal_y'])
          .select(['image.state', 'image.dominant_colour', 'collection.image_alt as alt']),
      ).as('image'),
      jsonObjectFrom(
        eb
          .selectFrom('regency')
          .innerJoin('province', 'province.code', 'regency.province_code')
          .whereRef('regency.code', '=', 'collection.regency_code')
          .select(['regency.name', 'regency.slug', 'province.slug as province_slug']),
      ).as('regency'),
      jsonArrayFrom(
        eb
          .selectFrom('collection_item as item')
          .innerJoin('listing_card', 'listing_card.product_id', 'item.product_id')
          .whereRef('item.collection_slug', '=', 'collection.slug')
          .select(cardColumns.map((column) => `listing_card.${column}` as const))
          .orderBy('item.position')
          .orderBy('item.product_id'),
      ).as('cards'),
    ])
    .executeTakeFirst()
}
