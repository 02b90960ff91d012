import { type Expression, sql, type SqlBool } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { ProductDraft } from './product-draft.ts'

/**
 * Makes sure that a draft names only what there is and what is the shop's own: terms, village, pictures that this
 * shop uploaded or that the product shows already, the shop's certificates, the product's variants.
 * @throws {Refusal} not-found for a variant or certificate of others, image-not-yours, term-unknown
 */
export function checkDraft(db: Db, desk: Desk, draft: ProductDraft, productId: number | null) {
  return checkDrafts(db, desk, [draft], productId)
}

/** The same for many drafts at once; those of new products have no `productId`. @throws {Refusal} as `checkDraft` */
export async function checkDrafts(
  db: Db,
  desk: Desk,
  drafts: readonly ProductDraft[],
  productId: number | null,
) {
  const ids = drafts.flatMap(({ variants }) => variants.map(({ id }) => id)).filter((id) => id !== undefined)
  if (new Set(ids).size < ids.length) throw new Refusal('not-found')
  const places = drafts
    .flatMap(({ category_slug, origin_village_code }) => [category_slug, origin_village_code])
    .filter((code) => code !== null)
  const named = <Name>(of: (draft: ProductDraft) => readonly Name[]) => [...new Set(drafts.flatMap(of))]
  const known = await db
    .selectNoFrom((eb) => [
      areAll(
        ids,
        eb
          .selectFrom('product_variant')
          .where('product_id', '=', productId)
          .select(sql<string>`id::text`.as('it')),
      ).as('variants'),
      areAll(
        named(({ certificates }) => certificates),
        eb
          .selectFrom('certificate')
          .where('seller_id', '=', desk.seller_id)
          .select(sql<string>`id::text`.as('it')),
      ).as('certificates'),
      areAll(
        named(({ images }) => images.map(({ image_id }) => image_id)),
        eb
          .selectFrom('seller_image')
          .where('seller_id', '=', desk.seller_id)
          .select('image_id as it')
          .unionAll(
            eb.selectFrom('product_image').where('product_id', '=', productId).select('image_id as it'),
          ),
      ).as('images'),
      areAll(
        named(({ techniques }) => techniques),
        eb.selectFrom('technique').select('slug as it'),
      ).as('techniques'),
      areAll(
        named(({ materials }) => materials),
        eb.selectFrom('material').select('slug as it'),
      ).as('materials'),
      areAll(
        [...new Set(places)],
        eb
          .selectFrom('category')
          .select('slug as it')
          .unionAll(eb.selectFrom('village').select('code as it')),
      ).as('places'),
    ])
    .executeTakeFirstOrThrow()
  if (!known.variants || !known.certificates) throw new Refusal('not-found')
  if (!known.images) throw new Refusal('image-not-yours')
  if (!known.techniques || !known.materials || !known.places) throw new Refusal('term-unknown')
}

/** Whether every one of these is among the rows' `it`. */
function areAll(wanted: readonly (string | number)[], rows: Expression<{ it: string }>) {
  if (wanted.length === 0) return sql<SqlBool>`true`
  return sql<SqlBool>`not exists (
    select from unnest(${wanted.map(String)}::text[]) wanted(it)
    where not exists (select from ${rows} known where known.it = wanted.it))`
}
