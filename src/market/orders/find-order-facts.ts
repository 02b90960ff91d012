import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'
import { isSent, sentAddress } from './sent-address.ts'

export type OrderFacts = Awaited<ReturnType<typeof findOrderFacts>>[number]

/** These orders of the shop as a spreadsheet has them, newest first. */
export function findOrderFacts(db: Db, desk: Desk, ids: readonly number[]) {
  return db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('business_house', 'business_house.slug', 'shop_order.delivery_house_slug')
    .leftJoin('order_payment', 'order_payment.order_id', 'shop_order.id')
    .where('shop_order.seller_id', '=', desk.seller_id)
    .where('shop_order.id', 'in', [0, ...ids])
    .select([
      'shop_order.id',
      'shop_order.placed_at',
      'began',
      'goods_rupiah',
      'delivery_rupiah',
      'unique_code',
    ])
    .select(['due_rupiah', 'delivery_kind', 'delivery_name', 'courier', 'tracking_number', 'paid_at'])
    .select(sentAddress)
    .select(['checkout.name', 'checkout.phone'])
    .select('business_house.name as house_name')
    .select((eb) => [
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      sql<string>`coalesce((
        select string_agg(concat_ws(' ', quantity || ' ×', product_name,
          (select '(' || string_agg(value, ', ') || ')' from jsonb_each_text(options))), '; ' order by id)
        from order_line where order_id = shop_order.id), '')`.as('goods'),
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
    ])
    .orderBy('shop_order.placed_at', 'desc')
    .orderBy('shop_order.id', 'desc')
    .execute()
}
