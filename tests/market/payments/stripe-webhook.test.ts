import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseStock } from '../../../src/market/orders/end-hold.ts'
import { enterAsSystem } from '../../../src/market/orders/enter-order.ts'
import { takeStep } from '../../../src/market/orders/take-step.ts'
import { readStripeEvent } from '../../../src/market/payments/hear-stripe.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'
import type { Event } from '../../support/stripe-books.ts'

let room: PayRoom
beforeAll(async () => {
  room = await payRoom()
})
afterAll(() => room.close())

/** What happened at Stripe while `happen` ran. */
async function eventsOf(happen: () => unknown) {
  const before = room.stripe.events.length
  await happen()
  return room.stripe.events.slice(before)
}

/** An order of Rp115.000 whose buyer stands before Stripe's page. */
async function atStripe(...wishes: Parameters<PayRoom['aCheckout']>) {
  const checkout = await room.aCheckout(...(wishes.length === 0 ? [{}] : wishes))
  return { ...checkout, session: await room.start(checkout.order_tokens[0]) }
}

/** The order is over before its money comes. */
const end = (order_id: number | undefined, state: 'lapsed' | 'cancelled') =>
  room.inTx(async (tx) => {
    const order = await enterAsSystem(tx, order_id ?? 0)
    await takeStep(tx, order, state)
    await releaseStock(tx, order)
  })

const paidOnce = {
  orders: [{ state: 'paid', stock_state: 'taken' }],
  stock: [{ stock: 4, reserved: 0 }],
  payments: [{ amount_rupiah: 115_000 }],
  refunds: [],
  steps: [{ state: 'placed' }, { state: 'paid' }],
  sessions: [{ state: 'paid', problem: null }],
  postings: [{ kind: 'sale', stripe: 115_000 }],
}

