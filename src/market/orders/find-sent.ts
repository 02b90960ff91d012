import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'

/** By whom and under which number those of these orders of the shop went that are on their way. */
export function findSent(db: Db, desk: Desk, ids: readonly number[]) {
  return db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('shop_order.seller_id', '=', desk.seller_id)
    .where('shop_order.state', '=', 'sent')
    .where('shop_order.id', 'in', [0, ...ids])
    .select(['shop_order.id', 'courier', 'tracking_number', 'checkout.name'])
    .orderBy('shop_order.id')
    .execute()
}
