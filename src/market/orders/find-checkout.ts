import type { Db } from '../../../db/types.ts'
import { readCart } from '../cart/read-cart.ts'
import type { FoundCart } from '../cart/take-from-cart.ts'
import { findDelivery } from '../shipping/find-delivery.ts'
import { quoteDelivery } from '../shipping/quote-delivery.ts'
import { stripeWay } from './agree-on.ts'
import { findWays } from './place-checkout.ts'

export type CheckoutShop = Awaited<ReturnType<typeof findCheckout>>[number]
export type Delivery = CheckoutShop['deliveries'][number]

/**
 * What lies in a cart, by shop, each with its ways to hand over, priced for the village where it is known, and to be
 * paid. Rupiah as they would be placed: those of all lines, one that cannot be had included.
 */
export async function findCheckout(
  db: Db,
  cart: FoundCart | undefined,
  { village_code, stripe }: { village_code: string | null; stripe: boolean },
) {
  const { shops } = await readCart(db, cart)
  const sellerIds = shops.map(({ seller_id }) => seller_id)
  const options = await findDelivery(db, sellerIds)
  const ways = await findWays(db, sellerIds)
  return shops.map((shop) => {
    const goods_rupiah = shop.lines.reduce((sum, line) => sum + line.total_rupiah, 0)
    const deliveries = options
      .filter(({ seller_id }) => seller_id === shop.seller_id)
      .map((option) => pricedOption(option, quoteDelivery(option, shop.lines, village_code), goods_rupiah))
    const payments = [
      ...ways.filter(({ seller_id }) => seller_id === shop.seller_id),
      ...(stripe ? [{ ...stripeWay, id: 'stripe' as const, bank_name: null }] : []),
    ]
    return { ...shop, goods_rupiah, deliveries, payments }
  })
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
