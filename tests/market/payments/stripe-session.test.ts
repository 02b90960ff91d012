import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterAsSystem } from '../../../src/market/orders/enter-order.ts'
import { takeStep } from '../../../src/market/orders/take-step.ts'
import { passStripe } from '../../../src/market/payments/pass-stripe.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'

let room: PayRoom
beforeAll(async () => {
  room = await payRoom()
})
afterAll(() => room.close())

const sessionsOf = async (checkout_id: number) =>
  room.db
    .selectFrom('stripe_session')
    .where('checkout_id', '=', checkout_id)
    .select(['id', 'attempt', 'state'])
    .orderBy('attempt')
    .execute()
const created = () =>
  room.stripe.requests.filter((request) => request === 'POST /v1/checkout/sessions').length

describe('a session', () => {
  test('says what is paid, for whom, until when, and where to lead back', async () => {
    const { id, token, order_ids, order_tokens } = await room.aCheckout(
      { price: 100_000 },
      { price: 2_500_000 },
    )
    const session = room.stripe.session(await room.start(order_tokens[1]))
    const { metadata, plan } = { metadata: session.metadata, plan: room.stripe.plans.get(session.id) }
    expect(session).toMatchObject({
      amount_total: (115_000 + 2_515_000) * 100,
      currency: 'idr',
      client_reference_id: token,
      locale: 'id',
      success_url: `http://contoh.id/pembayaran/${token}?bayar=selesai&pesanan=${order_ids[0]}`,
      cancel_url: `http://contoh.id/pembayaran/${token}?bayar=batal&pesanan=${order_ids[0]}`,
    })
    expect(metadata).toEqual({ checkout: token, orders: order_ids.join(), attempt: '1' })
    expect(plan).toEqual({ metadata, transfer_data: null })
    const { rows } = await sql<{ is_held_longer: boolean }>`
      select bool_and(held_until > to_timestamp(${session.expires_at}) + interval '4 minutes') as is_held_longer
      from shop_order where checkout_id = ${id}`.execute(room.db)
    expect(rows).toEqual([{ is_held_longer: true }])
  })

  test('is one for those of one account, and in the buyer’s language', async () => {
    const checkout = await room.aCheckout({}, { stripe_account: 'acct_penenun' })
    await sql`update checkout set language = 'en' where id = ${checkout.id}`.execute(room.db)
    const [own, shops] = [
      await room.start(checkout.order_tokens[0]),
      await room.start(checkout.order_tokens[1]),
    ]
    expect(room.stripe.session(own)).toMatchObject({ amount_total: 11_500_000, locale: 'en' })
    expect(room.stripe.session(own).success_url).toContain('/en/pembayaran/')
    expect(room.stripe.plans.get(shops)?.transfer_data).toEqual({ destination: 'acct_penenun' })
  })

  test('is the same when the button is pressed again', async () => {
    const { id, order_tokens } = await room.aCheckout({}, {})
    const first = await room.start(order_tokens[0])
    expect(await room.start(order_tokens[1])).toBe(first)
    expect(await sessionsOf(id)).toEqual([{ id: first, attempt: 1, state: 'open' }])
  })

  test('is the same in two tabs at once', async () => {
    const { id, order_tokens } = await room.aCheckout({})
    const ids = await Promise.all(Array.from({ length: 4 }, () => room.start(order_tokens[0])))
    expect(new Set(ids).size).toBe(1)
    expect(await sessionsOf(id)).toEqual([{ id: ids[0], attempt: 1, state: 'open' }])
  })

  test('is the same after a crash between Stripe and us', async () => {
    const { id, order_tokens } = await room.aCheckout({})
    const first = await room.start(order_tokens[0])
    await sql`delete from stripe_session where id = ${first}`.execute(room.db)
    expect(await room.start(order_tokens[0])).toBe(first)
    expect(await sessionsOf(id)).toEqual([{ id: first, attempt: 1, state: 'open' }])
  })

  test('whose answer was lost on the way is asked for again', async () => {
    const { order_tokens } = await room.aCheckout({})
    const before = room.stripe.sessions.size
    room.stripe.breakNext(1, 'unheard')
    await room.start(order_tokens[0])
    expect(room.stripe.sessions.size).toBe(before + 1)
  })

  test('that does not fit any more is ended before there is another', async () => {
    const { id, order_ids, order_tokens } = await room.aCheckout({}, { price: 300_000 })
    const first = await room.start(order_tokens[0])
    await room.inTx(async (tx) => takeStep(tx, await enterAsSystem(tx, order_ids[1] ?? 0), 'cancelled'))
    const second = await room.start(order_tokens[0])
    expect(room.stripe.session(first).status).toBe('expired')
    expect(room.stripe.session(second).amount_total).toBe(11_500_000)
    expect(await sessionsOf(id)).toEqual([
      { id: first, attempt: 1, state: 'expired' },
      { id: second, attempt: 2, state: 'open' },
    ])
    expect((await room.standing(order_ids.slice(0, 1))).orders).toEqual([
      { state: 'placed', stock_state: 'held' },
    ])
  })

  test('that was paid meanwhile leads to no other', async () => {
    const { id, order_ids, order_tokens } = await room.aCheckout({})
    const first = await room.start(order_tokens[0])
    room.stripe.pay(first)
    await sql`update stripe_session set expires_at = now() + interval '1 minute' where id = ${first}`.execute(
      room.db,
    )
    await expect(room.start(order_tokens[0])).rejects.toThrow('order-state')
    expect((await room.standing(order_ids)).orders).toEqual([{ state: 'paid', stock_state: 'taken' }])
    expect(await sessionsOf(id)).toHaveLength(1)
  })

  test('is not made for what is not to be paid', async () => {
    const { id, order_ids, order_tokens } = await room.aCheckout({})
    await expect(room.start('x'.repeat(43))).rejects.toThrow('not-found')
    await room.inTx(async (tx) => takeStep(tx, await enterAsSystem(tx, order_ids[0] ?? 0), 'lapsed'))
    await expect(room.start(order_tokens[0])).rejects.toThrow('order-state')
    expect(await sessionsOf(id)).toEqual([])
  })

  test('is tried eight times', async () => {
    const { order_tokens } = await room.aCheckout({})
    for (let time = 0; time < 8; time++) {
      const session = await room.start(order_tokens[0])
      await sql`update stripe_session set state = 'expired' where id = ${session}`.execute(room.db)
    }
    await expect(room.start(order_tokens[0])).rejects.toThrow('payment-tries')
  })

  test('waits for a Stripe that is away, and the order stays', async () => {
    const { order_ids, order_tokens } = await room.aCheckout({})
    const before = created()
    room.stripe.breakNext(10, 'busy')
    await expect(room.start(order_tokens[0])).rejects.toThrow('stripe-away')
    room.stripe.breakNext(0, 'busy')
    expect(created()).toBeGreaterThan(before)
    expect((await room.standing(order_ids)).orders).toEqual([{ state: 'placed', stock_state: 'held' }])
    await room.start(order_tokens[0])
  })

  test('is not made of less than Stripe takes', async () => {
    const { id, order_tokens } = await room.aCheckout({ price: 1000 })
    await sql`update shop_order set delivery_rupiah = 0 where checkout_id = ${id}`.execute(room.db)
    await expect(room.start(order_tokens[0])).rejects.toThrow('payment-too-small')
  })
})