describe('paid', () => {
  test('each event ten times: one payment, one order, one ledger', async () => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => room.stripe.pay(session))
    for (let time = 0; time < 10; time++) await room.take(...events)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('ten at the same time', async () => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => room.stripe.pay(session))
    const completed = events.filter(({ type }) => type === 'checkout.session.completed')
    const taken = await Promise.all(Array.from({ length: 10 }, () => room.take(...completed)))
    expect(taken.flat().filter((what) => what === 'paid')).toHaveLength(1)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('the same again under another event id', async () => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => room.stripe.pay(session))
    await room.take(...events)
    expect(await room.take(...events.map((event) => ({ ...event, id: `${event.id}2` })))).toContain('paid')
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('never told: Stripe is asked', async () => {
    const { order_ids, session } = await atStripe()
    room.stripe.pay(session)
    await room.reconcile(session)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('asked and told', async () => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => room.stripe.pay(session))
    await room.reconcile(session)
    await room.take(...events)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('told, asked and pressed again at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { order_ids, order_tokens, session } = await atStripe()
      const events = await eventsOf(() => room.stripe.pay(session))
      await sql`delete from stripe_session where id = ${round % 2 === 0 ? session : ''}`.execute(room.db)
      await Promise.all([
        room.take(...events),
        room.reconcile(session),
        room.take(...events.toReversed()),
        room
          .start(order_tokens[0])
          .catch((error: unknown) => expect(error).toMatchObject({ code: 'order-state' })),
        room.reconcile(session),
      ])
      await room.reconcile(session)
      expect(await room.standing(order_ids)).toEqual(paidOnce)
    }
  })

  test('told of a session that was lost in a crash', async () => {
    const { order_ids, session } = await atStripe()
    await sql`delete from stripe_session where id = ${session}`.execute(room.db)
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('two orders in one session, one of them on another account', async () => {
    const { order_ids, order_tokens, session } = await atStripe(
      {},
      { stripe_account: 'acct_toko' },
      { price: 50_000 },
    )
    const own = await room.start(order_tokens[1])
    expect(own).not.toBe(session)
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    expect((await room.standing(order_ids)).orders.map(({ state }) => state)).toEqual([
      'paid',
      'placed',
      'paid',
    ])
    await room.take(...(await eventsOf(() => room.stripe.pay(own))))
    const { orders, postings } = await room.standing(order_ids)
    expect(orders.map(({ state }) => state)).toEqual(['paid', 'paid', 'paid'])
    expect(postings.map(({ stripe }) => stripe)).toEqual([115_000, 115_000, 65_000])
    expect(room.stripe.rupiah('acct_toko')).toBe(115_000)
  })
})

describe('money that comes later', () => {
  test('holds the goods meanwhile, and is paid once it is there', async () => {
    const { order_ids, session } = await atStripe()
    const sent = await eventsOf(() => room.stripe.pay(session, { later: true }))
    const come = await eventsOf(() => room.stripe.arrive(session))
    expect(await room.take(...sent)).toContain('complete')
    expect((await room.standing(order_ids)).orders).toEqual([{ state: 'placed', stock_state: 'held' }])
    await expect(room.start((await tokenOf(order_ids))[0])).rejects.toThrow('payment-underway')
    await room.take(...come)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test('told in the wrong order, ten times', async () => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => {
      room.stripe.pay(session, { later: true })
      room.stripe.arrive(session)
    })
    for (let time = 0; time < 10; time++) await room.take(...events.toReversed())
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })

  test.each(['told', 'asked'])('that never comes gives the goods free (%s)', async (how) => {
    const { order_ids, session } = await atStripe()
    const events = await eventsOf(() => {
      room.stripe.pay(session, { later: true })
      room.stripe.bounce(session)
    })
    if (how === 'told') await room.take(...events.toReversed())
    else await room.reconcile(session)
    expect(await room.standing(order_ids)).toEqual({
      ...paidOnce,
      orders: [{ state: 'lapsed', stock_state: 'released' }],
      stock: [{ stock: 5, reserved: 0 }],
      payments: [],
      steps: [{ state: 'placed' }, { state: 'lapsed' }],
      sessions: [{ state: 'failed', problem: null }],
      postings: [],
    })
  })

  async function tokenOf(order_ids: number[]) {
    const orders = await room.db
      .selectFrom('shop_order')
      .select('token')
      .where('id', 'in', order_ids)
      .execute()
    return orders.map(({ token }) => token)
  }
})

describe('a session whose time is over', () => {
  const isOver = (session: string) =>
    sql`update stripe_session set expires_at = now() - interval '1 second' where id = ${session}`.execute(
      room.db,
    )

  test.each(['told', 'asked'])('gives the goods free (%s)', async (how) => {
    const { order_ids, session } = await atStripe()
    await isOver(session)
    if (how === 'told') await room.take(...(await eventsOf(() => room.stripe.expire(session))))
    else await room.reconcile(session)
    expect(room.stripe.session(session).status).toBe('expired')
    const { orders, stock, sessions } = await room.standing(order_ids)
    expect({ orders, stock, sessions }).toEqual({
      orders: [{ state: 'lapsed', stock_state: 'released' }],
      stock: [{ stock: 5, reserved: 0 }],
      sessions: [{ state: 'expired', problem: null }],
    })
  })

  test('that was ended before its time leaves the order to the next', async () => {
    const { order_ids, session } = await atStripe()
    await room.take(...(await eventsOf(() => room.stripe.expire(session))))
    const { orders, sessions } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: 'placed', stock_state: 'held' }])
    expect(sessions).toEqual([{ state: 'expired', problem: null }])
  })

  test('paid at the last moment counts', async () => {
    const { order_ids, session } = await atStripe()
    await isOver(session)
    const events = await eventsOf(() => room.stripe.pay(session))
    await room.reconcile(session)
    await room.take(...events)
    expect(await room.standing(order_ids)).toEqual(paidOnce)
  })
})

