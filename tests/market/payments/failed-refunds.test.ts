import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../../../db/types.ts'
import { enterOperator, type Operator } from '../../../src/market/agencies/enter-operator.ts'
import { findOperatorNotices, readOperatorNotices } from '../../../src/market/mail/operator-notices.ts'
import { enterAsSystem } from '../../../src/market/orders/enter-order.ts'
import { askRefund } from '../../../src/market/payments/ask-refund.ts'
import { checkStripeDay } from '../../../src/market/payments/check-stripe-day.ts'
import { failRefund } from '../../../src/market/payments/fail-refund.ts'
import { findFailedRefund, findFailedRefunds } from '../../../src/market/payments/find-failed-refunds.ts'
import { findBalance } from '../../../src/market/payments/find-balance.ts'
import { forgetBuyers } from '../../../src/market/payments/forget-buyers.ts'
import { payBackOtherwise, type PaidBack } from '../../../src/market/payments/pay-back-otherwise.ts'
import { retryRefund } from '../../../src/market/payments/retry-refund.ts'
import { sendRefund } from '../../../src/market/payments/send-refund.ts'
import { Refusal } from '../../../src/refusal.ts'
import { testServer } from '../../support/database.ts'
import { anAccount } from '../../support/factories.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'

/** Money that Stripe could not send back: tried again or paid otherwise, once; and who is told. */
let room: PayRoom
let operator: Operator
beforeAll(async () => {
  room = await payRoom()
  const { id } = await anAccount(room.db, { is_operator: true, email: 'operator@contoh.id' })
  await anAccount(room.db, { is_operator: true, phone: '+6281000000777', email: null })
  operator = await enterOperator(room.db, id)
})
afterAll(() => room.close())

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

async function paid(...wishes: Parameters<PayRoom['aCheckout']>) {
  const checkout = await room.aCheckout(...(wishes.length === 0 ? [{}] : wishes))
  const session = await room.start(checkout.order_tokens[0])
  const intent = room.stripe.pay(session)
  await tell()
  const order_id = checkout.order_ids[0] ?? 0
  const { seller_id } = await room.db
    .selectFrom('shop_order')
    .select('seller_id')
    .where('id', '=', order_id)
    .executeTakeFirstOrThrow()
  return { ...checkout, order_id, seller_id, session, intent }
}

const ask = (order_id: number, amount_rupiah: number) =>
  room.inTx(async (tx) =>
    askRefund(tx, room.enqueue, await enterAsSystem(tx, order_id), { amount_rupiah, reason: 'Retak.' }),
  )
const lastThere = () => [...room.stripe.refunds.values()].at(-1)?.id ?? ''

/** A refund that has left, and that the buyer's bank has sent back. */
async function failed(amount_rupiah = 30_000, ...wishes: Parameters<PayRoom['aCheckout']>) {
  const bought = await paid(...wishes)
  const refund_id = await ask(bought.order_id, amount_rupiah)
  await room.work()
  room.stripe.failRefund(lastThere())
  await tell()
  return { ...bought, refund_id }
}