describe('time that passes', () => {
  const day = new Date('2026-11-22T19:00:00Z') // 03.00 of the 23rd in the middle of the country
  beforeEach(async () => {
    room.jobs.length = 0
    await sql`update stripe_session set state = 'expired' where state in ('open', 'complete')`.execute(
      room.db,
    )
  })
  const pass = async (since: Date, until: Date) => {
    await room.inTx((tx) => passStripe(tx, room.enqueue, since, until))
    return room.jobs.splice(0)
  }
  const minutesAfter = (minutes: number) => new Date(day.getTime() + minutes * 60_000)
  const asked = (session_id: string) => ({ queue: 'stripe.reconcile', data: { session_id } })
  async function aSession(expires: Date) {
    const { order_tokens } = await room.aCheckout({})
    const id = await room.start(order_tokens[0])
    await sql`update stripe_session set created_at = ${day}, expires_at = ${expires} where id = ${id}`.execute(
      room.db,
    )
    return id
  }

  test('asks about a session each five minutes, and once its time is over', async () => {
    const id = await aSession(minutesAfter(7))
    expect(await pass(minutesAfter(3), minutesAfter(4))).toEqual([])
    expect(await pass(minutesAfter(4), minutesAfter(5))).toEqual([asked(id)])
    expect(await pass(minutesAfter(5), minutesAfter(6))).toEqual([])
    expect(await pass(minutesAfter(6), minutesAfter(7))).toEqual([asked(id)])
    expect(await pass(minutesAfter(7), minutesAfter(8))).toEqual([])
    expect(await pass(minutesAfter(11), minutesAfter(12))).toEqual([asked(id)])
  })

  test('asks about money that is underway each hour', async () => {
    const id = await aSession(minutesAfter(7))
    await sql`update stripe_session set state = 'complete' where id = ${id}`.execute(room.db)
    expect(await pass(minutesAfter(58), minutesAfter(59))).toEqual([])
    expect(await pass(minutesAfter(59), minutesAfter(60))).toEqual([asked(id)])
    expect(await pass(minutesAfter(60), minutesAfter(61))).toEqual([])
  })

  test('compares each day once, two hours after its end, also after a stop', async () => {
    await sql`update stripe_session set created_at = '2026-11-01'`.execute(room.db)
    const check = (date: string) => ({ queue: 'stripe.check', data: { day: date } })
    const two = new Date('2026-11-22T18:00:00Z')
    expect(await pass(new Date('2026-11-22T17:58Z'), new Date('2026-11-22T17:59Z'))).toEqual([])
    expect(await pass(new Date('2026-11-22T17:59Z'), two)).toEqual([check('2026-11-22')])
    expect(await pass(two, new Date('2026-11-22T18:01Z'))).toEqual([])
    expect(await pass(new Date('2026-11-20T18:00Z'), two)).toEqual([check('2026-11-21'), check('2026-11-22')])
  })
})