describe('paid for an order that was over', () => {
  test('it is taken up again while its goods are there', async () => {
    const { order_ids, session } = await atStripe()
    await end(order_ids[0], 'lapsed')
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    const steps = [{ state: 'placed' }, { state: 'lapsed' }, { state: 'paid' }]
    expect(await room.standing(order_ids)).toEqual({ ...paidOnce, steps })
  })

  test('what is made to order takes its place in the months again', async () => {
    const { order_ids, session } = await atStripe({ stock: null, quantity: 2 })
    await end(order_ids[0], 'lapsed')
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    const { orders } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: 'paid', stock_state: 'taken' }])
    const { rows } = await sql<{ booked: number }>`
      select sum(order_line_month.quantity)::int as booked from order_line_month
      join order_line on order_line.id = order_line_month.order_line_id
      where order_id = ${order_ids[0]}`.execute(room.db)
    expect(rows).toEqual([{ booked: 2 }])
  })

  test.each(['sold out', 'called off'])('the money goes back whole: %s', async (why) => {
    const { order_ids, session } = await atStripe({ stock: 1 })
    await end(order_ids[0], why === 'sold out' ? 'lapsed' : 'cancelled')
    if (why === 'sold out')
      await sql`update product_variant set stock = 0 where id in (
        select variant_id from order_line where order_id = ${order_ids[0]})`.execute(room.db)
    const before = await room.ledger()
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    expect(await room.ledger()).toBe(before + 115_000)
    const told = await eventsOf(() => room.work())
    await room.take(...told, ...told)
    const { orders, refunds, postings, stock } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: why === 'sold out' ? 'lapsed' : 'cancelled', stock_state: 'released' }])
    expect(refunds).toEqual([{ amount_rupiah: 115_000, is_done: true, failure: null }])
    expect(postings).toEqual([
      { kind: 'sale', stripe: 115_000 },
      { kind: 'refund', stripe: -115_000 },
    ])
    expect(stock).toEqual([{ stock: why === 'sold out' ? 0 : 1, reserved: 0 }])
    expect(await room.ledger()).toBe(before)
    const { rows } = await sql<{ kind: string }>`
      select kind from mail_message where to_address = 'budi@contoh.id' order by id desc limit 1`.execute(
      room.db,
    )
    expect(rows).toEqual([{ kind: 'purchase-refund' }])
  })

  test('one of two called off: its part goes back, the other is paid', async () => {
    const { order_ids, session } = await atStripe({}, { price: 200_000 })
    await end(order_ids[1], 'cancelled')
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    await room.take(...(await eventsOf(() => room.work())))
    const { orders, refunds, postings } = await room.standing(order_ids)
    expect(orders.map(({ state }) => state)).toEqual(['paid', 'cancelled'])
    expect(refunds).toEqual([{ amount_rupiah: 215_000, is_done: true, failure: null }])
    expect(postings.map(({ stripe }) => stripe)).toEqual([115_000, 215_000, -215_000])
  })

  test('paid twice in two sessions: the second goes back', async () => {
    const { order_ids, order_tokens, session } = await atStripe()
    await sql`update stripe_session set state = 'expired' where id = ${session}`.execute(room.db)
    const second = await room.start(order_tokens[0])
    await room.take(...(await eventsOf(() => room.stripe.pay(session))))
    await room.take(...(await eventsOf(() => room.stripe.pay(second))))
    await room.take(...(await eventsOf(() => room.work())))
    const { orders, payments, refunds, postings } = await room.standing(order_ids)
    expect(orders).toEqual(paidOnce.orders)
    expect(payments).toEqual(paidOnce.payments)
    expect(refunds).toEqual([{ amount_rupiah: 115_000, is_done: true, failure: null }])
    expect(postings.map(({ stripe }) => stripe)).toEqual([115_000, 115_000, -115_000])
    const { refunds: atStripeNow } = room.stripe
    expect([...atStripeNow.values()].at(-1)?.payment_intent).toBe(room.stripe.session(second).payment_intent)
  })
})

