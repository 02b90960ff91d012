import { expressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db, DB } from '../../../db/types.ts'
import { sellerImage } from '../sellers/seller-cards.ts'
import { findEditorImages } from './find-editor.ts'
import type { Product } from './find-product.ts'
import { detached } from './live-offer.ts'
import type { ProductDraft } from './product-draft.ts'

/** The desk of a shop, or the shop alone for who looks from the agency. */
type Shop = { seller_id: number }

/**
 * A draft as `findProduct` would find it were it approved now, for its preview. What the draft does not say yet is
 * empty. Nothing while nobody has said in which village the shop is.
 */
export async function findPreview(
  db: Db,
  desk: Shop,
  { id, slug }: { id: number; slug: string },
  draft: ProductDraft,
): Promise<Product | undefined> {
  const named = await findNamed(db, desk, draft)
  const { category, seller, origin, techniques, materials, certificates } = named
  if (!origin || !seller) return undefined
  const known = await findEditorImages(
    db,
    desk,
    id,
    draft.images.map(({ image_id }) => image_id),
  )
  const images = draft.images.flatMap(({ image_id, alt }) => {
    const image = known.find((each) => each.image_id === image_id)
    return image ? [{ ...image, alt: alt || draft.name }] : []
  })
  const variants = detached(draft).variants.map((variant) => ({
    ...variant,
    id: null,
    price_rupiah: variant.price_rupiah ?? 0,
    weight_grams: variant.weight_grams ?? 0,
  }))
  // What has no price yet is no price of nought.
  const priced = variants.filter(({ price_rupiah }) => price_rupiah > 0)
  const prices = (priced.length > 0 ? priced : variants).map(({ price_rupiah }) => price_rupiah)
  return {
    ...draft,
    id,
    slug,
    name: draft.name || 'Tanpa nama',
    variants,
    images,
    techniques,
    materials,
    certificates,
    origin,
    seller,
    programs: [],
    more: [],
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    is_available: variants.some(({ stock }) => stock === null || stock > 0),
    category_slug: category?.slug ?? '',
    category_name: category?.name ?? '',
    category_name_en: category?.name_en ?? '',
  }
}

/** The rows that a draft names, as `findProduct` selects them, in one round trip. */
function findNamed(db: Db, desk: Shop, draft: ProductDraft) {
  const { category_slug, techniques, materials, certificates, origin_village_code } = draft
  return db
    .selectNoFrom((eb) => [
      jsonObjectFrom(
        eb.selectFrom('category').where('slug', '=', category_slug).select(['slug', 'name', 'name_en']),
      ).as('category'),
      jsonArrayFrom(
        eb
          .selectFrom('technique')
          .where('slug', 'in', ['', ...techniques])
          .select(['slug', 'name', 'name_en', 'has_craft_page', 'care', 'care_en'])
          .orderBy('position'),
      ).as('techniques'),
      jsonArrayFrom(
        eb
          .selectFrom('material')
          .where('slug', 'in', ['', ...materials])
          .select(['slug', 'name', 'name_en'])
          .orderBy('name'),
      ).as('materials'),
      jsonArrayFrom(
        eb
          .selectFrom('certificate_in_force')
          .where('seller_id', '=', desk.seller_id)
          .where('id', 'in', [0, ...certificates])
          .select(['kind', 'number', 'expires_on', 'code'])
          .orderBy('kind')
          .orderBy('number'),
      ).as('certificates'),
      jsonObjectFrom(originOf(desk, origin_village_code)).as('origin'),
      jsonObjectFrom(
        eb
          .selectFrom('seller')
          .innerJoin('province', 'province.code', 'seller.province_code')
          .where('seller.id', '=', desk.seller_id)
          .select(['seller.id', 'seller.slug', 'seller.name', 'kind', 'tagline', 'since_year', 'whatsapp'])
          .select(['holiday_from', 'holiday_until', 'holiday_note', 'province.time_zone'])
          .select([sellerImage().as('image')]),
      ).as('seller'),
    ])
    .executeTakeFirstOrThrow()
}

function originOf(desk: Shop, villageCode: string | null) {
  return expressionBuilder<DB>()
    .selectFrom('seller')
    .innerJoin('village', (join) =>
      join.on((eb) => eb('village.code', '=', eb.fn.coalesce(eb.val(villageCode), 'seller.village_code'))),
    )
    .innerJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'district.regency_code')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .where('seller.id', '=', desk.seller_id)
    .select(['village.name as village_name', 'village.kind as village_kind'])
    .select([
      'district.name as district_name',
      'regency.name as regency_name',
      'regency.slug as regency_slug',
    ])
    .select(['province.name as province_name', 'province.slug as province_slug'])
}
