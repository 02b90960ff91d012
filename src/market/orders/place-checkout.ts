import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { type FoundCart, takeFromCart } from '../cart/take-from-cart.ts'
import { findStripeShops } from '../sellers/find-stripe-shops.ts'
import type { StripeTerms } from '../sellers/stripe-choice.ts'
import { findDelivery } from '../shipping/find-delivery.ts'
import { agreeOn } from './agree-on.ts'
import type { PaymentKind } from './enter-order.ts'
import { holdFewUnpaid } from './hold-few-unpaid.ts'
import { insertOrder } from './insert-order.ts'
import { promiseOrders } from './promise-orders.ts'
import { tellPlaced } from './tell-placed.ts'

/** What a buyer says on the one page of the checkout; what it costs is never asked of the browser. */
export type CheckoutInput = {
  /** The cart's, as the page was made with it. */
  key: string
  buyer: Buyer
  orders: readonly OrderInput[]
}

export type Buyer = {
  name: string
  /** "+6281…"; phone or email, or both. */
  phone: string | null
  email: string | null
  address: string
  rt_rw: string
  /** Null where everything is fetched by the buyer. */
  village_code: string | null
  postcode: string | null
  language: 'id' | 'en'
  account_id: number | null
  /** The version of the privacy notice that was agreed to. */
  agreement_version: string
}

export type OrderInput = {
  seller_id: number
  delivery_option_id: number
  /** One of the seller's ways to be paid, or Stripe. */
  payment: 'stripe' | number
  note: string
  /** What the page said that this order costs; if it costs something else by now, the buyer sees that first. */
  shown_rupiah: number
}

/**
 * Places a checkout: prices frozen, stock held, one order for each seller, all of it or none. The same key of the same cart
 * again gives the same checkout. Returns its token.
 *
 * @param stripe what is kept where Stripe can be used here; it can be chosen at the shops that have chosen it
 * @param placed_from a keyed hash of the buyer's network; null where it is not known
 * @throws {Refusal} cart-empty, contact-required; seller-closed, delivery-gone, address-required, payment-gone,
 *   cash-by-courier, qris-too-much, total-changed, too-many-transfers, too-many-unpaid, too-many-unpaid-nearby (each with
 *   `seller_id`); not-for-sale (`variant_id`), sold-out (`variant_id`, `left`), capacity-full (`product_id`, `left`)
 */
export async function placeCheckout(
  tx: Tx,
  enqueue: Enqueue,
  cart: FoundCart | undefined,
  input: CheckoutInput,
  { stripe, placed_from = null }: { stripe: StripeTerms | null; placed_from?: string | null },
) {
  if (!cart) throw new Refusal('cart-empty')
  const checkout = await insertCheckout(tx, cart.id, input)
  if (!checkout.is_new) return checkout.token
  const buyer = { ...input.buyer, village_code: checkout.village_code }
  const goods = await takeFromCart(tx, cart, input)
  await holdFewUnpaid(tx, [...goods.keys()], buyer, placed_from)
  const options = await findDelivery(tx, [...goods.keys()])
  const ways = await findWays(tx, [...goods.keys()])
  const byStripe = await findStripeShops(tx, [...goods.keys()], stripe)
  const orders = []
  for (const order of input.orders.toSorted((one, other) => one.seller_id - other.seller_id)) {
    const { seller_id, note } = order
    const lines = goods.get(seller_id)
    if (!lines) throw new Refusal('total-changed', { seller_id })
    const takesStripe = byStripe.some((shop) => shop.seller_id === seller_id)
    const agreed = agreeOn(order, buyer, { lines, options, ways, stripe: takesStripe })
    const whose = { checkout_id: checkout.id, seller_id, placed_from }
    orders.push(await insertOrder(tx, { ...whose, ...agreed, lines, note }))
  }
  await promiseOrders(tx, orders)
  for (const { id } of orders) await tellPlaced(tx, enqueue, id)
  return checkout.token
}

/**
 * A key that was used before answers with its checkout, once the one that uses it is through; to another cart than the one
 * that used it, it says nothing. A village that there is not (any more) is left out; and where everything is fetched, the
 * whole address is, which nobody needs then.
 */
async function insertCheckout(tx: Tx, cart_id: number, { key, buyer, orders }: CheckoutInput) {
  if (buyer.phone === null && buyer.email === null) throw new Refusal('contact-required')
  const { village_code, address, rt_rw, postcode, ...person } = buyer
  const options = orders.map(({ delivery_option_id }) => delivery_option_id)
  const isSent = sql<boolean>`exists (
    select from delivery_option where id = any(${options}::bigint[]) and kind in ('courier', 'arranged'))`
  const placed = await tx
    .insertInto('checkout')
    .values((eb) => ({
      key,
      cart_id,
      ...person,
      address: sql<string>`case when ${isSent} then ${address}::text else '' end`,
      rt_rw: sql<string>`case when ${isSent} then ${rt_rw}::text else '' end`,
      postcode: sql<string | null>`case when ${isSent} then ${postcode}::text end`,
      village_code: eb
        .selectFrom('village')
        .select('code')
        .where('code', '=', village_code)
        .where('replaced_by', 'is', null)
        .where(isSent),
      consented_at: new Date(),
    }))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning(['id', 'token', 'village_code'])
    .executeTakeFirst()
  if (placed) return { ...placed, is_new: true }
  const known = await tx
    .selectFrom('checkout')
    .select(['id', 'token', 'village_code'])
    .where('key', '=', key)
    .where('cart_id', '=', cart_id)
    .executeTakeFirst()
  if (!known) throw new Refusal('cart-empty')
  return { ...known, is_new: false }
}

/** The ways to be paid of these sellers, each as it is written into an order. */
export async function findWays(db: Db, sellerIds: readonly number[]) {
  const methods = await db
    .selectFrom('seller_payment_method')
    .where('seller_id', 'in', [0, ...sellerIds])
    .select(['id', 'seller_id', 'kind', 'bank_name', 'account_number', 'account_holder', 'document_id'])
    .orderBy('id')
    .execute()
  return methods.map(({ id, seller_id, kind, bank_name, account_number, account_holder, document_id }) => ({
    id,
    seller_id,
    kind: kind as PaymentKind,
    bank_name,
    pay_to:
      kind === 'bank'
        ? { bank_name, account_number, account_holder }
        : kind === 'qris'
          ? { document_id }
          : null,
  }))
}
