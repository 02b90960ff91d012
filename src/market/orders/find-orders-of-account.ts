import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { OrderState } from './order-states.ts'

/** As many as a page shows. */
const shown = 100

/** The orders that somebody has placed while signed in, the newest first. */
export function findOrdersOfAccount(db: Db, account_id: number) {
  return db
    .selectFrom('checkout')
    .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('checkout.account_id', '=', account_id)
    .select([
      'shop_order.id',
      'shop_order.token',
      'shop_order.placed_at',
      'due_rupiah',
      'seller.name as shop',
    ])
    .select((eb) => [
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      jsonArrayFrom(
        eb
          .selectFrom('order_line')
          .whereRef('order_line.order_id', '=', 'shop_order.id')
          .select(['product_name', 'quantity'])
          .orderBy('order_line.id'),
      ).as('lines'),
    ])
    .orderBy('shop_order.placed_at', 'desc')
    .orderBy('shop_order.id', 'desc')
    .limit(shown)
    .execute()
}
