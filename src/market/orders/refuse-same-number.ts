import type { Tx } from '../../../db/types.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'

/**
 * A courier's number is one parcel's, and a parcel goes to one buyer: the same number at another buyer's order that is
 * under way was typed wrongly, and that buyer would follow somebody else's parcel. Two orders of one buyer may lie in
 * one parcel, and what the shop takes there itself may bear one name for all.
 * @throws {Refusal} tracking-twice, with the other order's number
 */
export async function refuseSameNumber(tx: Tx, order: OrderInHand, tracking_number: string) {
  if (order.delivery_kind !== 'courier' || tracking_number === '') return
  const other = await tx
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('shop_order.seller_id', '=', order.seller_id)
    .where('shop_order.id', '!=', order.id)
    .where('delivery_kind', '=', 'courier')
    .where('shop_order.state', 'in', ['sent', 'received'])
    .where((eb) => eb(eb.fn<string>('upper', ['tracking_number']), '=', tracking_number.toUpperCase()))
    .where((eb) =>
      eb(
        'checkout.phone',
        'is distinct from',
        eb
          .selectFrom('shop_order as mine')
          .innerJoin('checkout as own', 'own.id', 'mine.checkout_id')
          .where('mine.id', '=', order.id)
          .select('own.phone'),
      ),
    )
    .select('shop_order.id')
    .orderBy('shop_order.id')
    .executeTakeFirst()
  if (other) throw new Refusal('tracking-twice', { order: orderNumber(other.id) })
}
