import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Goods } from '../cart/take-from-cart.ts'

export type WantedGoods = { variant_id: number; quantity: number }

/**
 * Variants of a shop as they will stand in an order; the same chosen twice is one line.
 * @throws {Refusal} nothing-ordered; not-found for what is not the shop's; off-the-shelf, with its `name`; not-in-steps,
 *   with its `name` and the `step`
 */
export async function findGoodsOfShop(
  db: Db,
  seller_id: number,
  wanted: readonly WantedGoods[],
): Promise<Goods[]> {
  if (wanted.length === 0) throw new Refusal('nothing-ordered')
  const quantities = new Map<number, number>()
  for (const { variant_id, quantity } of wanted)
    quantities.set(variant_id, (quantities.get(variant_id) ?? 0) + quantity)
  const variants = await findVariants(db, seller_id, [...quantities.keys()])
  if (variants.length < quantities.size) throw new Refusal('not-found')
  return variants.map((variant) => {
    const { product_name, quantity_step } = variant
    const quantity = quantities.get(variant.variant_id) ?? 0
    if (!variant.is_for_sale) throw new Refusal('off-the-shelf', { name: product_name })
    if (quantity % quantity_step !== 0)
      throw new Refusal('not-in-steps', { name: product_name, step: quantity_step })
    return { ...variant, quantity }
  })
}

function findVariants(db: Db, seller_id: number, ids: readonly number[]) {
  return db
    .selectFrom('product_variant as variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .leftJoin('listing_card', 'listing_card.product_id', 'product.id')
    .where('variant.id', 'in', ids)
    .where('product.seller_id', '=', seller_id)
    .select(['variant.id as variant_id', 'product.id as product_id', 'product.seller_id'])
    .select(['product.name as product_name', 'product.unit', 'product.unit_size', 'product.quantity_step'])
    .select(['product.lead_days', 'product.length_cm', 'product.width_cm', 'product.height_cm'])
    .select(['variant.sku', 'variant.stock', 'variant.price_rupiah', 'variant.weight_grams'])
    .select((eb) => [
      eb('listing_card.product_id', 'is not', null).as('is_for_sale'),
      eb.ref('variant.options').$castTo<Record<string, string>>().as('options'),
    ])
    .orderBy('variant.id')
    .execute()
}

/** What a shop can put into an order: its variants that are for sale, by name, those of one product together. */
export function findOrderable(db: Db, seller_id: number) {
  return db
    .selectFrom('product_variant as variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .innerJoin('listing_card', 'listing_card.product_id', 'product.id')
    .where('product.seller_id', '=', seller_id)
    .select(['variant.id', 'product.name', 'product.unit', 'variant.price_rupiah', 'variant.stock'])
    .select('variant.reserved')
    .select((eb) => eb.ref('variant.options').$castTo<Record<string, string>>().as('options'))
    .orderBy('product.name')
    .orderBy('product.id')
    .orderBy('variant.position')
    .limit(mostOrderable)
    .execute()
}

/** No list to choose from is longer. */
const mostOrderable = 400
