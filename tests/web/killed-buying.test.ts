import { sql } from 'kysely'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db.ts'
import { consentVersions } from '../../src/market/accounts/consent.ts'
import { paths } from '../../src/paths.ts'
import { aBrowser } from '../support/cookie-jar.ts'
import { aStripeChoice } from '../support/factories.ts'
import { type FakeStripe, fakeStripe } from '../support/fake-stripe.ts'
import { copyOfSample } from '../support/sample-catalogue.ts'
import { startServerProcess } from '../support/server-process.ts'
import { freePort } from '../support/site.ts'

/** The server dies, without a word, in the middle of placing an order, and of paying for it at Stripe. */
let sample: Awaited<ReturnType<typeof copyOfSample>>
let stripe: FakeStripe
let server: Awaited<ReturnType<typeof startServerProcess>>
let start: () => Promise<typeof server>
beforeAll(async () => {
  sample = await copyOfSample()
  stripe = await fakeStripe()
  const port = await freePort()
  start = () => startServerProcess({ ...sample, port, environment: stripe.environment })
  server = await start()
})
afterAll(async () => {
  await server.stop()
  await stripe.stop()
  await sample.remove()
})

/** Milliseconds after which the server is killed: before, during and after each request. */
const moments = [0, 15, 60]

test('an order is placed whole or not at all, paid once, and the ledger has what Stripe has', async () => {
  const before = await inDatabase(goodsOf)
  for (const moment of moments) await buyWithKills(moment)
  expect(await inDatabase(brokenOrders)).toEqual([])
  const now = await inDatabase(goodsOf)
  const more = (of: keyof typeof before) => now[of] - before[of]
  expect({ sold: more('sold'), payments: more('payments') }).toEqual({
    sold: moments.length,
    payments: moments.length,
  })
  expect(now).toMatchObject({ held: 0, astray: 0, stock: before.stock - moments.length })
  expect(more('ledger')).toBe(stripe.rupiah())
}, 400_000)

/** One thing, bought with a kill in placing, one in opening Stripe's page, and one in hearing that it was paid. */
async function buyWithKills(moment: number) {
  const browser = aBrowser(server)
  await browser.post(paths.cart(), 'cart.add', await aThing())
  const form = await checkoutForm(browser)
  await killedAfter(moment, browser.post(paths.checkout(), 'checkout.place', form))
  const placed = await browser.post(paths.checkout(), 'checkout.place', form)
  expect(placed, placed.body.slice(0, 200)).toMatchObject({ status: 303 })
  const receipt = placed.to ?? ''
  const order = { order: fieldOf((await browser.get(receipt)).body, 'order') }
  await killedAfter(moment, browser.post(receipt, 'payments.pay', order))
  const led = await browser.post(receipt, 'payments.pay', order)
  const session = stripe.sessions.get(led.to?.split('/').at(-1) ?? '')
  expect(session?.status).toBe('open')
  stripe.pay(session?.id ?? '')
  const webhook = server.origin + paths.stripeWebhook()
  const events = stripe.events.slice(-3)
  await killedAfter(moment, stripe.deliver(webhook, events))
  expect(await stripe.deliver(webhook, events.toReversed(), { times: 2 })).not.toContain(500)
  expect((await browser.get(receipt)).body).not.toContain('payments.pay')
}

/** Kills the server so many milliseconds after something was asked of it, and starts it again. */
async function killedAfter(moment: number, asked: Promise<unknown>) {
  const ended = asked.catch(() => {}) // its answer may be lost
  await after(moment)
  await server.kill()
  await ended
  server = await start()
}

/** The thing of which there is most; its shop takes Stripe. */
function aThing() {
  return inDatabase(async (db) => {
    const { slug, seller_id, variant_id } = await db
      .selectFrom('listing_card')
      .innerJoin('product_variant as variant', 'variant.product_id', 'listing_card.product_id')
      .where('variant.stock', 'is not', null)
      .select(['listing_card.slug', 'listing_card.seller_id', 'variant.id as variant_id'])
      .orderBy('variant.stock', 'desc')
      .orderBy('variant.id')
      .executeTakeFirstOrThrow()
    const chosen = await db
      .selectFrom('stripe_choice')
      .select('id')
      .where('seller_id', '=', seller_id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!chosen) await aStripeChoice(db, { seller_id })
    return { product: slug, variant_id: String(variant_id), quantity: '1' }
  })
}

/** As somebody fills it in who fetches the goods, or is told later what their delivery costs nothing. */
async function checkoutForm(browser: ReturnType<typeof aBrowser>) {
  const { body } = await browser.get(paths.checkout())
  const own = {
    name: 'Rahma Contoh',
    email: 'rahma@contoh.id',
    address: 'Jalan Contoh 5',
    'place.province': '73',
    'place.regency': '73.04',
    'place.district': '73.04.05',
    'place.village': '73.04.05.2014',
    agree: consentVersions.privacy,
    key: fieldOf(body, 'key'),
  }
  const [delivery = '', seller = ''] = /name="orders\.(s\d+)\.delivery"/.exec(body) ?? []
  expect(delivery).not.toBe('')
  const counted = await browser.post(paths.checkout(), 'checkout.place', { ...own, next: 'count' })
  const [, option = '', shown = ''] =
    new RegExp(`name="orders\\.${seller}\\.shown\\.d(\\d+)" value="(\\d+)"`).exec(counted.body) ?? []
  return {
    ...own,
    [`orders.${seller}.delivery`]: option,
    [`orders.${seller}.payment`]: 'stripe',
    [`orders.${seller}.shown.d${option}`]: shown,
  }
}

function fieldOf(body: string, name: string) {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? ''
}

type Db = Awaited<ReturnType<typeof openDatabase>>['db']

/** On PostgreSQL beside the server; the embedded database belongs to one process, which is stopped for it. */
async function inDatabase<Result>(look: (db: Db) => Promise<Result>) {
  const { databaseUrl, dataDir } = sample
  if (databaseUrl === undefined) await server.stop()
  const database = await openDatabase(readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl }))
  const result = await look(database.db)
  await database.close()
  if (databaseUrl === undefined) server = await start()
  return result
}

/** With what the sample has sold; `astray` is held for no order. */
async function goodsOf(db: Db) {
  const { rows } = await sql<{
    held: number
    sold: number
    payments: number
    astray: number
    stock: number
    ledger: number
  }>`
    select
      (select count(*) from shop_order where stock_state = 'held' and payment_kind = 'stripe') as held,
      (select count(*) from shop_order where stock_state = 'taken') as sold,
      (select count(*) from order_payment) as payments,
      (select sum(reserved) from product_variant) - (
        select coalesce(sum(quantity), 0) from order_line join shop_order on shop_order.id = order_id
        where stock_state = 'held' and not is_made_to_order) as astray,
      (select sum(stock) from product_variant) as stock,
      (select coalesce(sum(amount_rupiah), 0)::float8 from ledger_entry where account = 'stripe') as ledger
  `.execute(db)
  return rows[0] as (typeof rows)[number]
}

/** Orders without a line, a step, or anybody to buy them; checkouts without an order. */
async function brokenOrders(db: Db) {
  const { rows } = await sql`
    select id from shop_order where not exists (select from order_line where order_id = shop_order.id)
      or not exists (select from order_step where order_id = shop_order.id)
    union all
    select id from checkout where not exists (select from shop_order where checkout_id = checkout.id)`.execute(
    db,
  )
  return rows
}
