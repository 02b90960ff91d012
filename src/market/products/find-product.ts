import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db, DB } from '../../../db/types.ts'
import { isInForce } from '../sellers/participation.ts'
import { sellerImage } from '../sellers/seller-cards.ts'
import { leftToSell } from './left-to-sell.ts'
import { cardColumns } from './product-card.ts'

export type Product = NonNullable<Awaited<ReturnType<typeof findProduct>>>

/** How many other products of the shop are shown. */
const mostOfShop = 4

/**
 * A published product by its address, with all that its page shows, in one round trip: variants, pictures, how and
 * of what it is made, certificates in force, programmes, its village, its seller, and more from the same shop.
 */
export async function findProduct(db: Db, slug: string) {
  return db
    .selectFrom('product')
    .innerJoin('listing_card', 'listing_card.product_id', 'product.id')
    .innerJoin('category', 'category.slug', 'product.category_slug')
    .where('product.slug', '=', slug)
    .select([
      'product.id',
      'product.slug',
      'product.name',
      'product.summary',
      'product.description',
      'product.unit',
      'product.unit_size',
      'product.quantity_step',
      'product.is_unique',
      'product.is_non_halal',
      'product.lead_days',
      'product.monthly_capacity',
      'product.length_cm',
      'product.width_cm',
      'product.height_cm',
      'listing_card.price_min',
      'listing_card.price_max',
      'listing_card.is_available',
      'category.slug as category_slug',
      'category.name as category_name',
      'category.name_en as category_name_en',
    ])
    .select([
      jsonArrayFrom(variants()).as('variants'),
      jsonArrayFrom(images()).as('images'),
      jsonArrayFrom(techniques()).as('techniques'),
      jsonArrayFrom(materials()).as('materials'),
      jsonArrayFrom(certificates()).as('certificates'),
      jsonArrayFrom(programs()).as('programs'),
      jsonObjectFrom(origin()).$notNull().as('origin'),
      jsonObjectFrom(seller()).$notNull().as('seller'),
      jsonArrayFrom(moreOfShop()).as('more'),
    ])
    .executeTakeFirst()
}

const ofProduct = () => expressionBuilder<DB, 'product' | 'listing_card'>()

function variants() {
  return ofProduct()
    .selectFrom('product_variant')
    .whereRef('product_variant.product_id', '=', 'product.id')
    .select(['sku', 'price_rupiah', 'weight_grams'])
    .select((eb) => [
      // Null in a preview: what is not on sale yet cannot be bought.
      eb.ref('product_variant.id').$castTo<number | null>().as('id'),
      leftToSell().as('stock'),
      eb.ref('options').$castTo<Record<string, string>>().as('options'),
    ])
    .orderBy('position')
}

function images() {
  return ofProduct()
    .selectFrom('product_image')
    .innerJoin('image', 'image.id', 'product_image.image_id')
    .whereRef('product_image.product_id', '=', 'product.id')
    .select(['image_id', 'width', 'height', 'focal_x', 'focal_y', 'state', 'dominant_colour', 'alt'])
    .orderBy('product_image.position')
}

function techniques() {
  return ofProduct()
    .selectFrom('product_technique')
    .innerJoin('technique', 'technique.slug', 'product_technique.technique_slug')
    .whereRef('product_technique.product_id', '=', 'product.id')
    .select(['slug', 'name', 'name_en', 'has_craft_page', 'care', 'care_en'])
    .orderBy('technique.position')
}

function materials() {
  return ofProduct()
    .selectFrom('product_material')
    .innerJoin('material', 'material.slug', 'product_material.material_slug')
    .whereRef('product_material.product_id', '=', 'product.id')
    .select(['slug', 'name', 'name_en'])
    .orderBy('name')
}

function certificates() {
  return ofProduct()
    .selectFrom('product_certificate')
    .innerJoin('certificate_in_force', 'certificate_in_force.id', 'product_certificate.certificate_id')
    .whereRef('product_certificate.product_id', '=', 'product.id')
    .select(['kind', 'number', 'expires_on', 'code'])
    .orderBy('kind')
    .orderBy('number')
}

function programs() {
  return ofProduct()
    .selectFrom('enrollment')
    .innerJoin('program_edition', 'program_edition.id', 'enrollment.edition_id')
    .innerJoin('program', 'program.slug', 'program_edition.program_slug')
    .whereRef('enrollment.product_id', '=', 'product.id')
    .where(isInForce())
    .select(['program.slug', 'program.name', 'program.name_en', 'program.position'])
    .distinct()
    .orderBy('program.position')
}

/** Where it is made: its own village or, where none is said, its seller's. */
function origin() {
  return ofProduct()
    .selectFrom('seller')
    .innerJoin('village', (join) =>
      join.on((eb) =>
        eb('village.code', '=', eb.fn.coalesce('product.origin_village_code', 'seller.village_code')),
      ),
    )
    .innerJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'district.regency_code')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .whereRef('seller.id', '=', 'product.seller_id')
    .select([
      'village.name as village_name',
      'village.kind as village_kind',
      'district.name as district_name',
      'regency.name as regency_name',
      'regency.slug as regency_slug',
      'province.name as province_name',
      'province.slug as province_slug',
    ])
}

function seller() {
  return ofProduct()
    .selectFrom('seller')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .whereRef('seller.id', '=', 'product.seller_id')
    .select(['seller.id', 'seller.slug', 'seller.name', 'kind', 'tagline', 'since_year', 'whatsapp'])
    .select(['holiday_from', 'holiday_until', 'holiday_note', 'province.time_zone'])
    .select([sellerImage().as('image')])
}

function moreOfShop() {
  return ofProduct()
    .selectFrom('listing_card as other')
    .whereRef('other.seller_id', '=', 'product.seller_id')
    .whereRef('other.product_id', '!=', 'product.id')
    .select(cardColumns.map((column) => `other.${column}` as const))
    .orderBy('other.published_at', 'desc')
    .orderBy('other.product_id', 'desc')
    .limit(mostOfShop)
}
