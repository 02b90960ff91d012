import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type Stripe from 'stripe'
import type { Db, Tx } from '../../db/types.ts'
import type { Job } from '../../src/job.ts'
import { addToCart } from '../../src/market/cart/add-to-cart.ts'
import { findCart } from '../../src/market/cart/find-cart.ts'
import { takeFromCart } from '../../src/market/cart/take-from-cart.ts'
import { insertOrder } from '../../src/market/orders/insert-order.ts'
import { promiseOrders } from '../../src/market/orders/promise-orders.ts'
import { failRefund } from '../../src/market/payments/fail-refund.ts'
import type { Fees } from '../../src/market/payments/fees.ts'
import { listRefunds } from '../../src/market/payments/list-refunds.ts'
import { reconcileSession } from '../../src/market/payments/reconcile-session.ts'
import { sendRefund } from '../../src/market/payments/send-refund.ts'
import { startStripe } from '../../src/market/payments/start-stripe.ts'
import { takeStripeEvent } from '../../src/market/payments/take-stripe-event.ts'
import { testDatabase } from './database.ts'
import { aProduct, aSeller } from './factories.ts'
import { fakeStripe } from './fake-stripe.ts'
import type { Event } from './stripe-books.ts'

export type PayRoom = Awaited<ReturnType<typeof payRoom>>

type Wish = { price?: number; stock?: number | null; quantity?: number; stripe_account?: string }

/** What paying at Stripe needs: a database, a Stripe of its own, and orders that wait for their money. */
export async function payRoom(fees: Fees = { percent: 0, withholds: false }) {
  const { db, url, close } = await testDatabase()
  const stripe = await fakeStripe()
  const jobs: Job[] = []
  const enqueue = (_tx: Tx, job: Job) => Promise.resolve(void jobs.push(job))
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
  const siteUrl = 'http://contoh.id'
  const doors = { db, enqueue, fees, siteUrl, stripe: stripe.door }

  const aCheckout = (...wishes: Wish[]) => aCheckoutAtStripe(db, ...wishes)

  /** The buyer goes to Stripe. Returns the session's id. */
  async function start(order_token: string | undefined) {
    const address = await startStripe(doors, order_token ?? '')
    return address.split('/').at(-1) ?? ''
  }

  /** Takes events in as the webhook does, each in a transaction of its own. Returns what became of them. */
  async function take(...events: readonly Event[]) {
    const taken: string[] = []
    for (const event of events)
      taken.push(await inTx((tx) => takeStripeEvent(tx, enqueue, fees, event as unknown as Stripe.Event)))
    return taken
  }

  const reconcile = (id: string) => reconcileSession(db, enqueue, fees, stripe.door, id)

  /** Does what waits in the queue for Stripe; what is refused for good is given up, as the queue does. */
  async function work() {
    for (const job of jobs.splice(0)) {
      if (job.queue === 'stripe.reconcile') await reconcile(job.data.session_id)
      if (job.queue === 'stripe.refunds') await listRefunds(db, enqueue, stripe.door, job.data.session_id)
      if (job.queue !== 'stripe.refund') continue
      const { refund_id } = job.data
      await sendRefund(db, enqueue, stripe.door, refund_id).catch((error: unknown) =>
        inTx((tx) => failRefund(tx, enqueue, refund_id, String(error))),
      )
    }
  }

  /** All that paying has changed about these orders and their things, and the whole ledger of their shops. */
  async function standing(order_ids: readonly number[]) {
    const ids = sql`any(${order_ids}::bigint[])`
    const rows = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(db)).rows
    return {
      orders: await rows(sql<{ state: string; stock_state: string }>`
        select state, stock_state from shop_order where id = ${ids} order by id`),
      stock: await rows(sql<{ stock: number | null; reserved: number }>`
        select variant.stock, variant.reserved from order_line line
        join product_variant variant on variant.id = line.variant_id where line.order_id = ${ids} order by line.id`),
      payments: await rows(sql<{ amount_rupiah: number }>`
        select amount_rupiah::float8 as amount_rupiah from order_payment where order_id = ${ids} order by order_id`),
      refunds: await rows(sql<{ amount_rupiah: number; is_done: boolean; failure: string | null }>`
        select amount_rupiah::float8 as amount_rupiah, done_at is not null as is_done, failure
        from refund where order_id = ${ids} order by id`),
      steps: await rows(sql<{ state: string }>`
        select state from order_step where order_id = ${ids} order by order_id, id`),
      sessions: await rows(sql<{ state: string; problem: string | null }>`
        select state, problem from stripe_session
        where id in (select session_id from stripe_session_order where order_id = ${ids}) order by attempt`),
      postings: await rows(sql<{ kind: string; stripe: number }>`
        select kind, coalesce((select sum(amount_rupiah) from ledger_entry
          where posting_id = posting.id and account in ('stripe', 'connected')), 0)::float8 as stripe
        from ledger_posting posting where order_id = ${ids} order by order_id, id`),
    }
  }

  /** Whole rupiah that the ledger says are with the operator, or with shops, at Stripe. */
  async function ledger(account: 'stripe' | 'connected' | 'payable' = 'stripe') {
    const { rows } = await sql<{ sum: number }>`
      select coalesce(sum(amount_rupiah), 0)::float8 as sum from ledger_entry where account = ${account}`.execute(
      db,
    )
    return rows[0]?.sum ?? 0
  }

  return {
    db,
    url,
    stripe,
    doors,
    jobs,
    enqueue,
    inTx,
    aCheckout,
    start,
    take,
    reconcile,
    work,
    standing,
    ledger,
    async close() {
      await stripe.stop()
      await close()
    },
  }
}

