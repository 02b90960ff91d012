import type { Messages } from '../../i18n/messages.ts'
import { weight } from '../products/product.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { BuyersOrder, OrderPlace } from './find-order-for-buyer.ts'

/** How what stands in an order is written, in the reader's language. No database. */

/** "2 buah", "3 × 250 g" */
export function amountOf(
  { checkout }: Messages,
  { quantity, unit, unit_size }: { quantity: number; unit: string; unit_size: number | null },
) {
  if (unit === 'gram') return checkout.packs(quantity, weight(unit_size ?? 1))
  if (unit === 'metre') return checkout.metres(quantity)
  return unit === 'set' ? checkout.sets(quantity) : checkout.pieces(quantity)
}

export function deliveryOf(
  { checkout }: Messages,
  {
    delivery_kind,
    delivery_name,
    house_name,
  }: Pick<BuyersOrder, 'delivery_kind' | 'delivery_name' | 'house_name'>,
) {
  if (delivery_kind === 'pickup') return checkout.pickup
  if (delivery_kind === 'house') return checkout.house(house_name ?? '')
  return delivery_name || checkout.arranged
}

/** "Rp20.000", "gratis", "dikabari toko" */
export function deliveryCost({ order }: Messages, delivery_rupiah: number | null) {
  if (delivery_rupiah === null) return order.goods.later
  return delivery_rupiah === 0 ? order.goods.free : formatRupiah(delivery_rupiah)
}

type Address = Pick<BuyersOrder, 'address' | 'rt_rw' | 'postcode'>

/** An address as Indonesian letters have it, from the street to the postcode; lines that are empty are left out. */
export function placeLines({ address, rt_rw, postcode }: Address, place: OrderPlace | null) {
  const regency = place && `${place.regency}, ${place.province}`
  return [
    address,
    rt_rw && `RT/RW ${rt_rw}`,
    place && `${place.village}, Kec. ${place.district}`,
    [regency, postcode].filter(Boolean).join(' '),
  ].filter((line): line is string => line !== null && line !== '')
}

/** Where an order is fetched, and when somebody is there. */
export function fetchedAt(order: BuyersOrder) {
  const { delivery_kind, house_name, house_address, house_hours, shop, shop_address, shop_hours } = order
  const none = { address: '', rt_rw: '', postcode: null }
  const lines =
    delivery_kind === 'house'
      ? [house_name, house_address, house_hours]
      : [shop, shop_address, ...placeLines(none, order.shop_place), shop_hours]
  return lines.filter((line): line is string => line !== null && line !== '')
}
