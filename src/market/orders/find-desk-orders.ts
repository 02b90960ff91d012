import { type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { DB, Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { parsePhone } from '../sellers/phone.ts'
import { rankForShop, taskForShop, waitsForShop } from '../sellers/waits-for-shop.ts'
import type { PaymentKind } from './enter-order.ts'
import { type OrderState, soldStates } from './order-states.ts'

export type DeskOrderRow = Awaited<ReturnType<typeof findDeskOrders>>['orders'][number]

/** The parts of the desk's list of orders, and the states that are in each. */
export const orderParts = {
  semua: null,
  perlu: null,
  baru: ['proposed', 'asked', 'costed', 'placed'],
  dikerjakan: ['paid', 'accepted', 'making'],
  jalan: ['sent', 'ready'],
  diterima: ['received'],
  selesai: ['closed'],
  batal: ['cancelled', 'lapsed', 'returned'],
} as const satisfies Record<string, readonly OrderState[] | null>
export type OrderPart = keyof typeof orderParts

export type OrderQuery = {
  part: OrderPart
  /** An order's number, the buyer's name, a part of the phone number, the parcel's number, or the name of a product. */
  q: string
  /** The order after which the page begins. */
  before: number | null
}

export const ordersOfPage = 30

/**
 * A page of the shop's orders, and after which the next one begins: newest first, but what waits for the shop by how
 * pressing it is, and then the one that has waited longest.
 */
export async function findDeskOrders(
  db: Db,
  desk: Desk,
  { part, q, before }: OrderQuery,
  limit = ordersOfPage,
) {
  const found = await db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('shop_order.seller_id', '=', desk.seller_id)
    .where((eb) => inPart(eb, part))
    .$if(q !== '', (query) => query.where((eb) => matches(eb, q)))
    .$if(before !== null, (query) => query.where(follows(desk, part, before)))
    .select(['shop_order.id', 'shop_order.placed_at', 'began', 'due_rupiah', 'delivery_rupiah', 'held_until'])
    .select(['promised_on', 'delivery_kind', 'delivery_name', 'courier', 'tracking_number', 'checkout.name'])
    .select((eb) => [
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.ref('payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      taskForShop.as('task'),
      sql<boolean>`exists (
        select from order_message where order_id = shop_order.id and side = 'buyer' and read_at is null)`.as(
        'has_message',
      ),
      sql<boolean>`exists (
        select from transfer_proof where order_id = shop_order.id and rejected_at is null)`.as('has_proof'),
      sql<boolean>`exists (
        select from order_return where order_id = shop_order.id and answered_at is null)`.as('asks_return'),
      sql<boolean>`exists (
        select from order_dispute where order_id = shop_order.id and settled_at is null)`.as('has_dispute'),
      sql<number>`coalesce((
        select sum(amount_rupiah) from refund
        where order_id = shop_order.id and kind = 'direct' and done_at is null and failed_at is null), 0)::float8`.as(
        'owed_back',
      ),
      sql<string>`(
        select string_agg(quantity || ' × ' || product_name, ', ' order by id) from order_line
        where order_id = shop_order.id)`.as('goods'),
    ])
    .$if(part === 'perlu', (query) => query.orderBy(rankForShop).orderBy('shop_order.placed_at'))
    .$if(part === 'perlu', (query) => query.orderBy('shop_order.id'))
    .orderBy('shop_order.placed_at', 'desc')
    .orderBy('shop_order.id', 'desc')
    .limit(limit + 1)
    .execute()
  const orders = found.slice(0, limit)
  return { orders, next: found.length > limit ? orders.at(-1)?.id : undefined }
}

/** How many orders of the shop are in each part of the list. */
export async function countDeskOrders(db: Db, desk: Desk) {
  const parts = Object.keys(orderParts) as OrderPart[]
  const counts = await db
    .selectFrom('shop_order')
    .where('seller_id', '=', desk.seller_id)
    .select((eb) => parts.map((part) => eb.fn.countAll<number>().filterWhere(inPart(eb, part)).as(part)))
    .executeTakeFirstOrThrow()
  return counts as Record<OrderPart, number>
}

/** What still has to be handed over of the shop's orders: all, or those that were chosen, in the order they came. */
export async function findToHandOver(db: Db, desk: Desk, chosen: readonly number[]) {
  return db
    .selectFrom('shop_order')
    .where('seller_id', '=', desk.seller_id)
    .where('state', 'in', chosen.length === 0 ? orderParts.dikerjakan : soldStates)
    .$if(chosen.length > 0, (query) => query.where('id', 'in', chosen))
    .select('id')
    .orderBy('placed_at')
    .orderBy('id')
    .limit(mostAtOnce)
    .execute()
    .then((orders) => orders.map(({ id }) => id))
}

export type DeskOrderToSend = Awaited<ReturnType<typeof findDeskOrdersToSend>>[number]

/** The shop's orders that are ready to be sent to an address, the oldest first: all, or those that were chosen. */
export function findDeskOrdersToSend(db: Db, desk: Desk, chosen: readonly number[]) {
  return db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('village', 'village.code', 'checkout.village_code')
    .leftJoin('district', 'district.code', 'village.district_code')
    .leftJoin('regency', 'regency.code', 'district.regency_code')
    .where('shop_order.seller_id', '=', desk.seller_id)
    .where('shop_order.state', 'in', orderParts.dikerjakan)
    .where('shop_order.delivery_kind', 'in', ['courier', 'arranged'])
    .$if(chosen.length > 0, (query) => query.where('shop_order.id', 'in', chosen))
    .select(['shop_order.id', 'delivery_kind', 'delivery_name', 'checkout.name'])
    .select(['district.name as district', 'regency.name as regency'])
    .orderBy('shop_order.placed_at')
    .orderBy('shop_order.id')
    .limit(mostAtOnce)
    .execute()
}

/** So many labels, or slips, are printed at once. */
export const mostAtOnce = 200

function inPart(eb: ExpressionBuilder<DB, 'shop_order'>, part: OrderPart) {
  if (part === 'perlu') return waitsForShop
  const states = orderParts[part]
  return states === null ? eb.and([]) : eb('shop_order.state', 'in', states)
}

/** Comes after this order in the list; all do where it is done and waits for the shop no more. */
function follows({ seller_id }: Desk, part: OrderPart, before: number | null) {
  if (part === 'perlu')
    return sql<SqlBool>`(${rankForShop}, shop_order.placed_at, shop_order.id) > (
      select coalesce(${rankForShop}, 0), placed_at, id from shop_order where id = ${before} and seller_id = ${seller_id})`
  return sql<SqlBool>`(shop_order.placed_at, shop_order.id) < (
    select placed_at, id from shop_order cursor where cursor.id = ${before} and cursor.seller_id = ${seller_id})`
}

function matches(eb: ExpressionBuilder<DB, 'shop_order' | 'checkout'>, q: string) {
  const number = /^(?:et[-\s]?)?(\d{1,15})$/i.exec(q)?.[1]
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const digits = phoneDigits(q)
  return eb.or([
    ...(number === undefined ? [] : [eb('shop_order.id', '=', Number(number))]),
    ...(digits === undefined ? [] : [eb('checkout.phone', 'like', `%${digits}%`)]),
    eb('checkout.name', 'ilike', like),
    eb('shop_order.tracking_number', 'ilike', like),
    eb.exists(
      eb
        .selectFrom('order_line')
        .whereRef('order_line.order_id', '=', 'shop_order.id')
        .where('order_line.product_name', 'ilike', like)
        .select('order_line.id'),
    ),
  ])
}

/** Of a phone number, or of four digits or more of one; a parcel's number, which has letters too, is none. */
function phoneDigits(q: string) {
  if (!/^[\d\s()+.-]+$/.test(q)) return undefined
  const digits = (parsePhone(q) ?? q.replace(/^0(?=8)/, '')).replace(/\D/g, '')
  return digits.length < 4 ? undefined : digits
}