const retry = (refund_id: number) => room.inTx((tx) => retryRefund(tx, room.enqueue, operator, refund_id))
async function otherwise(
  { refund_id, seller_id }: { refund_id: number; seller_id: number },
  paid_by: PaidBack['paid_by'] = 'operator',
) {
  const document_id = crypto.randomUUID().replaceAll('-', '')
  await room.db
    .insertInto('document')
    .values({ id: document_id, seller_id, content_type: 'image/jpeg', byte_count: 1, is_official: true })
    .execute()
  const given = { refund_id, paid_by, note: 'Transfer BCA 123', document_id }
  const id = await room.inTx((tx) => payBackOtherwise(tx, room.enqueue, operator, given))
  return { id, document_id }
}
const refundsOf = async (order_id: number) => (await room.standing([order_id])).refunds
const isOpen = async (id: number) => (await findFailedRefund(room.db, id)) !== undefined
/** The ledger and Stripe have the same, and what the operator has is owed, kept or paid out. */
async function agree() {
  expect(await room.ledger()).toBe(room.stripe.rupiah())
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(amount_rupiah), 0)::float8 as sum from ledger_entry
    where account in ('stripe', 'payable', 'paid-out', 'fee', 'withheld-tax')`.execute(room.db)
  expect(rows[0]?.sum).toBe(0)
}
const gone = (amount_rupiah: number) => ({ amount_rupiah, is_done: true, failure: null })
const back = (amount_rupiah: number) => ({ amount_rupiah, is_done: true, failure: 'declined' })

describe('tried again', () => {
  test('goes through Stripe with a key of its own, and is done', async () => {
    const { order_id, refund_id } = await failed()
    const there = room.stripe.refunds.size
    expect(await isOpen(refund_id)).toBe(true)
    await retry(refund_id)
    expect(await isOpen(refund_id)).toBe(false)
    await room.work()
    await tell()
    expect(room.stripe.refunds.size).toBe(there + 1)
    expect(await refundsOf(order_id)).toEqual([back(30_000), gone(30_000)])
    await agree()
  })

  test('pressed twice, and again once it is done, is one attempt', async () => {
    const bought = await failed()
    const { order_id, refund_id } = bought
    await retry(refund_id)
    await expect(otherwise(bought)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    room.jobs.push(...room.jobs)
    await room.work()
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await tell()
    expect(await refundsOf(order_id)).toEqual([back(30_000), gone(30_000)])
    await agree()
  })

  test('fails again, and is tried once more, only from its last attempt', async () => {
    const { order_id, refund_id } = await failed()
    const second = await retry(refund_id)
    await room.work()
    room.stripe.failRefund(lastThere(), 'expired_or_canceled_card')
    await tell()
    const open = (await findFailedRefunds(room.db)).filter((each) => each.order_id === order_id)
    expect(open).toMatchObject([{ id: second, amount_rupiah: 30_000, failure: 'expired_or_canceled_card' }])
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await retry(second)
    await room.work()
    await tell()
    expect((await refundsOf(order_id)).map(({ failure }) => failure)).toEqual([
      'declined',
      'expired_or_canceled_card',
      null,
    ])
    await agree()
  })

  test('does not pay twice what had gone through while its answer was lost', async () => {
    const { order_id } = await paid()
    const refund_id = await ask(order_id, 30_000)
    room.jobs.length = 0
    const there = room.stripe.refunds.size
    room.stripe.refund([...room.stripe.charges.values()].at(-1)?.payment_intent ?? '', {
      amount: 3_000_000,
      metadata: { refund: String(refund_id) },
    })
    // The queue gave up before Stripe's word came; the operator presses before it comes, too.
    await room.inTx((tx) => failRefund(tx, room.enqueue, refund_id, 'Stripe tidak menjawab'))
    await retry(refund_id)
    await room.work()
    expect(room.stripe.refunds.size).toBe(there + 1)
    await tell()
    expect(await refundsOf(order_id)).toEqual([
      { amount_rupiah: 30_000, is_done: false, failure: 'Stripe tidak menjawab' },
      gone(30_000),
    ])
    await agree()
  })

  test('is seen to where the lost answer comes by itself', async () => {
    const { order_id, intent } = await paid()
    const refund_id = await ask(order_id, 30_000)
    await room.inTx((tx) => failRefund(tx, room.enqueue, refund_id, 'Stripe tidak menjawab'))
    expect(await isOpen(refund_id)).toBe(true)
    room.stripe.refund(intent, { amount: 3_000_000, metadata: { refund: String(refund_id) } })
    await tell()
    expect(await isOpen(refund_id)).toBe(false)
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    expect(await refundsOf(order_id)).toHaveLength(2)
    await agree()
  })

  test('is not more than is left of the payment, nor what others have sent since', async () => {
    const { order_id, refund_id } = await failed(100_000)
    await ask(order_id, 40_000)
    await room.work()
    await tell()
    expect(await findFailedRefund(room.db, refund_id)).toMatchObject({
      amount_rupiah: 75_000,
      later_rupiah: 40_000,
    })
    await ask(order_id, 60_000)
    await room.work()
    expect(await isOpen(refund_id)).toBe(false)
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await tell()
    await agree()
  })

  test('is for refunds that failed, and for nothing else', async () => {
    const { order_id } = await paid()
    const waiting = await ask(order_id, 10_000)
    await expect(retry(waiting)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await expect(retry(999_999_999)).rejects.toMatchObject({ code: 'not-found' })
    await room.work()
    await tell()
  })
})

describe('paid back otherwise', () => {
  test.each([
    ['operator', -30_000, 'operator'],
    ['shop', 0, 'direct'],
  ] as const)('by the %s is in the books and told to the buyer', async (paid_by, owed, kind) => {
    const bought = await failed()
    const { order_id, seller_id, refund_id } = bought
    const before = { owed: await findBalance(room.db, seller_id), stripe: await room.ledger() }
    const letters = async () =>
      (
        await room.db
          .selectFrom('mail_message')
          .select('id')
          .where('kind', '=', 'purchase-refund')
          .where('to_address', '=', 'budi@contoh.id')
          .execute()
      ).length
    const sent = await letters()
    const { id, document_id } = await otherwise(bought, paid_by)
    expect(await letters()).toBe(sent + 1)
    expect(await findBalance(room.db, seller_id)).toBe(before.owed + owed)
    expect(await room.ledger()).toBe(before.stripe)
    expect(await refundsOf(order_id)).toEqual([back(30_000), gone(30_000)])
    const row = await room.db
      .selectFrom('refund')
      .select(['kind', 'document_id', 'note', 'attempt_of'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(row).toEqual({ kind, document_id, note: 'Transfer BCA 123', attempt_of: refund_id })
    await agree()
    await expect(otherwise(bought, paid_by)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await expect(retry(refund_id)).rejects.toMatchObject({ code: 'refund-taken-up' })
    await expect(ask(order_id, 86_000)).rejects.toMatchObject({ values: { left: 85_000 } })
  })

  test('and sent at Stripe as well is in the books twice, as it happened', async () => {
    const bought = await failed(115_000)
    await otherwise(bought)
    room.stripe.refund(bought.intent)
    await tell()
    expect(await refundsOf(bought.order_id)).toEqual([back(115_000), gone(115_000), gone(115_000)])
    await agree()
  })

  test('its proof is forgotten with the buyer', async () => {
    const bought = await failed()
    const { id, document_id } = await otherwise(bought)
    const row = room.db.updateTable('shop_order').where('id', '=', bought.order_id)
    await row.set({ state: 'cancelled' }).execute()
    await row.set({ state_since: sql`now() - interval '2 years'` }).execute()
    room.jobs.length = 0
    const until = new Date()
    await room.inTx((tx) => forgetBuyers(tx, room.enqueue, new Date(until.getTime() - 3_600_001), until))
    expect(room.jobs).toContainEqual({ queue: 'document.forget', data: { document_id } })
    const kept = await room.db
      .selectFrom('refund')
      .select(['document_id', 'note'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(kept).toEqual({ document_id: null, note: '' })
  })
})

describe.runIf(testServer !== undefined)('two operators at the same moment', () => {
  const settled = async (all: Promise<unknown>[]) =>
    (await Promise.allSettled(all)).map(({ status }) => status).toSorted()

  test('one attempt, or one that is paid otherwise', async () => {
    for (let time = 0; time < 5; time++) {
      const bought = await failed()
      const { order_id, refund_id } = bought
      const done = await settled([retry(refund_id), otherwise(bought), retry(refund_id), otherwise(bought)])
      expect(done).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
      await room.work()
      await tell()
      expect(await refundsOf(order_id)).toEqual([back(30_000), gone(30_000)])
      await agree()
    }
  })

  test('a press, the shop that asks again, and Stripe’s own word', async () => {
    const { order_id, refund_id, intent } = await failed(100_000)
    room.stripe.refund(intent, { amount: 5_000_000 })
    const events = room.stripe.events.slice(told)
    told = room.stripe.events.length
    const [tried, asked, heard] = await Promise.allSettled([
      retry(refund_id),
      ask(order_id, 100_000),
      room.take(...events),
    ])
    expect(heard.status).toBe('fulfilled') // what we refuse, Stripe tells again; but nobody waits in a circle
    const refusals = [tried, asked].filter((each) => each.status === 'rejected')
    for (const { reason } of refusals) expect(reason).toBeInstanceOf(Refusal)
    await room.work()
    await tell()
    await room.work()
    await agree()
    const left = room.stripe.chargeOf(intent)
    expect(left.amount_refunded).toBeLessThanOrEqual(left.amount)
  })

  test('an attempt that two workers send is sent once', async () => {
    const { refund_id } = await failed()
    const there = room.stripe.refunds.size
    const id = await retry(refund_id)
    const send = () => sendRefund(room.db, room.enqueue, room.stripe.door, id)
    await Promise.all([send(), send(), send()])
    await tell()
    expect(room.stripe.refunds.size).toBe(there + 1)
    await agree()
  })

  test('the database itself holds one attempt at a time', async () => {
    const { order_id, session, refund_id } = await failed()
    const insert = (tx: Tx) =>
      tx
        .insertInto('refund')
        .values({
          order_id,
          session_id: session,
          attempt_of: refund_id,
          kind: 'stripe',
          reason: 'x',
          amount_rupiah: 1,
        })
        .execute()
    await expect(Promise.all([room.inTx(insert), room.inTx(insert)])).rejects.toThrow('refund_attempt')
  })
})

describe('sent in Stripe’s dashboard', () => {
  test.each([
    ['failed', 'declined'],
    ['canceled', 'canceled'],
  ])('and %s later: the ledger is right when that is told', async (how, failure) => {
    const { order_id, intent } = await paid()
    const { id } = room.stripe.refund(intent, { amount: 3_000_000 })
    await tell()
    expect(await refundsOf(order_id)).toEqual([gone(30_000)])
    await agree()
    if (how === 'failed') room.stripe.failRefund(id)
    else room.stripe.cancelRefund(id)
    const events = room.stripe.events.slice(told)
    for (let time = 0; time < 3; time++) await room.take(...events, ...events.toReversed())
    told = room.stripe.events.length
    expect(await refundsOf(order_id)).toEqual([{ ...gone(30_000), failure }])
    await agree()
  })

  test('fails, and is sent again there: each counts by itself', async () => {
    const { order_id, intent } = await paid()
    room.stripe.failRefund(room.stripe.refund(intent, { amount: 3_000_000 }).id)
    room.stripe.refund(intent, { amount: 4_000_000 })
    await tell()
    await room.work()
    expect(await refundsOf(order_id)).toEqual([back(30_000), gone(40_000)])
    await agree()
  })

  test('of two orders fails for both, told in the wrong order ten times', async () => {
    const { order_ids, intent } = await paid({}, { price: 50_000 })
    room.stripe.failRefund(room.stripe.refund(intent, { amount: 15_000_000 }).id)
    room.stripe.refund(intent, { amount: 2_000_000 })
    const events = room.stripe.events.slice(told).toReversed()
    for (let time = 0; time < 10; time++) await room.take(...events)
    told = room.stripe.events.length
    const { refunds } = await room.standing(order_ids)
    expect(refunds.filter(({ failure }) => failure === null)).toEqual([gone(20_000)])
    await agree()
  })

  test('can be tried again by the operator, too', async () => {
    const { order_id, intent } = await paid()
    room.stripe.failRefund(room.stripe.refund(intent, { amount: 3_000_000 }).id)
    await tell()
    const [open] = (await findFailedRefunds(room.db)).filter((each) => each.order_id === order_id)
    await retry(open?.id ?? 0)
    await room.work()
    await tell()
    expect(await refundsOf(order_id)).toEqual([back(30_000), gone(30_000)])
    await agree()
  })

  test('and never told is found by what the payment says', async () => {
    const { order_id, intent } = await paid()
    room.stripe.refund(intent, { amount: 3_000_000 })
    const events = room.stripe.events.slice(told).filter(({ type }) => type === 'charge.refunded')
    told = room.stripe.events.length
    await room.take(...events)
    expect(await refundsOf(order_id)).toEqual([])
    await room.work()
    expect(await refundsOf(order_id)).toEqual([gone(30_000)])
    await agree()
  })
})

describe('who is told', () => {
  const letters = async (kind: string) =>
    (
      await room.db
        .selectFrom('mail_message')
        .select(['to_address', 'subject'])
        .where('kind', '=', kind)
        .orderBy('id')
        .execute()
    ).map(({ to_address, subject }) => `${to_address}: ${subject}`)
  const noticesOf = async (ref: string) =>
    (await room.db.selectFrom('operator_notice').select('kind').where('ref', 'like', ref).execute()).map(
      ({ kind }) => kind,
    )

  test('a refund that fails: the operators, once each, however often it is told', async () => {
    const before = (await letters('refund-failed')).length
    const { order_id, refund_id } = await failed()
    told -= 3
    await tell()
    expect((await letters('refund-failed')).slice(before)).toEqual([
      `operator@contoh.id: Pengembalian Rp30.000 untuk pesanan ET-${order_id} gagal`,
    ])
    expect(await noticesOf(`refund-failed:${refund_id}`)).toEqual(['refund-failed'])
    const [newest] = await findOperatorNotices(room.db)
    expect(newest?.button?.path).toBe(`/operator/pembayaran/pengembalian/${refund_id}`)
    await room.inTx((tx) => readOperatorNotices(tx, [newest?.id ?? 0]))
    expect((await findOperatorNotices(room.db))[0]?.id).not.toBe(newest?.id)
  })

  test('a dispute: the operators, and the shop of each order, once', async () => {
    const before = (await letters('bank-dispute')).length
    const { order_ids, intent } = await paid({}, { price: 50_000 })
    const dispute = room.stripe.dispute(intent, 15_000_000)
    await tell()
    room.stripe.closeDispute(dispute, 'won')
    told -= 2
    await tell()
    await tell()
    expect((await letters('bank-dispute')).slice(before)).toEqual([
      'operator@contoh.id: Bank pembeli meminta kembali Rp150.000',
    ])
    const { rows } = await sql<{ order_id: number; rupiah: number }>`
      select (notice.data->>'order_id')::int as order_id, (notice.data->>'amount_rupiah')::int as rupiah
      from notice join shop_order on shop_order.seller_id = notice.seller_id
      where notice.kind = 'bank-dispute' and shop_order.id = any(${order_ids}::bigint[])
      order by 1`.execute(room.db)
    expect(rows).toEqual([
      { order_id: order_ids[0], rupiah: 115_000 },
      { order_id: order_ids[1], rupiah: 35_000 },
    ])
  })

  test('a dispute of somebody else’s payment: nobody', async () => {
    const { intent } = await paid()
    const dispute = room.stripe.dispute(intent)
    const events = structuredClone(room.stripe.events.slice(told))
    for (const { data } of events)
      Object.assign(data.object, { id: 'dp_strange', payment_intent: 'pi_strange' })
    expect(await room.take(...events)).toEqual(['unknown', 'unknown'])
    expect(await noticesOf('bank-dispute:dp_strange')).toEqual([])
    expect(await noticesOf(`bank-dispute:${dispute}`)).toEqual([])
    room.stripe.closeDispute(dispute, 'won')
  })

  test('what the daily check finds: the operators, in one letter, and not again the next day', async () => {
    for (const made of [...room.stripe.charges.values(), ...room.stripe.refunds.values()]) made.created = 1
    const days = ['2026-03-05', '2026-03-06'] as const
    const one = await paid()
    const two = await paid()
    for (const { intent } of [one, two]) room.stripe.refund(intent, { amount: 1_000_000 })
    told = room.stripe.events.length
    const before = (await letters('stripe-differs')).length
    for (const day of [days[0], days[0], days[1]]) {
      for (const { intent } of [one, two])
        room.stripe.chargeOf(intent).created = Date.parse(`${day}T12:00:00+08:00`) / 1000
      const { differences } = await checkStripeDay(room.db, room.enqueue, room.stripe.door, day)
      expect(differences).toHaveLength(2)
    }
    expect((await letters('stripe-differs')).slice(before)).toEqual([
      'operator@contoh.id: Catatan kita dan Stripe berbeda untuk 2 pembayaran',
    ])
    expect(await noticesOf(`stripe-differs:returned:${one.intent}%`)).toEqual(['stripe-differs'])
    room.stripe.refund(one.intent, { amount: 500_000 })
    told = room.stripe.events.length
    await checkStripeDay(room.db, room.enqueue, room.stripe.door, days[1])
    expect((await letters('stripe-differs')).slice(before)).toEqual([
      'operator@contoh.id: Catatan kita dan Stripe berbeda untuk 2 pembayaran',
      'operator@contoh.id: Catatan kita dan Stripe berbeda untuk satu pembayaran',
    ])
  })
})
