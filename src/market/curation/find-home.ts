import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, DB } from '../../../db/types.ts'
import { wholeCountry } from '../discovery/fair-turn.ts'
import { turnShelf } from '../discovery/turn-shelf.ts'
import { cardColumns } from '../products/product-card.ts'

const productsShown = 8

/**
 * The shelves of the home page below the features, in one query: categories, crafts, the regencies whose newest
 * product is youngest, programmes, and products in turn. Regencies and crafts show their newest picture.
 */
export async function findHome(db: Db) {
  return db
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('category')
          .select(['slug', 'name', 'name_en'])
          .where('parent_slug', 'is', null)
          .where((inner) =>
            inner.exists(
              inner
                .selectFrom('listing_card')
                .select('product_id')
                .where(sql<boolean>`tags @> array['kategori:' || category.slug]`),
            ),
          )
          .orderBy('position'),
      ).as('categories'),
      jsonArrayFrom(
        eb
          .selectFrom('technique')
          .select(['slug', 'name', 'name_en', 'summary', 'summary_en'])
          .select((inner) =>
            inner
              .selectFrom('listing_card')
              .select('image')
              .where('image', 'is not', null)
              .where(sql<boolean>`tags @> array['teknik:' || technique.slug]`)
              .orderBy('published_at', 'desc')
              .limit(1)
              .as('image'),
          )
          .where('has_craft_page', '=', true)
          .orderBy('position')
          .limit(6),
      ).as('crafts'),
      jsonArrayFrom(
        eb
          .selectFrom('regency')
          .innerJoin('province', 'province.code', 'regency.province_code')
          .innerJoinLateral(
            (inner) =>
              inner
                .selectFrom('listing_card')
                .select(['image', 'published_at'])
                .whereRef('regency_code', '=', 'regency.code')
                .orderBy('published_at', 'desc')
                .limit(1)
                .as('newest'),
            (join) => join.onTrue(),
          )
          .select(['regency.slug', 'regency.name', 'province.slug as province_slug', 'newest.image'])
          .select('province.name as province_name')
          .orderBy('newest.published_at', 'desc')
          .limit(9),
      ).as('regencies'),
      jsonArrayFrom(
        eb
          .selectFrom('program')
          .select(['slug', 'name', 'name_en', 'summary', 'summary_en'])
          .orderBy('position'),
      ).as('programs'),
      jsonArrayFrom(
        eb
          .selectFrom(turnShelf(sql.lit(wholeCountry), newest(eb), productsShown).as('card'))
          .select(cardColumns.map((column) => `card.${column}` as const))
          .orderBy('card.shelf_place'),
      ).as('products'),
    ])
    .executeTakeFirstOrThrow()
}

function newest(eb: ExpressionBuilder<DB, never>) {
  return eb
    .selectFrom('listing_card')
    .select(['published_at', ...cardColumns])
    .orderBy('published_at', 'desc')
    .limit(productsShown)
}
