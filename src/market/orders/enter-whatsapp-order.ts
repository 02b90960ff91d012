import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findStripeShops } from '../sellers/find-stripe-shops.ts'
import type { StripeTerms } from '../sellers/stripe-choice.ts'
import { findDelivery } from '../shipping/find-delivery.ts'
import { takesCash } from '../shipping/quote-delivery.ts'
import { goodsRupiah, mostByQris, stripeWay, type Way } from './agree-on.ts'
import { findGoodsOfShop, type WantedGoods } from './find-goods-of-shop.ts'
import { insertOrder } from './insert-order.ts'
import { findWays } from './place-checkout.ts'
import { promiseOrders } from './promise-orders.ts'
import { tellPlaced } from './tell-placed.ts'

/** What the shop and the buyer have agreed on in their chat; what the goods cost is read from the shelf. */
export type WhatsappOrder = {
  /** Made with the page of the form: pressed twice, it is one order. */
  key: string
  lines: readonly WantedGoods[]
  name: string
  /** "+6281…" */
  phone: string
  delivery_option_id: number
  /** Whole rupiah, as agreed; nothing is asked where the buyer fetches it. */
  delivery_rupiah: number | null
  /** One of the shop's ways to be paid, or Stripe. */
  payment: 'stripe' | number
  note: string
}

/**
 * Enters an order that began on WhatsApp: its stock is held for a day, in which the buyer confirms it through its link.
 * Returns its id; the same key again gives the same order.
 *
 * @param stripe what is kept where Stripe can be used here; the shop must have chosen it
 * @throws {Refusal} shop-not-open; nothing-ordered; not-found; off-the-shelf, not-in-steps, stock-short, capacity-full;
 *   delivery-gone; delivery-cost-missing; payment-gone; cash-needs-meeting; qris-too-much
 */
export async function enterWhatsappOrder(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  input: WhatsappOrder,
  { stripe }: { stripe: StripeTerms | null },
) {
  const { seller_id, account_id } = desk
  await holdShop(tx, seller_id)
  const checkout = await insertCheckout(tx, input)
  if (!checkout) return findEntered(tx, seller_id, input.key)
  const lines = await findGoodsOfShop(tx, seller_id, input.lines)
  const [option] = (await findDelivery(tx, [seller_id])).filter(({ id }) => id === input.delivery_option_id)
  if (!option) throw new Refusal('delivery-gone')
  const way = await findWay(tx, seller_id, input.payment, stripe)
  if (way.kind === 'cash' && !takesCash(option.kind)) throw new Refusal('cash-needs-meeting')
  const isFetched = option.kind === 'pickup' || option.kind === 'house'
  const delivery_rupiah = isFetched ? 0 : input.delivery_rupiah
  if (delivery_rupiah === null) throw new Refusal('delivery-cost-missing')
  if (way.kind === 'qris' && goodsRupiah(lines) + delivery_rupiah > mostByQris)
    throw new Refusal('qris-too-much')
  const order = await insertOrder(tx, {
    checkout_id: checkout.id,
    seller_id,
    option,
    quote: { delivery_rupiah, days_least: null, days_most: null },
    way,
    lines,
    note: input.note,
    entered_by: account_id,
  })
  await promise(tx, order)
  await recordAct(tx, desk, { verb: 'order.proposed', subject: ['order', order.id] })
  await tellPlaced(tx, enqueue, order.id)
  return order.id
}

/** Orders of one shop come one after the other. */
async function holdShop(tx: Tx, seller_id: number) {
  const open = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', '=', seller_id)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!open) throw new Refusal('shop-not-open')
}

async function insertCheckout(tx: Tx, { key, name, phone }: WhatsappOrder) {
  return tx
    .insertInto('checkout')
    .values({ key, name, phone })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
}

async function findEntered(tx: Tx, seller_id: number, key: string) {
  const entered = await tx
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('checkout.key', '=', key)
    .where('shop_order.seller_id', '=', seller_id)
    .where('began', '=', 'whatsapp')
    .select('shop_order.id')
    .executeTakeFirst()
  if (!entered) throw new Refusal('not-found')
  return entered.id
}

async function findWay(
  tx: Tx,
  seller_id: number,
  payment: 'stripe' | number,
  stripe: StripeTerms | null,
): Promise<Way> {
  if (payment === 'stripe' && (await findStripeShops(tx, [seller_id], stripe)).length > 0) return stripeWay
  const way = (await findWays(tx, [seller_id])).find(({ id }) => id === payment)
  if (!way) throw new Refusal('payment-gone')
  return way
}

type Inserted = Awaited<ReturnType<typeof insertOrder>>

/** Holds the stock; what is short is told by its name. */
async function promise(tx: Tx, order: Inserted) {
  try {
    await promiseOrders(tx, [order])
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'sold-out') throw error
    const { variant_id, left } = error.values as { variant_id: number; left: number }
    const name = order.lines.find((line) => line.variant_id === variant_id)?.product_name ?? ''
    throw new Refusal('stock-short', { name, left })
  }
}
