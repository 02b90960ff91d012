import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterAsSystem } from '../../../src/market/orders/enter-order.ts'
import { askRefund } from '../../../src/market/payments/ask-refund.ts'
import { checkStripeDay } from '../../../src/market/payments/check-stripe-day.ts'
import { finishRefund } from '../../../src/market/payments/finish-refund.ts'
import { sendRefund } from '../../../src/market/payments/send-refund.ts'
import { shareOut } from '../../../src/market/payments/share-out.ts'
import { aProduct } from '../../support/factories.ts'
import { aSale } from '../../support/money-room.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'
import type { Event } from '../../support/stripe-books.ts'

let room: PayRoom
beforeAll(async () => {
  room = await payRoom()
})
afterAll(() => room.close())

/** What Stripe has told, taken in once; the events of these tests are told when they say so. */
let told = 0
const tell = async () => {
  const events = room.stripe.events.slice(told)
  told = room.stripe.events.length
  await room.take(...events)
}
beforeEach(() => {
  told = room.stripe.events.length
  room.jobs.length = 0
})

/** Orders that have been paid together, and their payment at Stripe. */
async function paid(...wishes: Parameters<PayRoom['aCheckout']>) {
  const checkout = await room.aCheckout(...(wishes.length === 0 ? [{}] : wishes))
  const session = await room.start(checkout.order_tokens[0])
  const intent = room.stripe.pay(session)
  await tell()
  return { ...checkout, session, intent }
}

const ask = (order_id: number | undefined, amount_rupiah?: number) =>
  room.inTx(async (tx) =>
    askRefund(tx, room.enqueue, await enterAsSystem(tx, order_id ?? 0), {
      reason: 'Barangnya retak.',
      ...(amount_rupiah !== undefined && { amount_rupiah }),
    }),
  )
const send = (id: number) => sendRefund(room.db, room.enqueue, room.stripe.door, id)
const refundsOf = async (order_ids: readonly number[]) => (await room.standing(order_ids)).refunds
/** The ledger and Stripe have the same. */
const agree = async () => expect(await room.ledger()).toBe(room.stripe.rupiah())

