import { Refusal } from '../../refusal.ts'
import type { Goods } from '../cart/take-from-cart.ts'
import type { DeliveryKind, DeliveryOption } from '../shipping/find-delivery.ts'
import { quoteDelivery, takesCash } from '../shipping/quote-delivery.ts'
import type { PaymentKind } from './enter-order.ts'
import type { Buyer, OrderInput } from './place-checkout.ts'

/** A way to be paid as it stands in the order; `pay_to` is what the buyer needs to pay. */
export type Way = { kind: PaymentKind; pay_to: object | null }

export const stripeWay: Way = { kind: 'stripe', pay_to: null }

/** What one payment by QRIS can carry, in rupiah. Source: Bank Indonesia's terms of QRIS. */
export const mostByQris = 10_000_000

type Offer = {
  lines: readonly Goods[]
  options: readonly DeliveryOption[]
  ways: readonly (Way & { id: number; seller_id: number })[]
  stripe: boolean
}

/**
 * What buyer and shop agree on for one order, from what the shop offers now: how it is handed over and for how much,
 * and how it is paid. No database.
 * @throws {Refusal} delivery-gone, address-required, payment-gone, cash-by-courier, qris-too-much, or total-changed
 *   where it costs something else than the buyer has seen; each with `seller_id`
 */
export function agreeOn(order: OrderInput, buyer: Pick<Buyer, 'village_code' | 'address'>, offer: Offer) {
  const { seller_id } = order
  const { lines, options, ways, stripe } = offer
  const refuse = (code: string) => new Refusal(code, { seller_id })
  const option = options.find((each) => each.id === order.delivery_option_id && each.seller_id === seller_id)
  if (!option) throw refuse('delivery-gone')
  if (needsAddress(option.kind) && (buyer.village_code === null || buyer.address === ''))
    throw refuse('address-required')
  const quote = quoteDelivery(option, lines, buyer.village_code)
  if (!quote) throw refuse('delivery-gone')
  const way =
    order.payment === 'stripe'
      ? stripe && stripeWay
      : ways.find((each) => each.id === order.payment && each.seller_id === seller_id)
  if (!way) throw refuse('payment-gone')
  if (way.kind === 'cash' && !takesCash(option.kind)) throw refuse('cash-by-courier')
  const total = goodsRupiah(lines) + (quote.delivery_rupiah ?? 0)
  if (way.kind === 'qris' && total > mostByQris) throw refuse('qris-too-much')
  if (order.shown_rupiah !== total) throw refuse('total-changed')
  return { option, quote, way }
}

/** Whether goods handed over in this way go to where the buyer is. */
export function needsAddress(kind: DeliveryKind) {
  return kind === 'courier' || kind === 'arranged'
}

/** A buyer who fetches everything: where they live is nothing that is to be kept. */
export function withoutAddress<Typed extends Pick<Buyer, 'address' | 'rt_rw' | 'village_code' | 'postcode'>>(
  buyer: Typed,
): Typed {
  return { ...buyer, address: '', rt_rw: '', village_code: null, postcode: null }
}

export function goodsRupiah(lines: readonly Pick<Goods, 'quantity' | 'price_rupiah'>[]) {
  return lines.reduce((sum, line) => sum + line.quantity * line.price_rupiah, 0)
}
