import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'

export type ShareCard = NonNullable<Awaited<ReturnType<typeof findShareCard>>>

/**
 * What a share card says of a product of the desk's shop, by its id as an address gives it, in one round trip.
 * Nothing for another shop's product, and for one that the public does not see.
 */
export async function findShareCard(db: Db, desk: Desk, product: string | undefined) {
  if (!/^\d{1,15}$/.test(product ?? '')) return undefined
  return db
    .selectFrom('listing_card')
    .innerJoin('product', 'product.id', 'listing_card.product_id')
    .innerJoin('seller', 'seller.id', 'listing_card.seller_id')
    .innerJoin('village', (join) =>
      join.on((eb) =>
        eb('village.code', '=', eb.fn.coalesce('product.origin_village_code', 'seller.village_code')),
      ),
    )
    .innerJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'district.regency_code')
    .where('listing_card.product_id', '=', Number(product))
    .where('listing_card.seller_id', '=', desk.seller_id)
    .where('seller.opened_at', 'is not', null)
    .select([
      'listing_card.slug',
      'listing_card.name',
      'listing_card.seller_name',
      'listing_card.unit',
      'listing_card.unit_size',
      'listing_card.price_min',
      'listing_card.price_max',
      'listing_card.is_available',
      'listing_card.is_unique',
      'listing_card.lead_days',
      'listing_card.image',
      'village.name as village_name',
      'village.kind as village_kind',
      'regency.code as regency_code',
      'regency.name as regency_name',
    ])
    .executeTakeFirst()
}
