import { randomUUID } from 'node:crypto'
import { findDelivery } from '../../src/market/shipping/find-delivery.ts'
import { billableKg } from '../../src/market/shipping/billable-weight.ts'
import { quoteDelivery } from '../../src/market/shipping/quote-delivery.ts'
import { findWays } from '../../src/market/orders/place-checkout.ts'
import { stripeWay } from '../../src/market/orders/agree-on.ts'
import type { Tx } from '../types.ts'
import { buyers } from './buyers.ts'
import { found } from './load-sample.ts'
import type { SampleOrder } from './order-types.ts'
import { type SampleStep, stepsOf } from './order-steps.ts'
import { otherOrders, soldOrders } from './sold-orders.ts'
import { waitingOrders } from './waiting-orders.ts'
import { weight } from './weight.ts'

export type PlannedOrder = Awaited<ReturnType<typeof planOrders>>[number]

/** The sample's orders, the oldest first, with what each costs as its shop sells and sends today. */
export async function planOrders(tx: Tx, now: Date) {
  const orders = [...soldOrders, ...otherOrders, ...waitingOrders]
  const shelf = await findShelf(tx, [...new Set(orders.flatMap(({ goods }) => goods.map(([slug]) => slug)))])
  const sellers = [...new Set([...shelf.values()].flatMap((variants) => variants.map((v) => v.seller_id)))]
  const options = await findDelivery(tx, sellers)
  const ways = await findWays(tx, sellers)
  return orders
    .map((order) => {
      const lines = linesOf(order, shelf)
      const [{ seller_id, owner_id }] = lines
      const village = buyers[order.buyer].village_code
      const isHanded = order.pays === 'cash'
      const option = options.find(
        ({ kind, ...each }) =>
          each.seller_id === seller_id &&
          (isHanded ? kind === 'pickup' || kind === 'house' : kind === 'courier'),
      )
      const way =
        order.pays === 'stripe'
          ? stripeWay
          : ways.find((each) => each.seller_id === seller_id && each.kind === order.pays)
      const quote = option && quoteDelivery(option, lines, village)
      if (!quote || !way) throw new Error(`The shop of ${lines[0].slug} does not sell like that`)
      return {
        ...order,
        ...{ key: randomUUID(), seller_id, owner_id, lines, option, quote, way },
        state: order.state ?? 'closed',
        steps: stepsOf(order, now),
        goods_rupiah: lines.reduce((sum, line) => sum + line.quantity * line.price_rupiah, 0),
        weight_grams: billableKg(lines) * 1000,
        unique_code: order.pays === 'bank' ? 1 + (weight(`${order.buyer} ${order.daysAgo}`) % 997) : 0,
      }
    })
    .toSorted((one, other) => startOf(one) - startOf(other))
}

const startOf = ({ steps }: { steps: SampleStep[] }) => steps[0]?.at.getTime() ?? 0

type Shelf = Awaited<ReturnType<typeof findShelf>>
type Line = NonNullable<ReturnType<Shelf['get']>>[number] & { quantity: number }

function linesOf({ goods }: SampleOrder, shelf: Shelf): [Line, ...Line[]] {
  const [first, ...rest] = goods.map(([slug, quantity, index = 0]) => {
    const variant = found(shelf, slug)[index]
    if (!variant) throw new Error(`Sample data orders a variant of ${slug} that there is not`)
    return { ...variant, quantity }
  })
  if (!first) throw new Error('Sample data has an order of nothing')
  return [first, ...rest]
}

/** The variants of each product, with its shop and whose shop that is. */
async function findShelf(tx: Tx, slugs: readonly string[]) {
  const variants = await tx
    .selectFrom('product')
    .innerJoin('product_variant as variant', 'variant.product_id', 'product.id')
    .leftJoin('seller_member as owner', (join) =>
      join.onRef('owner.seller_id', '=', 'product.seller_id').on('owner.role', '=', 'owner'),
    )
    .where('product.slug', 'in', slugs)
    .select(['product.id as product_id', 'product.slug', 'product.name as product_name', 'product.seller_id'])
    .select(['unit', 'unit_size', 'length_cm', 'width_cm', 'height_cm', 'owner.account_id as owner_id'])
    .select(['variant.id as variant_id', 'variant.sku', 'price_rupiah', 'weight_grams', 'variant.stock'])
    .select((eb) => eb.ref('variant.options').$castTo<Record<string, string>>().as('options'))
    .orderBy('variant.position')
    .execute()
  return Map.groupBy(variants, ({ slug }) => slug)
}
