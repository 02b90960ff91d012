import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, DB } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { leftToSell } from './left-to-sell.ts'

export type PriceList = Awaited<ReturnType<typeof findPriceList>>

/** A longer list is no longer read on paper; the shop's page has the rest. */
export const mostListed = 500

/** What the public sees of the desk's shop and its products, in one round trip: by category, then by name. */
export async function findPriceList(db: Db, desk: Desk) {
  return db
    .selectFrom('seller')
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('district', 'district.code', 'village.district_code')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', desk.seller_id)
    .select((eb) => [
      'seller.slug',
      'seller.name',
      'seller.whatsapp',
      'seller.hours',
      'village.name as village_name',
      'village.kind as village_kind',
      'district.name as district_name',
      'regency.code as regency_code',
      'regency.name as regency_name',
      'province.name as province_name',
      'province.time_zone',
      jsonArrayFrom(products()).as('products'),
      eb
        .selectFrom('listing_card')
        .whereRef('listing_card.seller_id', '=', 'seller.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('product_count'),
    ])
    .executeTakeFirstOrThrow()
}

function products() {
  return expressionBuilder<DB, 'seller'>()
    .selectFrom('listing_card')
    .innerJoin('product', 'product.id', 'listing_card.product_id')
    .innerJoin('category', 'category.slug', 'product.category_slug')
    .leftJoin('category as parent', 'parent.slug', 'category.parent_slug')
    .whereRef('listing_card.seller_id', '=', 'seller.id')
    .select((eb) => [
      'product.name',
      'product.unit',
      'product.unit_size',
      'product.is_unique',
      'product.lead_days',
      'product.monthly_capacity',
      'listing_card.is_available',
      'category.name as category_name',
      jsonArrayFrom(
        eb
          .selectFrom('product_variant')
          .whereRef('product_variant.product_id', '=', 'product.id')
          .select((variant) => [
            'price_rupiah',
            leftToSell().as('stock'),
            variant.ref('options').$castTo<Record<string, string>>().as('options'),
          ])
          .orderBy('position'),
      ).as('variants'),
    ])
    .orderBy((eb) => eb.fn.coalesce('parent.position', 'category.position'))
    .orderBy('category.position')
    .orderBy('category.slug')
    .orderBy('product.name')
    .orderBy('product.id')
    .limit(mostListed)
}