/** A checkout of one order for each wish, each at a shop of its own, all to be paid at Stripe; delivery is Rp15.000. */
export async function aCheckoutAtStripe(db: Db, ...wishes: Wish[]) {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
  const owner: { account_id: null; token: string } = { account_id: null, token: randomUUID() }
  const sellers: number[] = []
  for (const { price = 100_000, stock = 5, quantity = 1, stripe_account } of wishes) {
    const seller = await aSeller(db)
    sellers.push(seller.id)
    const made = stock === null ? { lead_days: 14, monthly_capacity: 5 } : {}
    const product = await aProduct(db, { seller_id: seller.id, price, stock, ...made })
    if (stripe_account !== undefined)
      await db.insertInto('seller_stripe_account').values({ seller_id: seller.id, stripe_account }).execute()
    const variant = await db
      .selectFrom('product_variant')
      .select('id')
      .where('product_id', '=', product.id)
      .executeTakeFirstOrThrow()
    const added = await inTx((tx) => addToCart(tx, owner, { variant_id: variant.id, quantity }))
    owner.token = added.token ?? owner.token
  }
  return inTx(async (tx) => {
    const cart = await findCart(tx, owner)
    if (!cart) throw new Error('The cart is gone')
    const checkout = await tx
      .insertInto('checkout')
      .values({ key: cart.key, name: 'Budi', phone: '+6281000000001', email: 'budi@contoh.id' })
      .returning(['id', 'token'])
      .executeTakeFirstOrThrow()
    const goods = await takeFromCart(tx, cart, { orders: sellers.map((seller_id) => ({ seller_id })) })
    const orders = []
    for (const seller_id of sellers)
      orders.push(
        await insertOrder(tx, {
          checkout_id: checkout.id,
          seller_id,
          option: { kind: 'courier', name: 'JNE', house_slug: null },
          quote: { delivery_rupiah: 15_000, days_least: 2, days_most: 4 },
          way: { kind: 'stripe', pay_to: null },
          lines: goods.get(seller_id) ?? [],
          note: '',
        }),
      )
    await promiseOrders(tx, orders)
    const ids = orders.map(({ id }) => id)
    const tokens = await tx
      .selectFrom('shop_order')
      .select('token')
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    return { ...checkout, order_ids: ids, order_tokens: tokens.map(({ token }) => token) }
  })
}
