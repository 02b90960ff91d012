import { randomUUID } from 'node:crypto'
import type { Db } from '../../db/types.ts'
import type { Enqueue, Job } from '../../src/job.ts'
import type { FoundCart } from '../../src/market/cart/take-from-cart.ts'
import {
  type Buyer,
  type CheckoutInput,
  type OrderInput,
  placeCheckout,
} from '../../src/market/orders/place-checkout.ts'
import type { StripeTerms } from '../../src/market/sellers/stripe-choice.ts'
import { testDatabase } from './database.ts'
import { aProduct, aSeller, aStripeChoice, villages } from './factories.ts'
import { noFees } from './money-room.ts'

/** What a checkout needs: a database, a queue that only remembers, and shops to buy from. */
export async function checkoutRoom() {
  const { db, url, close } = await testDatabase()
  const jobs: Job[] = []
  const enqueue: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))
  const place = (
    cart: FoundCart | undefined,
    input: CheckoutInput,
    stripe: StripeTerms | null = noFees,
    on = db,
  ) => on.transaction().execute((tx) => placeCheckout(tx, enqueue, cart, input, { stripe }))
  return { db, url, close, jobs, enqueue, place }
}

export type SellingShop = Awaited<ReturnType<typeof aSellingShop>>

/** An open shop with each way to hand over (a courier to all villages for Rp20.000, then Rp8.000 a kg), bank, cash and Stripe. */
export async function aSellingShop(db: Db, given: Parameters<typeof aSeller>[1] = {}) {
  const { id } = await aSeller(db, given)
  const options = await db
    .insertInto('delivery_option')
    .values([
      { seller_id: id, kind: 'courier', name: 'JNE Reguler' },
      { seller_id: id, kind: 'pickup' },
      { seller_id: id, kind: 'arranged' },
    ])
    .returning(['id', 'kind'])
    .execute()
  const idOf = (kind: string) => options.find((option) => option.kind === kind)?.id ?? 0
  await db
    .insertInto('delivery_rate')
    .values({
      option_id: idOf('courier'),
      region_code: '',
      first_kg_rupiah: 20_000,
      next_kg_rupiah: 8_000,
      days_least: 2,
      days_most: 4,
    })
    .execute()
  const ways = await db
    .insertInto('seller_payment_method')
    .values([
      {
        seller_id: id,
        kind: 'bank',
        bank_name: 'Bank Contoh',
        account_number: String(1_000_000 + id),
        account_holder: 'Contoh',
      },
      { seller_id: id, kind: 'cash' },
    ])
    .returning(['id', 'kind'])
    .execute()
  await aStripeChoice(db, { seller_id: id })
  const wayOf = (kind: string) => ways.find((way) => way.kind === kind)?.id ?? 0
  return {
    id,
    courier: idOf('courier'),
    pickup: idOf('pickup'),
    arranged: idOf('arranged'),
    bank: wayOf('bank'),
    cash: wayOf('cash'),
  }
}

export type Thing = { product_id: number; variant_id: number; seller_id: number; price: number }

/** A product of a shop with one variant. */
export async function aThing(db: Db, given: Parameters<typeof aProduct>[1] = {}): Promise<Thing> {
  const { id, seller_id } = await aProduct(db, given)
  const { id: variant_id, price_rupiah } = await db
    .selectFrom('product_variant')
    .select(['id', 'price_rupiah'])
    .where('product_id', '=', id)
    .executeTakeFirstOrThrow()
  return { product_id: id, variant_id, seller_id, price: price_rupiah }
}

/** Guests' carts, each with these things in it. */
export async function someCarts(db: Db, count: number, things: readonly (readonly [Thing, number])[]) {
  const carts = await db
    .insertInto('cart')
    .values(Array.from({ length: count }, () => ({ token_hash: randomUUID() })))
    .returning(['id', 'key'])
    .execute()
  await db
    .insertInto('cart_line')
    .values(
      carts.flatMap(({ id }) =>
        things.map(([{ product_id, variant_id, price }, quantity]) => ({
          cart_id: id,
          variant_id,
          product_id,
          label: 'Barang',
          quantity,
          seen_price_rupiah: price,
        })),
      ),
    )
    .execute()
  return carts
}

export async function aCart(db: Db, ...things: (readonly [Thing, number])[]): Promise<FoundCart> {
  const [cart] = await someCarts(db, 1, things)
  if (!cart) throw new Error('There is no cart')
  return cart
}

export const aBuyer: Buyer = {
  name: 'Rahma Contoh',
  phone: '+6281000000202',
  email: null,
  address: 'Jalan Contoh 2, pagar biru',
  rt_rw: '02/05',
  village_code: villages.sansarino,
  postcode: '94683',
  language: 'id',
  account_id: null,
  agreement_version: '2026-11-22',
}

/** By courier and bank unless something else is given; `goods` is what its things cost. */
export function anOrder(
  shop: SellingShop,
  { goods, delivery = 20_000, ...given }: Partial<OrderInput> & { goods: number; delivery?: number },
): OrderInput {
  return {
    seller_id: shop.id,
    delivery_option_id: shop.courier,
    payment: shop.bank,
    note: '',
    shown_rupiah: goods + delivery,
    ...given,
  }
}

/** Another buyer each time: one alone has few unpaid orders at a shop. */
let buyers = 0
const anotherPhone = () => `+62810${String(10_000_000 + ++buyers)}`

/** What a buyer sends from the page of this cart; each is somebody else unless a phone is given. */
export function anInput(
  { key }: FoundCart,
  orders: readonly OrderInput[],
  buyer: Partial<Buyer> = {},
): CheckoutInput {
  return { key, buyer: { ...aBuyer, phone: anotherPhone(), ...buyer }, orders }
}
