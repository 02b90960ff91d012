import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { isLeftTo } from './left-behind.ts'
import { approvedFeatures } from './lock-collection.ts'

/**
 * The collections of the officer's agency and those that a closed one left to it: drafts first, those that were put away
 * last.
 */
export async function findOfficeCollections(db: Db, officer: Officer) {
  return db
    .selectFrom('collection')
    .where(isSeenBy(officer))
    .select(['slug', 'title', 'archived_at', 'published_at'])
    .select((eb) => [
      eb('collection.agency_id', '=', officer.agency_id).$castTo<boolean>().as('is_ours'),
      eb
        .selectFrom('collection_item as item')
        .innerJoin('listing_card as card', 'card.product_id', 'item.product_id')
        .whereRef('item.collection_slug', '=', 'collection.slug')
        .select((item) => item.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('shown'),
    ])
    .orderBy('archived_at', (order) => order.desc().nullsFirst())
    .orderBy(sql`published_at is not null`)
    .orderBy('position')
    .execute()
}

/**
 * One of them, with everything in it: also what is not on show now. `features` are the approved ones that show it now or
 * are to; `is_ours` is false for what a closed agency left, `is_mine` true for what this officer changed last.
 */
export async function findOfficeCollection(db: Db, officer: Officer, slug: string) {
  return db
    .selectFrom('collection')
    .where('slug', '=', slug)
    .where(isSeenBy(officer))
    .select(['slug', 'title', 'title_en', 'about', 'about_en', 'image_alt', 'archived_at'])
    .select(['published_at', 'version'])
    .select((eb) => [
      eb('collection.agency_id', '=', officer.agency_id).$castTo<boolean>().as('is_ours'),
      eb('collection.changed_by', '=', officer.account_id).$castTo<boolean | null>().as('is_mine'),
      eb
        .selectFrom('account')
        .whereRef('account.id', '=', 'collection.published_by')
        .select('account.name')
        .as('publisher'),
      jsonArrayFrom(approvedFeatures(db, slug)).as('features'),
      jsonObjectFrom(
        eb
          .selectFrom('image')
          .whereRef('image.id', '=', 'collection.image_id')
          .select(['image.id as image_id', 'width', 'height', 'focal_x', 'focal_y'])
          .select(['state', 'dominant_colour', 'collection.image_alt as alt']),
      ).as('image'),
      jsonArrayFrom(
        eb
          .selectFrom('collection_item as item')
          .innerJoin('product', 'product.id', 'item.product_id')
          .innerJoin('seller', 'seller.id', 'product.seller_id')
          .leftJoin('listing_card as card', 'card.product_id', 'product.id')
          .whereRef('item.collection_slug', '=', 'collection.slug')
          .select(['product.id as product_id', 'product.name', 'seller.name as seller_name'])
          .select(['card.image', 'card.slug as shown_at'])
          .orderBy('item.position')
          .orderBy('product.id'),
      ).as('items'),
    ])
    .executeTakeFirst()
}

function isSeenBy(officer: Officer) {
  return sql<boolean>`(collection.agency_id = ${officer.agency_id} or ${isLeftTo(officer, 'collection')})`
}
