import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { type FoundCart, takeFromCart } from '../cart/take-from-cart.ts'
import { findDelivery } from '../shipping/find-delivery.ts'
import { agreeOn } from './agree-on.ts'
import type { PaymentKind } from './enter-order.ts'
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
 * Places a checkout: prices frozen, stock held, one order for each seller, all of it or none. The same key again gives
 * the same checkout. Returns its token.
 *
 * @param cart undefined where there is none: a key that was used is answered all the same
 * @param stripe whether Stripe can be chosen here
 * @throws {Refusal} cart-empty, contact-required; seller-closed, delivery-gone, address-required, payment-gone,
 *   cash-by-courier, qris-too-much, total-changed, too-many-transfers (each with `seller_id`); not-for-sale
 *   (`variant_id`), sold-out (`variant_id`, `left`), capacity-full (`product_id`, `left`)
 */
export async function placeCheckout(
  tx: Tx,
  enqueue: Enqueue,
  cart: FoundCart | undefined,
  input: CheckoutInput,
  { stripe }: { stripe: boolean },
) {
  const checkout = await insertCheckout(tx, input)
  if (!checkout.is_new) return checkout.token
  if (!cart) throw new Refusal('cart-empty')
  const buyer = { ...input.buyer, village_code: checkout.village_code }
  const goods = await takeFromCart(tx, cart, input)
  const options = await findDelivery(tx, [...goods.keys()])
  const ways = await findWays(tx, [...goods.keys()])
  const orders = []
  for (const order of input.orders.toSorted((one, other) => one.seller_id - other.seller_id)) {
    const { seller_id, note } = order
    const lines = goods.get(seller_id)
    if (!lines) throw new Refusal('total-changed', { seller_id })
    const agreed = agreeOn(order, buyer, { lines, options, ways, stripe })
    orders.push(await insertOrder(tx, { checkout_id: checkout.id, seller_id, ...agreed, lines, note }))
  }
  await promiseOrders(tx, orders)
  for (const { id } of orders) await tellPlaced(tx, enqueue, id)
  return checkout.token
}

/**
 * A key that was used before answers with its checkout, once the one that uses it is through. A village that there is not
 * (any more) is left out.
 */
async function insertCheckout(tx: Tx, { key, buyer }: CheckoutInput) {
  if (buyer.phone === null && buyer.email === null) throw new Refusal('contact-required')
  const placed = await tx
    .insertInto('checkout')
    .values((eb) => ({
      key,
      ...buyer,
      village_code: eb
        .selectFrom('village')
        .select('code')
        .where('code', '=', buyer.village_code)
        .where('replaced_by', 'is', null),
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
    .executeTakeFirstOrThrow()
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
