import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB } from '../../../db/types.ts'
import { turnShelf } from '../discovery/turn-shelf.ts'
import { cardColumns } from '../products/product-card.ts'
import { editions, stateAt } from '../programs/editions.ts'
import { sellerCards } from '../sellers/seller-cards.ts'

const sellersShown = 12
const productsShown = 8

/** What the shop window of the province or regency at hand shows; a regency also shows its province's programmes. */
export function windowOf(region: 'province' | 'regency', now: Date) {
  const eb = expressionBuilder<DB, 'province' | 'regency'>()
  const regencies = eb
    .selectFrom('regency as inside')
    .whereRef(region === 'province' ? 'inside.province_code' : 'inside.code', '=', `${region}.code`)
    .select('inside.code')
  const sellers = sellerCards(now)
    .where('seller.regency_code', 'in', regencies)
    .where((seller) =>
      seller.exists(
        seller
          .selectFrom('listing_card')
          .whereRef('listing_card.seller_id', '=', 'seller.id')
          .select('product_id'),
      ),
    )
  const newest = eb
    .selectFrom(regencies.as('inside'))
    .innerJoinLateral(
      (each) =>
        each
          .selectFrom('listing_card')
          .whereRef('listing_card.regency_code', '=', 'inside.code')
          .select(['published_at', ...cardColumns])
          .orderBy('published_at', 'desc')
          .orderBy('product_id', 'desc')
          .limit(productsShown)
          .as('card'),
      (join) => join.onTrue(),
    )
    .select(['card.published_at', ...cardColumns.map((column) => `card.${column}` as const)])
    .orderBy('card.published_at', 'desc')
    .orderBy('card.product_id', 'desc')
    .limit(productsShown)
  return [
    eb
      .selectFrom('listing_card')
      .where('listing_card.regency_code', 'in', regencies)
      .select((count) => count.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('product_count'),
    sellers
      .clearSelect()
      .clearOrderBy()
      .select((count) => count.fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('seller_count'),
    jsonArrayFrom(sellers.limit(sellersShown)).as('sellers'),
    jsonArrayFrom(
      editions(now)
        .innerJoin('program', 'program.slug', 'edition.program_slug')
        .where(stateAt(now), '<>', 'ended')
        .where((edition) =>
          edition.or([
            edition('edition.regency_code', 'in', regencies),
            edition('edition.province_code', '=', eb.ref('province.code')),
          ]),
        )
        .select(['program.name as program_name', 'program.name_en as program_name_en'])
        .select(['program.summary', 'program.summary_en']),
    ).as('editions'),
    jsonArrayFrom(
      eb
        .selectFrom('business_house')
        .where('business_house.regency_code', 'in', regencies)
        .select([
          'business_house.slug',
          'business_house.name',
          'business_house.address',
          'business_house.hours',
        ])
        .orderBy('business_house.name'),
    ).as('houses'),
    jsonArrayFrom(
      eb
        .selectFrom('technique')
        .where('technique.has_craft_page', '=', true)
        .where('technique.slug', 'in', (technique) =>
          technique
            .selectFrom('product_technique')
            .innerJoin('listing_card', 'listing_card.product_id', 'product_technique.product_id')
            .where('listing_card.regency_code', 'in', regencies)
            .select('product_technique.technique_slug'),
        )
        .select([
          'technique.slug',
          'technique.name',
          'technique.name_en',
          'technique.summary',
          'technique.summary_en',
        ])
        .orderBy('technique.position'),
    ).as('crafts'),
    jsonArrayFrom(
      eb
        .selectFrom(turnShelf(sql.ref(`${region}.code`), newest, productsShown).as('card'))
        .select(cardColumns.map((column) => `card.${column}` as const))
        .orderBy('card.shelf_place'),
    ).as('products'),
  ] as const
}
