import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { ProductDraft } from './product-draft.ts'

/**
 * Makes a draft that is whole the public face of its product. Variants on sale keep their price and stock, and a
 * product that is known already its availability: those are live and may be newer than the draft. Of a unique piece
 * there is at most one. @throws {Refusal} product-incomplete
 */
export async function writeFace(tx: Tx, productId: number, draft: ProductDraft) {
  const kept = await keepVariants(tx, productId, draft)
  await writeProduct(tx, productId, draft, kept.size === 0)
  await writeVariants(tx, productId, draft, kept)
  await writeImages(tx, productId, draft)
  await writeTerms(tx, productId, draft)
  await writeCertificates(tx, productId, draft)
}

/** Deletes the variants that the draft does not have any more. Returns the ids of those that stay. */
async function keepVariants(tx: Tx, productId: number, { variants, is_unique }: ProductDraft) {
  const ids = variants.map(({ id }) => id ?? 0)
  await tx
    .deleteFrom('product_variant')
    .where('product_id', '=', productId)
    .where('id', 'not in', [0, ...ids])
    .execute()
  const kept = await tx
    .updateTable('product_variant')
    .set({ stock: is_unique ? sql<number>`least(stock, 1)` : sql<number | null>`stock` })
    .where('product_id', '=', productId)
    .returning('id')
    .execute()
  return new Set(kept.map(({ id }) => id))
}

async function writeProduct(tx: Tx, productId: number, draft: ProductDraft, isNew: boolean) {
  const { name, summary, description, category_slug, unit, unit_size, quantity_step } = draft
  const { is_unique, is_non_halal, origin_village_code, length_cm, width_cm, height_cm } = draft
  const { lead_days, monthly_capacity, low_stock_at } = draft
  if (category_slug === null) throw new Refusal('product-incomplete')
  await tx
    .updateTable('product')
    .set({ name, summary, description, category_slug, unit, is_unique, is_non_halal })
    .set({ unit_size: unit === 'gram' ? unit_size : null, quantity_step })
    .set({ origin_village_code, length_cm, width_cm, height_cm })
    .$if(isNew, (query) => query.set({ lead_days, monthly_capacity, low_stock_at }))
    .where('id', '=', productId)
    .execute()
}

async function writeVariants(tx: Tx, productId: number, draft: ProductDraft, kept: ReadonlySet<number>) {
  const rows = draft.variants.map((variant, position) => ({ ...variant, id: variant.id ?? 0, position }))
  await tx
    .updateTable('product_variant')
    .from(
      sql<{ id: number; options: string; sku: string | null; weight_grams: number; position: number }>`
        jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`.as<'draft'>(
        sql`draft(id bigint, options jsonb, sku text, weight_grams int, position int)`,
      ),
    )
    .set((eb) => ({
      options: eb.ref('draft.options'),
      sku: eb.ref('draft.sku'),
      weight_grams: eb.ref('draft.weight_grams'),
      position: eb.ref('draft.position'),
    }))
    .whereRef('product_variant.id', '=', 'draft.id')
    .where('product_variant.product_id', '=', productId)
    .execute()
  const fresh = rows.filter(({ id }) => !kept.has(id))
  if (fresh.length === 0) return
  await tx
    .insertInto('product_variant')
    .values(
      fresh.map(({ options, sku, price_rupiah, stock, weight_grams, position }) => {
        if (price_rupiah === null || weight_grams === null) throw new Refusal('product-incomplete')
        const offer = { price_rupiah, weight_grams, stock, sku }
        return {
          product_id: productId,
          is_unique: draft.is_unique,
          options: JSON.stringify(options),
          position,
          ...offer,
        }
      }),
    )
    .execute()
}

async function writeImages(tx: Tx, product_id: number, { images, name }: ProductDraft) {
  await tx.deleteFrom('product_image').where('product_id', '=', product_id).execute()
  if (images.length === 0) return
  await tx
    .insertInto('product_image')
    .values(
      images.map(({ image_id, alt }, position) => ({ product_id, image_id, position, alt: alt || name })),
    )
    .execute()
}

async function writeTerms(tx: Tx, product_id: number, { techniques, materials }: ProductDraft) {
  await tx.deleteFrom('product_technique').where('product_id', '=', product_id).execute()
  await tx.deleteFrom('product_material').where('product_id', '=', product_id).execute()
  if (techniques.length > 0)
    await tx
      .insertInto('product_technique')
      .values(techniques.map((technique_slug) => ({ product_id, technique_slug })))
      .execute()
  if (materials.length > 0)
    await tx
      .insertInto('product_material')
      .values(materials.map((material_slug) => ({ product_id, material_slug })))
      .execute()
}

/** Only the shop's own: one may have left it since the draft was saved. */
async function writeCertificates(tx: Tx, product_id: number, { certificates }: ProductDraft) {
  await tx.deleteFrom('product_certificate').where('product_id', '=', product_id).execute()
  await tx
    .insertInto('product_certificate')
    .columns(['product_id', 'certificate_id'])
    .expression((eb) =>
      eb
        .selectFrom('certificate')
        .innerJoin('product', 'product.seller_id', 'certificate.seller_id')
        .where('product.id', '=', product_id)
        .where('certificate.id', 'in', [0, ...certificates])
        .select(['product.id', 'certificate.id as certificate_id']),
    )
    .execute()
}
