import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { isPublicCollection } from './public-collection.ts'

const picturesShown = 3

/** Every public collection that has something to show: how many products, and pictures of the first ones. */
export async function findCollections(db: Db) {
  return db
    .selectFrom('collection')
    .leftJoin('regency', 'regency.code', 'collection.regency_code')
    .select([
      'collection.slug',
      'collection.title',
      'collection.title_en',
      'collection.about',
      'collection.about_en',
    ])
    .select('regency.name as regency_name')
    .select((eb) => {
      const shown = eb
        .selectFrom('collection_item as item')
        .innerJoin('listing_card', 'listing_card.product_id', 'item.product_id')
        .whereRef('item.collection_slug', '=', 'collection.slug')
      return [
        shown
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .$asScalar()
          .$notNull()
          .as('product_count'),
        jsonArrayFrom(shown.select('listing_card.image').orderBy('item.position').limit(picturesShown)).as(
          'pictures',
        ),
      ]
    })
    .where(isPublicCollection())
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('collection_item as item')
          .innerJoin('listing_card', 'listing_card.product_id', 'item.product_id')
          .whereRef('item.collection_slug', '=', 'collection.slug')
          .select('item.product_id'),
      ),
    )
    .orderBy('collection.position')
    .execute()
}
