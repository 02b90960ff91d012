import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { OrderState } from './order-states.ts'

/**
 * An order and the side from which somebody has come to it. Only `enterAsBuyer`, `enterAsSeller` and `enterAsSystem`
 * make one, with the row locked, so that a verb that takes it need not ask again.
 */
export type OrderInHand = Readonly<
  Awaited<ReturnType<typeof findLocked>> & { by: Party; readonly [entered]: true }
>
declare const entered: unique symbol

/** Who does something to an order. */
export type Party =
  | { side: 'buyer'; account_id: number | null }
  | { side: 'seller'; account_id: number; desk: Desk }
  | { side: 'system'; account_id: null }

/** Whoever has the order's link is its buyer: 256 random bits, which nobody guesses. @throws {Refusal} not-found */
export function enterAsBuyer(tx: Tx, token: string, account_id: number | null) {
  return enter(tx, { token }, { side: 'buyer', account_id })
}

/** @throws {Refusal} not-found for an order of another shop */
export function enterAsSeller(tx: Tx, desk: Desk, order_id: number) {
  const { seller_id, account_id } = desk
  return enter(tx, { id: order_id, seller_id }, { side: 'seller', account_id, desk })
}

/** For what happens by itself: time that passes, what Stripe says. @throws {Refusal} not-found */
export function enterAsSystem(tx: Tx, order_id: number) {
  return enter(tx, { id: order_id }, { side: 'system', account_id: null })
}

type Key = { token: string } | { id: number; seller_id?: number }

async function enter(tx: Tx, key: Key, by: Party) {
  const order = await findLocked(tx, key)
  return { ...order, by } as OrderInHand
}

async function findLocked(tx: Db, key: Key) {
  const order = await tx
    .selectFrom('shop_order')
    .$if('token' in key, (query) => query.where('token', '=', (key as { token: string }).token))
    .$if('id' in key, (query) => query.where('id', '=', (key as { id: number }).id))
    .$if('seller_id' in key, (query) =>
      query.where('seller_id', '=', (key as { seller_id: number }).seller_id),
    )
    .select(['id', 'token', 'checkout_id', 'seller_id', 'state', 'stock_state', 'held_until', 'payment_kind'])
    .select(['goods_rupiah', 'delivery_rupiah', 'delivery_kind', 'unique_code', 'due_rupiah', 'began'])
    .select(['handover_code', 'handover_tries', 'promised_on', 'placed_at'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!order) throw new Refusal('not-found')
  return { ...order, state: order.state as OrderState, payment_kind: order.payment_kind as PaymentKind }
}

export type PaymentKind = 'bank' | 'qris' | 'cash' | 'stripe'
