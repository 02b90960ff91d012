import { formatRupiah } from '../products/rupiah.ts'
import type { DeliveryOption } from '../shipping/find-delivery.ts'
import type { findOrderable } from './find-goods-of-shop.ts'
import { deliveryName, paymentNames } from './order-list.ts'
import type { findWays } from './place-checkout.ts'

/** What the form of an order from WhatsApp lets its shop choose from, in words. */

type Variant = Awaited<ReturnType<typeof findOrderable>>[number]
type Way = Awaited<ReturnType<typeof findWays>>[number]

export function deliveryChoices(options: readonly DeliveryOption[]) {
  return options.map(({ id, kind, name, house_name }) => ({
    value: String(id),
    name: deliveryName({ delivery_kind: kind, delivery_name: name, house_name }),
  }))
}

export function chosenWays(ways: readonly Way[], stripe: boolean) {
  return [
    ...ways.map(({ id, kind, bank_name }) => ({
      value: String(id),
      name: kind === 'bank' ? `Transfer ${bank_name ?? 'bank'}` : paymentNames[kind],
    })),
    ...(stripe ? [{ value: 'stripe', name: paymentNames.stripe }] : []),
  ]
}

/** "Kain Tope, Gading: Rp750.000, sisa 8 meter": a closed choice names its product too; what cannot be had now says so. */
export function variantChoices(variants: readonly Variant[]) {
  return variants.map(({ id, name, options, unit, price_rupiah, stock, reserved }) => ({
    value: String(id),
    name: `${[name, ...Object.values(options)].join(', ')}: ${formatRupiah(price_rupiah)}, ${left(stock, reserved, unit)}`,
  }))
}

function left(stock: number | null, reserved: number, unit: string) {
  if (stock === null) return 'dibuat dulu'
  return stock > reserved ? `sisa ${stock - reserved}${unit === 'metre' ? ' meter' : ''}` : 'habis'
}
