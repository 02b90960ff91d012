import type { Db } from '../../../db/types.ts'
import { type CartLine, readCart } from '../cart/read-cart.ts'
import type { FoundCart } from '../cart/take-from-cart.ts'
import { findStripeShops } from '../sellers/find-stripe-shops.ts'
import type { StripeTerms } from '../sellers/stripe-choice.ts'
import { findDelivery } from '../shipping/find-delivery.ts'
import { quoteDelivery } from '../shipping/quote-delivery.ts'
import { stripeWay } from './agree-on.ts'
import { findCapacityLeft } from './find-capacity-left.ts'
import { findWays } from './place-checkout.ts'

export type CheckoutShop = Awaited<ReturnType<typeof findCheckout>>[number]
export type Delivery = CheckoutShop['deliveries'][number]

/**
 * What lies in a cart, by shop, each with its ways to hand over, priced for the village where it is known, and to be
 * paid, with whom the money comes to first. Rupiah as they would be placed: those of all lines, one that cannot be had included.
 */
export async function findCheckout(
  db: Db,
  cart: FoundCart | undefined,
  { village_code, stripe }: { village_code: string | null; stripe: StripeTerms | null },
) {
  const { shops } = await readCart(db, cart)
  const sellerIds = shops.map(({ seller_id }) => seller_id)
  const options = await findDelivery(db, sellerIds)
  const ways = await findWays(db, sellerIds)
  const byStripe = await findStripeShops(db, sellerIds, stripe)
  const made = shops.flatMap(({ lines }) => lines.filter(({ left }) => left === null))
  const capacity = await findCapacityLeft(
    db,
    made.map(({ product_id }) => product_id),
  )
  return shops.map((shop) => {
    const goods_rupiah = shop.lines.reduce((sum, line) => sum + line.total_rupiah, 0)
    const deliveries = options
      .filter(({ seller_id }) => seller_id === shop.seller_id)
      .map((option) => pricedOption(option, quoteDelivery(option, shop.lines, village_code), goods_rupiah))
    const payments = [
      ...ways
        .filter(({ seller_id }) => seller_id === shop.seller_id)
        .map((way) => ({ ...way, comesTo: 'shop' as const })),
      ...byStripe
        .filter(({ seller_id }) => seller_id === shop.seller_id)
        .map(({ has_own_account }) => ({
          ...stripeWay,
          id: 'stripe' as const,
          bank_name: null,
          comesTo: has_own_account ? ('shop' as const) : ('operator' as const),
        })),
    ]
    const lines = shop.lines.map((line) => ({ ...line, capacity_left: leftFor(line, shop.lines, capacity) }))
    return { ...shop, lines, goods_rupiah, deliveries, payments }
  })
}

type Line = Pick<CartLine, 'variant_id' | 'product_id' | 'quantity' | 'left'>

/** How many of what is made to order can be taken, beside the others of the same product; null where that is not limited. */
function leftFor(line: Line, lines: readonly Line[], capacity: ReadonlyMap<number, number>) {
  const left = line.left === null ? capacity.get(line.product_id) : undefined
  if (left === undefined) return null
  const others = lines.filter(
    (other) =>
      other.product_id === line.product_id && other.left === null && other.variant_id !== line.variant_id,
  )
  return Math.max(0, left - others.reduce((sum, { quantity }) => sum + quantity, 0))
}

/** `total_rupiah` is what the order costs with it, as far as that is known; undefined where it does not go there. */
function pricedOption<Option extends object>(
  option: Option,
  quote: ReturnType<typeof quoteDelivery>,
  goods_rupiah: number,
) {
  return { ...option, quote, total_rupiah: quote && goods_rupiah + (quote.delivery_rupiah ?? 0) }
}

/** The delivery that is chosen before anybody has: the only one, or the first that comes to the village. */
export function presetDelivery(
  { deliveries }: Pick<CheckoutShop, 'deliveries'>,
  village_code: string | null,
) {
  const coming = deliveries.find(({ kind, quote }) => kind === 'courier' && quote)
  return deliveries.length === 1 ? deliveries[0] : village_code === null ? undefined : coming
}
