import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'

export type DeliveryOption = Awaited<ReturnType<typeof findDelivery>>[number]
export type DeliveryKind = 'courier' | 'pickup' | 'house' | 'arranged'

/** The ways in which shops hand over what they sell, those with their rates, in the order in which they were added. */
export async function findDelivery(db: Db, sellerIds: readonly number[]) {
  return db
    .selectFrom('delivery_option')
    .innerJoin('seller', 'seller.id', 'delivery_option.seller_id')
    .leftJoin('business_house', 'business_house.slug', 'delivery_option.house_slug')
    .where('delivery_option.seller_id', 'in', [0, ...sellerIds])
    .where('delivery_option.removed_at', 'is', null)
    .select(['delivery_option.id', 'delivery_option.seller_id', 'delivery_option.name', 'house_slug'])
    .select(['instructions', 'business_house.name as house_name', 'business_house.address as house_address'])
    .select('seller.address as shop_address')
    .select((eb) => [
      eb.ref('delivery_option.kind').$castTo<DeliveryKind>().as('kind'),
      jsonArrayFrom(
        eb
          .selectFrom('delivery_rate')
          .whereRef('option_id', '=', 'delivery_option.id')
          .select(['region_code', 'first_kg_rupiah', 'next_kg_rupiah', 'days_least', 'days_most'])
          .orderBy('region_code'),
      ).as('rates'),
    ])
    .orderBy('delivery_option.id')
    .execute()
}
