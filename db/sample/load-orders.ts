import { sql } from 'kysely'
import { consentVersions } from '../../src/market/accounts/consent.ts'
import { hoursHeld } from '../../src/market/orders/insert-order.ts'
import type { Tx } from '../types.ts'
import { buyers } from './buyers.ts'
import { loadOrderMoney } from './load-order-money.ts'
import { loadOrderTalk } from './load-order-talk.ts'
import { loadReviews } from './load-reviews.ts'
import { found } from './load-sample.ts'
import { type PlannedOrder, planOrders } from './plan-orders.ts'
import { weight } from './weight.ts'

/** A sample order as it stands in the database. */
export type LoadedOrder = PlannedOrder & {
  id: number
  checkout_id: number
  /** The buyer's, where there is one. */
  account_id: number | null
  lineIds: number[]
}

/**
 * Half a year of orders: stock that is held for them, their money in the ledger, what was said, and reviews. Written as
 * the verbs of the rooms would have left it on those days: the verbs themselves know only today.
 */
export async function loadOrders(tx: Tx) {
  const planned = await planOrders(tx, new Date())
  const orders = await insertLines(tx, await insertOrders(tx, planned))
  await insertSteps(tx, orders)
  await settleStock(tx)
  await loadOrderMoney(tx, orders)
  await loadOrderTalk(tx, orders)
  await loadReviews(tx, orders)
  await dateSales(tx)
}

async function insertOrders(tx: Tx, planned: readonly PlannedOrder[]) {
  const { id: rahma } = await tx
    .selectFrom('account')
    .where('email', '=', buyers.rahma.email)
    .select('id')
    .executeTakeFirstOrThrow()
  const checkouts = await tx
    .insertInto('checkout')
    .values(
      planned.map((order) => ({
        key: order.key,
        ...buyers[order.buyer],
        account_id: order.buyer === 'rahma' ? rahma : null,
        agreement_version: consentVersions.privacy,
        consented_at: placedAt(order),
        placed_at: placedAt(order),
      })),
    )
    .returning(['id', 'key', 'account_id'])
    .execute()
  const checkoutOf = new Map(checkouts.map((checkout) => [checkout.key, checkout]))
  const inserted = await tx
    .insertInto('shop_order')
    .values(planned.map((order) => orderRow(order, found(checkoutOf, order.key).id)))
    .returning(['id', 'checkout_id'])
    .execute()
  const idOf = new Map(inserted.map((order) => [order.checkout_id, order.id]))
  return planned.map((order) => {
    const { id: checkout_id, account_id } = found(checkoutOf, order.key)
    return { ...order, checkout_id, account_id, id: found(idOf, checkout_id) }
  })
}

function orderRow(order: PlannedOrder, checkout_id: number) {
  const { option, quote, way, state, promisedIn } = order
  const stock_state = stockStateOf(order)
  return {
    checkout_id,
    seller_id: order.seller_id,
    placed_at: placedAt(order),
    state,
    state_since: order.steps.at(-1)?.at ?? placedAt(order),
    goods_rupiah: order.goods_rupiah,
    delivery_kind: option.kind,
    delivery_name: option.name,
    delivery_house_slug: option.house_slug,
    ...quote,
    weight_grams: order.weight_grams,
    payment_kind: way.kind,
    pay_to: way.pay_to && JSON.stringify(way.pay_to),
    unique_code: order.unique_code,
    note: order.note ?? '',
    stock_state,
    held_until: stock_state === 'held' ? after(placedAt(order), hoursHeld[order.pays]) : null,
    promised_on:
      promisedIn === undefined
        ? null
        : after(new Date(), promisedIn * 24)
            .toISOString()
            .slice(0, 10),
    ...(order.steps.some((step) => step.state === 'sent') && {
      courier: option.name,
      tracking_number: `CTH${String(weight(`${order.buyer} parcel ${order.daysAgo}`)).padStart(10, '0')}`,
    }),
    handover_code: String(weight(`${order.buyer} code ${order.daysAgo}`) % 1_000_000).padStart(6, '0'),
  }
}

const placedAt = ({ steps }: PlannedOrder) => steps[0]?.at ?? new Date()
const after = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000)

