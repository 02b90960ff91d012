import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Goods } from '../cart/take-from-cart.ts'
import { billableKg } from '../shipping/billable-weight.ts'
import type { DeliveryOption } from '../shipping/find-delivery.ts'
import type { Quote } from '../shipping/quote-delivery.ts'
import type { OrderState } from './order-states.ts'
import type { Way } from './agree-on.ts'

export type NewOrder = {
  checkout_id: number
  seller_id: number
  option: Pick<DeliveryOption, 'kind' | 'name' | 'house_slug'>
  quote: Quote
  way: Way
  lines: readonly Goods[]
  note: string
  /** Where the shop enters an order that began on WhatsApp: the account that does, and until when it is held. */
  entered_by?: number
  /** Where the buyer places it: a keyed hash of the network that they came from. */
  placed_from?: string | null
}

/**
 * Hours for which something is held until it is paid, or answered: for what is paid on hand-over the shop's answer is
 * waited for, and once it has taken the order on there is no end.
 */
export const hoursHeld = {
  bank: 24,
  qris: 24,
  cash: 72,
  stripe: 0.5,
  asked: 72,
  costed: 72,
  proposed: 24,
} as const

/**
 * Writes an order with its lines. Its stock is not held yet (`promiseOrders`). The seller's row is locked by the
 * caller, so that two transfers to one shop cannot get the same amount.
 * @throws {Refusal} too-many-transfers where a shop already waits for a thousand of nearly this amount
 */
export async function insertOrder(tx: Tx, order: NewOrder) {
  const { checkout_id, seller_id, option, quote, way, lines, note, entered_by, placed_from } = order
  const goods_rupiah = lines.reduce((sum, line) => sum + line.quantity * line.price_rupiah, 0)
  const state = firstState(order)
  const total = goods_rupiah + (quote.delivery_rupiah ?? 0)
  const inserted = await tx
    .insertInto('shop_order')
    .values({
      checkout_id,
      seller_id,
      state,
      goods_rupiah,
      began: entered_by === undefined ? 'web' : 'whatsapp',
      entered_by: entered_by ?? null,
      placed_from: placed_from ?? null,
      delivery_kind: option.kind,
      delivery_name: option.name,
      delivery_house_slug: option.house_slug,
      ...quote,
      weight_grams: billableKg(lines) * 1000,
      payment_kind: way.kind,
      pay_to: way.pay_to && JSON.stringify(way.pay_to),
      unique_code: state === 'placed' ? await freeCode(tx, seller_id, way.kind, total) : 0,
      note,
      stock_state: 'held',
      held_until: heldUntil(state, way.kind),
      handover_code: String(randomInt(1_000_000)).padStart(6, '0'),
    })
    .returning(['id', 'seller_id'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('order_step')
    .values({
      order_id: inserted.id,
      state,
      side: entered_by === undefined ? 'buyer' : 'seller',
      account_id: entered_by ?? null,
    })
    .execute()
  return { ...inserted, lines: await insertLines(tx, inserted.id, lines) }
}

function firstState({ entered_by, quote }: NewOrder): OrderState {
  if (entered_by !== undefined) return 'proposed'
  return quote.delivery_rupiah === null ? 'asked' : 'placed'
}

/** The end of the hold of an order that has just come into a state, on the database's clock. */
export function heldUntil(state: OrderState, kind: Way['kind']) {
  const isAsking = state === 'asked' || state === 'costed' || state === 'proposed'
  const hours = isAsking ? hoursHeld[state] : hoursHeld[kind]
  return sql<Date>`now() + ${hours} * interval '1 hour'`
}

/** One to 999 rupiah on top of a transfer, so that the shop sees on its account which order was paid. */
export async function freeCode(tx: Tx, seller_id: number, kind: Way['kind'], total: number) {
  if (kind !== 'bank' && kind !== 'qris') return 0
  const { rows } = await sql<{ code: number }>`
    select code from generate_series(1, 999) code
    where not exists (
      select from shop_order
      where seller_id = ${seller_id} and state = 'placed' and payment_kind in ('bank', 'qris')
        and due_rupiah = ${total}::bigint + code)
    order by random() limit 1`.execute(tx)
  if (!rows[0]) throw new Refusal('too-many-transfers', { seller_id })
  return rows[0].code
}

async function insertLines(tx: Tx, order_id: number, goods: readonly Goods[]) {
  const ids = await tx
    .insertInto('order_line')
    .values(
      goods.map(({ product_id, variant_id, product_name, options, sku, unit, unit_size, ...line }) => ({
        order_id,
        product_id,
        variant_id,
        product_name,
        options: JSON.stringify(options),
        sku,
        unit,
        unit_size,
        quantity: line.quantity,
        price_rupiah: line.price_rupiah,
        weight_grams: line.weight_grams,
        is_made_to_order: line.stock === null,
      })),
    )
    .returning(['id', 'variant_id'])
    .execute()
  return goods.map((line) => ({
    ...line,
    order_line_id: ids.find(({ variant_id }) => variant_id === line.variant_id)?.id ?? 0,
  }))
}