describe('money back', () => {
  test('in two parts and never more than was paid', async () => {
    const { order_ids } = await paid()
    await ask(order_ids[0], 15_000)
    await room.work()
    await expect(ask(order_ids[0], 100_001)).rejects.toMatchObject({ values: { left: 100_000 } })
    await ask(order_ids[0])
    await expect(ask(order_ids[0])).rejects.toMatchObject({ code: 'refund-too-much', values: { left: 0 } })
    await room.work()
    await tell()
    expect(await refundsOf(order_ids)).toEqual([
      { amount_rupiah: 15_000, is_done: true, failure: null },
      { amount_rupiah: 100_000, is_done: true, failure: null },
    ])
    await agree()
  })

  test('is asked of Stripe once, however often it is tried', async () => {
    const { order_ids } = await paid()
    const id = await ask(order_ids[0], 20_000)
    const before = room.stripe.refunds.size
    room.stripe.breakNext(20, 'away')
    await expect(send(id)).rejects.toThrow()
    room.stripe.breakNext(0, 'away')
    // Done there while its answer is lost, each time; then the list shows it.
    room.stripe.breakNext(1, 'unheard')
    await send(id)
    await send(id)
    await Promise.all([send(id), send(id)])
    expect(room.stripe.refunds.size).toBe(before + 1)
    expect(await refundsOf(order_ids)).toEqual([{ amount_rupiah: 20_000, is_done: true, failure: null }])
    await tell()
    await agree()
  })

  test('that was done long ago, and is tried again without its key, is found', async () => {
    const { order_ids, intent } = await paid()
    const id = await ask(order_ids[0], 20_000)
    room.stripe.refund(intent, { amount: 2_000_000, metadata: { refund: String(id) } })
    const before = room.stripe.refunds.size
    await send(id)
    expect(room.stripe.refunds.size).toBe(before)
    await tell()
    expect(await refundsOf(order_ids)).toEqual([{ amount_rupiah: 20_000, is_done: true, failure: null }])
    await agree()
  })

  test('of a shop with its own account comes from there', async () => {
    const { order_ids } = await paid({ stripe_account: 'acct_back' })
    await ask(order_ids[0], 15_000)
    await room.work()
    expect(room.stripe.rupiah('acct_back')).toBe(100_000)
    expect((await room.standing(order_ids)).postings.map(({ stripe }) => stripe)).toEqual([115_000, -15_000])
    await agree()
  })

  test('sent in Stripe’s dashboard is the first orders’, told once or ten times', async () => {
    const { order_ids, intent } = await paid({}, { price: 50_000 })
    await ask(order_ids[0], 15_000)
    await room.work()
    room.stripe.refund(intent, { amount: 12_000_000 })
    for (let time = 0; time < 10; time++) {
      told = 0
      await tell()
    }
    expect(await refundsOf(order_ids)).toEqual([
      { amount_rupiah: 15_000, is_done: true, failure: null },
      { amount_rupiah: 100_000, is_done: true, failure: null },
      { amount_rupiah: 20_000, is_done: true, failure: null },
    ])
    await agree()
  })

  test('told before the payment itself', async () => {
    const { order_ids, order_tokens } = await room.aCheckout({})
    const session = await room.start(order_tokens[0])
    const before = room.stripe.events.length
    room.stripe.refund(room.stripe.pay(session), { amount: 4_000_000 })
    const events = room.stripe.events.slice(before).toReversed()
    for (let time = 0; time < 10; time++) await room.take(...events)
    const { orders, refunds, postings } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: 'paid', stock_state: 'taken' }])
    expect(refunds).toEqual([{ amount_rupiah: 40_000, is_done: true, failure: null }])
    expect(postings.map(({ stripe }) => stripe)).toEqual([115_000, -40_000])
    told = room.stripe.events.length
    await agree()
  })

  test('of a session that is not written down yet is told again later', async () => {
    const { order_ids, order_tokens } = await room.aCheckout({})
    const session = await room.start(order_tokens[0])
    const before = room.stripe.events.length
    room.stripe.refund(room.stripe.pay(session), { amount: 4_000_000 })
    await sql`delete from stripe_session where id = ${session}`.execute(room.db)
    const of = (type: string) =>
      room.stripe.events.slice(before).find((event) => event.type === type) as Event
    await expect(room.take(of('charge.refunded'))).rejects.toThrow('session-unknown')
    await room.take(of('checkout.session.completed'), of('charge.refunded'))
    await room.work() // its own event has not come: Stripe is asked
    expect(await refundsOf(order_ids)).toEqual([{ amount_rupiah: 40_000, is_done: true, failure: null }])
  })

  test('that Stripe will not send is given up, and can be asked for again', async () => {
    const { order_ids, intent } = await paid()
    room.stripe.refund(intent)
    const id = await ask(order_ids[0])
    await send(id)
    await tell()
    const [first, second] = await refundsOf(order_ids)
    expect(first).toEqual({
      amount_rupiah: 115_000,
      is_done: false,
      failure: expect.stringMatching(/refunded/) as string,
    })
    expect(second).toEqual({ amount_rupiah: 115_000, is_done: true, failure: null })
    await agree()
  })

  test('that comes back from the buyer’s bank is not gone', async () => {
    const { order_ids } = await paid()
    const before = await room.ledger()
    await ask(order_ids[0], 30_000)
    await room.work()
    const refund = [...room.stripe.refunds.values()].at(-1)
    room.stripe.failRefund(refund?.id ?? '')
    const events = room.stripe.events.slice(told)
    for (let time = 0; time < 3; time++) await room.take(...events, ...events.toReversed())
    told = room.stripe.events.length
    expect(await refundsOf(order_ids)).toEqual([
      { amount_rupiah: 30_000, is_done: true, failure: 'declined' },
    ])
    expect(await room.ledger()).toBe(before)
    await agree()
    await ask(order_ids[0])
  })

  test('that did not come through Stripe is the shop’s own to send', async () => {
    const { order_ids } = await paid()
    const { seller_id } = await room.db
      .selectFrom('shop_order')
      .select('seller_id')
      .where('id', '=', order_ids[0] ?? 0)
      .executeTakeFirstOrThrow()
    const product = await room.db
      .selectFrom('product')
      .select('id')
      .where('seller_id', '=', seller_id)
      .executeTakeFirstOrThrow()
    const lines = [{ product_id: product.id, quantity: 1, price_rupiah: 80_000 }]
    const order_id = await room.inTx((tx) => aSale(tx, { seller_id, on: new Date(), lines }))
    await room.db
      .insertInto('order_payment')
      .values({ order_id, kind: 'bank', amount_rupiah: 80_000 })
      .execute()
    const id = await ask(order_id)
    expect(room.jobs.filter(({ queue }) => queue === 'stripe.refund')).toEqual([])
    expect(await room.inTx((tx) => finishRefund(tx, room.enqueue, id))).toBe(true)
    expect(await room.inTx((tx) => finishRefund(tx, room.enqueue, id))).toBe(false)
    const { rows } = await sql<{ account: string; amount_rupiah: number }>`
      select account, amount_rupiah::float8 as amount_rupiah from ledger_entry
      where posting_id = (select id from ledger_posting where ref = ${`refund:${id}`}) order by account`.execute(
      room.db,
    )
    expect(rows).toEqual([
      { account: 'direct', amount_rupiah: -80_000 },
      { account: 'refunds', amount_rupiah: 80_000 },
    ])
  })
})

