import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { ProductDraft } from './product-draft.ts'

/** What the public sees of a product, or would see were it not taken down: in the shape of a draft. */
export type Face = NonNullable<Awaited<ReturnType<typeof findFace>>>

/**
 * The face of a product, with its live price and stock, in one round trip; nothing for one that was never approved:
 * it has no variants.
 */
export async function findFace(db: Db, productId: number) {
  const found = await selectFaces(db).where('product.id', '=', productId).executeTakeFirst()
  return found && faceOf(found)
}

/** Faces with all that a draft holds, in one round trip; `faceOf` says whether there is one. */
export function selectFaces(db: Db) {
  return db
    .selectFrom('product')
    .select([
      'name',
      'summary',
      'description',
      'category_slug',
      'unit',
      'unit_size',
      'quantity_step',
      'is_unique',
      'is_non_halal',
    ])
    .select(['lead_days', 'monthly_capacity', 'origin_village_code', 'length_cm', 'width_cm', 'height_cm'])
    .select('low_stock_at')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('product_variant')
          .whereRef('product_id', '=', 'product.id')
          .select(['product_variant.id', 'sku', 'price_rupiah', 'stock', 'weight_grams'])
          .select((variant) => variant.ref('options').$castTo<Record<string, string>>().as('options'))
          .orderBy('position'),
      ).as('variants'),
      jsonArrayFrom(
        eb
          .selectFrom('product_image')
          .whereRef('product_id', '=', 'product.id')
          .select(['image_id', 'alt'])
          .orderBy('position'),
      ).as('images'),
      sql<string[]>`array(
        select technique_slug from product_technique where product_id = product.id order by 1)`.as(
        'techniques',
      ),
      sql<string[]>`array(
        select material_slug from product_material where product_id = product.id order by 1)`.as('materials'),
      sql<number[]>`array(
        select certificate_id::int from product_certificate where product_id = product.id order by 1)`.as(
        'certificates',
      ),
    ])
}

export function faceOf<Row extends { variants: readonly unknown[]; unit: string }>(row: Row) {
  return row.variants.length === 0 ? undefined : { ...row, unit: row.unit as ProductDraft['unit'] }
}
