import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import type { PaymentKind } from './enter-order.ts'
import { isSent, sentAddress } from './sent-address.ts'

export type Parcels = Awaited<ReturnType<typeof findParcels>>
export type Parcel = Parcels['parcels'][number]

/** What stands on and in the parcels of these orders of the shop, in the order in which they came, and the sender. */
export async function findParcels(db: Db, desk: Desk, ids: readonly number[]) {
  const parcels = await db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('business_house', 'business_house.slug', 'shop_order.delivery_house_slug')
    .where('shop_order.seller_id', '=', desk.seller_id)
    .where('shop_order.id', 'in', [0, ...ids])
    .select(['shop_order.id', 'shop_order.placed_at', 'delivery_name', 'due_rupiah', 'weight_grams', 'note'])
    .select(['courier', 'tracking_number', 'checkout.name', 'checkout.phone'])
    .select(sentAddress)
    .select('business_house.name as house_name')
    .select((eb) => [
      eb.ref('payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      sql<boolean>`exists (select from order_payment where order_id = shop_order.id)`.as('is_paid'),
      eb.ref('delivery_kind').$castTo<DeliveryKind>().as('delivery_kind'),
      jsonObjectFrom(
        eb
          .selectFrom('village')
          .innerJoin('district', 'district.code', 'village.district_code')
          .innerJoin('regency', 'regency.code', 'district.regency_code')
          .innerJoin('province', 'province.code', 'regency.province_code')
          .whereRef('village.code', '=', 'checkout.village_code')
          .where(isSent)
          .select(['village.name as village', 'village.kind as village_kind', 'district.name as district'])
          .select(['regency.name as regency', 'province.name as province']),
      ).as('place'),
      jsonArrayFrom(
        eb
          .selectFrom('order_line')
          .whereRef('order_line.order_id', '=', 'shop_order.id')
          .select(['product_name', 'sku', 'unit', 'unit_size', 'quantity'])
          .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
          .orderBy('order_line.id'),
      ).as('lines'),
    ])
    .orderBy('shop_order.placed_at')
    .orderBy('shop_order.id')
    .execute()
  return { parcels, sender: await findSender(db, desk) }
}

export type Sender = Awaited<ReturnType<typeof findSender>>

async function findSender(db: Db, { seller_id }: Desk) {
  return db
    .selectFrom('seller')
    .leftJoin('village', (join) =>
      join.on((eb) =>
        eb('village.code', '=', eb.fn.coalesce('seller.ships_from_village_code', 'seller.village_code')),
      ),
    )
    .leftJoin('district', 'district.code', 'village.district_code')
    .leftJoin('regency', 'regency.code', 'district.regency_code')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', seller_id)
    .select(['seller.name', 'seller.whatsapp', 'seller.slug', 'province.time_zone'])
    .select([
      'village.name as village_name',
      'district.name as district_name',
      'regency.name as regency_name',
    ])
    .executeTakeFirstOrThrow()
}