describe('a bank that takes money back', () => {
  const statusOf = async (id: string) =>
    (await room.db.selectFrom('stripe_dispute').select('status').where('id', '=', id).executeTakeFirst())
      ?.status

  test.each(['in order', 'reversed'])('is in the ledger, and again when it is won (%s)', async (order) => {
    const before = room.stripe.events.length
    const { order_ids, order_tokens } = await room.aCheckout({}, { price: 50_000 })
    const intent = room.stripe.pay(await room.start(order_tokens[0]))
    const dispute = room.stripe.dispute(intent, 15_000_000)
    const events = () => {
      const all = room.stripe.events.slice(before)
      return order === 'in order' ? all : all.toReversed()
    }
    for (let time = 0; time < 10; time++) await room.take(...events())
    expect((await room.standing(order_ids)).postings.map(({ stripe }) => stripe)).toEqual([
      115_000, -115_000, 65_000, -35_000,
    ])
    await agree()
    room.stripe.closeDispute(dispute, 'won')
    for (let time = 0; time < 10; time++) await room.take(...events())
    told = room.stripe.events.length
    await agree()
    expect(await statusOf(dispute)).toBe('won')
  })

  test('and keeps it', async () => {
    const { intent } = await paid()
    const dispute = room.stripe.dispute(intent)
    room.stripe.closeDispute(dispute, 'lost')
    await tell()
    expect(await statusOf(dispute)).toBe('lost')
    await agree()
  })

  test('is borne by the first orders, and what exceeds them by the last', () => {
    const orders = [{ amount_rupiah: 100 }, { amount_rupiah: 50 }]
    expect(shareOut(30, orders).map(({ share }) => share)).toEqual([30])
    expect(shareOut(120, orders).map(({ share }) => share)).toEqual([100, 20])
    expect(shareOut(170, orders).map(({ share }) => share)).toEqual([100, 70])
  })
})

describe('a day compared with Stripe', () => {
  const day = '2026-03-05'
  /** All that Stripe has was of that day. */
  const check = () => {
    for (const made of [...room.stripe.charges.values(), ...room.stripe.refunds.values()])
      made.created = Date.parse(`${day}T12:00:00+08:00`) / 1000
    return checkStripeDay(room.db, room.enqueue, room.stripe.door, day)
  }

  /** A payment that the ledger has, and Stripe has not. */
  async function postedOnly(payment_intent: string) {
    const { id: product_id, seller_id } = await aProduct(room.db)
    const on = new Date(`${day}T12:00:00+08:00`)
    const lines = [{ product_id, quantity: 1, price_rupiah: 70_000 }]
    const order_id = await room.inTx((tx) => aSale(tx, { seller_id, on, lines, at: 'stripe' }))
    await sql`
      insert into stripe_session (id, checkout_id, attempt, amount_rupiah, state, payment_intent, expires_at)
      select 'cs_gone', checkout_id, 1, 70000, 'paid', ${payment_intent}, now() from shop_order
      where id = ${order_id}`.execute(room.db)
    const payment = { order_id, kind: 'stripe', amount_rupiah: 70_000, session_id: 'cs_gone' }
    await room.db.insertInto('order_payment').values(payment).execute()
  }

  test('agrees, and says where it does not', async () => {
    const { order_ids } = await paid({}, { price: 40_000 })
    await ask(order_ids[0], 10_000)
    await room.work()
    await tell()
    expect((await check()).differences).toEqual([])
    await postedOnly('pi_gone')
    const { intent } = await paid()
    room.stripe.refund(intent, { amount: 1_000_000 })
    const missed = room.stripe.pay(await room.start((await room.aCheckout({})).order_tokens[0]))
    told = room.stripe.events.length
    const { differences } = await check()
    expect(differences).toEqual(
      expect.arrayContaining([
        { what: 'paid', payment_intent: missed, stripe_rupiah: 115_000, ledger_rupiah: 0 },
        { what: 'returned', payment_intent: intent, stripe_rupiah: 10_000, ledger_rupiah: 0 },
        { what: 'paid', payment_intent: 'pi_gone', stripe_rupiah: 0, ledger_rupiah: 70_000 },
      ]),
    )
    expect(differences).toHaveLength(3)
    const kept = await room.db
      .selectFrom('stripe_check')
      .select(['ledger_rupiah', 'stripe_rupiah', 'differences'])
      .executeTakeFirstOrThrow()
    expect(kept.differences).toEqual(differences)
    const sum = (amounts: { amount: number }[]) =>
      amounts.reduce((total, { amount }) => total + amount, 0) / 100
    const { charges, refunds } = room.stripe
    const own = (intent: string) => room.stripe.intent(intent).transfer_data === null
    const came = [...charges.values()].filter(({ payment_intent }) => own(payment_intent))
    const went = [...refunds.values()].filter((each) => each.status !== 'failed' && own(each.payment_intent))
    expect(kept.stripe_rupiah).toBe(sum(came) - sum(went))
  })
})
