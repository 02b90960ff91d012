import type { Messages } from '../../i18n/messages.ts'
import { weight } from '../products/product.ts'
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
  return delivery_name
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
