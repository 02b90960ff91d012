import type { Db } from '../../../db/types.ts'

/** A variant that can be bought now, with what of it nobody has been promised yet; nothing where it is not on show. */
export function findOffered(db: Db, variant_id: number) {
  return db
    .selectFrom('product_variant as variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('listing_card', 'listing_card.product_id', 'product.id')
    .where('variant.id', '=', variant_id)
    .select(['variant.product_id', 'variant.price_rupiah', 'product.name', 'product.is_unique'])
    .select((eb) => [
      'product.quantity_step',
      eb('variant.stock', '-', eb.ref('variant.reserved')).$castTo<number | null>().as('stock'),
      eb.ref('variant.options').$castTo<Record<string, string>>().as('options'),
    ])
    .executeTakeFirst()
}