describe('what does not fit', () => {
  const changes: Record<string, (session: Record<string, unknown>) => void> = {
    'another amount': (session) => (session['amount_total'] = 100),
    'another currency': (session) => (session['currency'] = 'usd'),
    'other orders': (session) =>
      (session['metadata'] = { ...(session['metadata'] as object), orders: '999999' }),
    'another checkout': (session) =>
      (session['metadata'] = { ...(session['metadata'] as object), checkout: 'x'.repeat(43) }),
    'no orders': (session) => (session['metadata'] = {}),
  }
  test.each(Object.keys(changes))('%s pays nothing, and is marked', async (name) => {
    const { order_ids, session } = await atStripe()
    const [event] = (await eventsOf(() => room.stripe.pay(session))).filter(
      ({ type }) => type === 'checkout.session.completed',
    )
    const changed = structuredClone(event) as Event
    changes[name]?.(changed.data.object)
    expect(await room.take(changed)).toEqual(['mismatch'])
    const { orders, payments, sessions } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: 'placed', stock_state: 'held' }])
    expect(payments).toEqual([])
    expect(sessions).toEqual([{ state: 'open', problem: expect.any(String) as string }])
    await room.reconcile(session)
    expect((await room.standing(order_ids)).orders).toEqual(paidOnce.orders)
  })

  test.each(Object.keys(changes))('%s in a session that is not there writes nothing down', async (name) => {
    const { order_ids, session } = await atStripe()
    const [event] = (await eventsOf(() => room.stripe.pay(session))).filter(
      ({ type }) => type === 'checkout.session.completed',
    )
    await sql`delete from stripe_session where id = ${session}`.execute(room.db)
    const changed = structuredClone(event) as Event
    changes[name]?.(changed.data.object)
    expect(await room.take(changed)).toEqual(['unknown'])
    const { orders, sessions } = await room.standing(order_ids)
    expect(orders).toEqual([{ state: 'placed', stock_state: 'held' }])
    expect(sessions).toEqual([])
  })

  test('what is about others, or is nothing to us, is left alone', async () => {
    const [event] = await eventsOf(() =>
      room.stripe.events.push({
        id: 'evt_other',
        object: 'event',
        api_version: '',
        created: 1,
        data: { object: { id: 'cs_other', currency: 'idr', metadata: {}, status: 'complete' } },
        livemode: false,
        type: 'checkout.session.completed',
      }),
    )
    expect(
      await room.take(event as Event, { ...(event as Event), id: 'evt_x', type: 'plan.created' }),
    ).toEqual(['unknown', 'ignored'])
  })
})

describe('the signature', () => {
  const read = (body: string, headers: { 'Stripe-Signature'?: string }) =>
    readStripeEvent(room.stripe.door, Buffer.from(body), headers['Stripe-Signature'] ?? null)

  test('is Stripe’s own, over exactly these bytes, of the last minutes', async () => {
    const { session } = await atStripe()
    const [event] = await eventsOf(() => room.stripe.pay(session))
    const { body, headers } = room.stripe.signed(event as Event)
    expect(read(body, headers)?.id).toBe(event?.id)
    expect(read(`${body} `, headers)).toBeUndefined()
    expect(read(body, {})).toBeUndefined()
    expect(read(body, { 'Stripe-Signature': 't=1,v1=00' })).toBeUndefined()
    const other = room.stripe.signed(event as Event, 'whsec_of_somebody_else')
    expect(read(body, other.headers)).toBeUndefined()
    const payload = body
    const secret = room.stripe.door.webhookSecret
    const old = room.stripe.door.client.webhooks.generateTestHeaderString({
      payload,
      secret,
      timestamp: Math.floor(Date.now() / 1000) - 3600,
    })
    expect(read(body, { 'Stripe-Signature': old })).toBeUndefined()
  })
})