/** As the verbs leave it: held until it is sold, and free again where nothing came of it. */
function stockStateOf({ state }: PlannedOrder) {
  if (state === 'placed') return 'held'
  return state === 'cancelled' || state === 'lapsed' || state === 'returned' ? 'released' : 'taken'
}

async function insertLines(tx: Tx, orders: readonly Omit<LoadedOrder, 'lineIds'>[]): Promise<LoadedOrder[]> {
  const rows = await tx
    .insertInto('order_line')
    .values(
      orders.flatMap(({ id: order_id, lines }) =>
        lines.map((line) => ({
          order_id,
          product_id: line.product_id,
          variant_id: line.variant_id,
          product_name: line.product_name,
          options: JSON.stringify(line.options),
          sku: line.sku,
          unit: line.unit,
          unit_size: line.unit_size,
          quantity: line.quantity,
          price_rupiah: line.price_rupiah,
          weight_grams: line.weight_grams,
          is_made_to_order: line.stock === null,
        })),
      ),
    )
    .returning(['id', 'order_id'])
    .execute()
  const lineIds = Map.groupBy(rows, (row) => row.order_id)
  return orders.map((order) => ({ ...order, lineIds: found(lineIds, order.id).map(({ id }) => id) }))
}

async function insertSteps(tx: Tx, orders: readonly LoadedOrder[]) {
  await tx
    .insertInto('order_step')
    .values(
      orders.flatMap(({ id: order_id, steps, ...order }) =>
        steps.map(({ state, at, side }) => ({
          order_id,
          state,
          at,
          side,
          account_id: { buyer: order.account_id, seller: order.owner_id, system: null }[side],
          reason:
            state === 'cancelled'
              ? (order.cancelled?.reason ?? '')
              : state === 'returned'
                ? (order.return?.answer ?? '')
                : '',
        })),
      ),
    )
    .execute()
}

/**
 * What is on the shelves of the sample is what was left: only what is held now is reserved, and what there was one of
 * is sold. What is made to order has its place in the month in which it was ordered.
 */
async function settleStock(tx: Tx) {
  await sql`
    update product_variant set reserved = held.quantity
    from (
      select variant_id, sum(quantity)::int quantity from order_line
      join shop_order on shop_order.id = order_id
      where stock_state = 'held' and not is_made_to_order group by variant_id) held
    where product_variant.id = held.variant_id`.execute(tx)
  await sql`
    update product_variant set stock = 0
    from order_line join shop_order on shop_order.id = order_id
    where variant_id = product_variant.id and stock_state = 'taken' and is_unique`.execute(tx)
  await sql`
    insert into order_line_month (order_line_id, month, quantity)
    select order_line.id, date_trunc('month', placed_at at time zone 'Asia/Makassar')::date, quantity
    from order_line
    join shop_order on shop_order.id = order_id
    where is_made_to_order and stock_state <> 'released'`.execute(tx)
  await sql`
    insert into capacity_month (product_id, month, booked)
    select product_id, month, sum(place.quantity)::int
    from order_line_month place join order_line on order_line.id = order_line_id
    group by product_id, month`.execute(tx)
}

/** Days on which shops sold count for the fair turn; and what was sold had been shown before, in a shop that was open. */
async function dateSales(tx: Tx) {
  await sql`
    insert into shop_day (day, seller_id, sales)
    select (step.at at time zone province.time_zone)::date, seller.id, count(*)::int
    from order_step step
    join shop_order on shop_order.id = step.order_id
    join seller on seller.id = shop_order.seller_id
    join province on province.code = seller.province_code
    where step.state in ('paid', 'accepted')
    group by 1, 2
    on conflict (seller_id, day) do update set sales = excluded.sales`.execute(tx)
  await sql`
    update product set first_published_at = shown.at, published_at = greatest(published_at, shown.at)
    from (
      select product.id, greatest(seller.opened_at + interval '1 hour',
        least(product.first_published_at, min(placed_at) - interval '9 days')) as at
      from order_line
      join shop_order on shop_order.id = order_id
      join product on product.id = product_id
      join seller on seller.id = product.seller_id
      group by product.id, seller.opened_at) shown
    where shown.id = product.id and product.first_published_at <> shown.at`.execute(tx)
}
