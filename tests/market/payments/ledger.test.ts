import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import type { Job } from '../../../src/job.ts'
import { todayIn } from '../../../src/i18n/dates.ts'
import { correctPayout } from '../../../src/market/payments/correct-payout.ts'
import { findOperatorMonth, operatorMonthAsCsv } from '../../../src/market/payments/find-operator-month.ts'
import { findPayable } from '../../../src/market/payments/find-payable.ts'
import { connectAccount, disconnectAccount } from '../../../src/market/payments/connect-account.ts'
import { saleEntries } from '../../../src/market/payments/entries.ts'
import { findBalance, findBalances, findYear } from '../../../src/market/payments/find-balance.ts'
import { findPayouts, findSettled } from '../../../src/market/payments/find-payouts.ts'
import { findStatement, findStatementMonths } from '../../../src/market/payments/find-statement.ts'
import { post } from '../../../src/market/payments/post.ts'
import { printStatement } from '../../../src/market/payments/print-statement.ts'
import { recordPayout } from '../../../src/market/payments/record-payout.ts'
import { isFinished, readMonth } from '../../../src/market/payments/statement-month.ts'
import { partsOf, statementNote } from '../../../src/market/payments/statement-words.ts'
import { watchTurnover } from '../../../src/market/payments/watch-turnover.ts'
import { statementAsCsv } from '../../../src/market/payments/write-statement.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'
import { aReturn, aSale } from '../../support/money-room.ts'
import { anOperator, refusalOf } from '../../support/office-room.ts'
import { textOfPdf } from '../../support/pdf-text.ts'

let db: Db
let close: () => Promise<void>
let operator: Awaited<ReturnType<typeof anOperator>>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  operator = await anOperator(db)
})
afterAll(() => close())

const jobs: Job[] = []
const enqueue = (_tx: Tx, job: Job) => Promise.resolve(void jobs.push(job))
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const wita = 'Asia/Makassar'
const today = '2026-11-30'

let shop: { id: number; time_zone: string }
let product_id: number
beforeEach(async () => {
  const seller = await aSeller(db)
  shop = { id: seller.id, time_zone: wita }
  product_id = (await aProduct(db, { seller_id: shop.id })).id
})

type Given = Partial<Parameters<typeof aSale>[1]>
const sale = (on: string, price_rupiah: number, given: Given = {}) =>
  inTx((tx) =>
    aSale(tx, {
      seller_id: shop.id,
      on: new Date(on),
      lines: [{ product_id, quantity: 1, price_rupiah }],
      at: 'stripe',
      state: 'closed',
      ...given,
    }),
  )
const back = (on: string, order_id: number, amount_rupiah: number, at: 'stripe' | 'direct' = 'stripe') =>
  inTx((tx) => aReturn(tx, { seller_id: shop.id, order_id, amount_rupiah, on: new Date(on), at }))
const pay = (given: Partial<Parameters<typeof recordPayout>[3]> = {}) =>
  inTx((tx) =>
    recordPayout(
      tx,
      enqueue,
      operator,
      { seller_id: shop.id, amount_rupiah: 50_000, paid_on: '2026-11-02', proof: 'BCA 1', ...given },
      today,
    ),
  )

/** A bank asks back what was paid for an order. */
async function aBankClaim(order_id: number) {
  const { checkout_id } = await db
    .selectFrom('shop_order')
    .select('checkout_id')
    .where('id', '=', order_id)
    .executeTakeFirstOrThrow()
  const id = `cs_claimed_${order_id}`
  const payment_intent = `pi_claimed_${order_id}`
  await db
    .insertInto('stripe_session')
    .values({ id, checkout_id, attempt: 1, amount_rupiah: 16_000, expires_at: new Date(), payment_intent })
    .execute()
  await db
    .insertInto('stripe_session_order')
    .values({ session_id: id, order_id, amount_rupiah: 16_000 })
    .execute()
  await db
    .insertInto('stripe_dispute')
    .values({
      id: `dp_${order_id}`,
      payment_intent,
      reason: 'fraudulent',
      status: 'needs_response',
      amount_rupiah: 16_000,
      opened_at: new Date(),
      changed_at: new Date(),
    })
    .execute()
}

describe('the ledger', () => {
  test('takes no posting that does not balance, and none twice', async () => {
    const posting = { seller_id: shop.id, order_id: null, kind: 'sale', ref: `uji:${shop.id}` } as const
    await expect(
      inTx((tx) => post(tx, { ...posting, entries: { stripe: 100, goods: -99 } })),
    ).rejects.toThrow(/does not balance/)
    const entries = { stripe: 100, goods: -100 }
    expect(await inTx((tx) => post(tx, { ...posting, entries }))).toBe(true)
    expect(await inTx((tx) => post(tx, { ...posting, entries }))).toBe(false)
  })

  test('is only added to', async () => {
    await sale('2026-10-05T03:00Z', 100_000)
    for (const change of [
      sql`update ledger_entry set amount_rupiah = amount_rupiah * 2`,
      sql`delete from ledger_entry`,
      sql`update ledger_posting set posted_at = now()`,
      sql`delete from ledger_posting`,
    ])
      await expect(change.execute(db)).rejects.toThrow(/only added to/)
  })

  test('says of a sale what the operator keeps and what is owed, rounded for the shop', () => {
    const paid = { goods_rupiah: 99_999, delivery_rupiah: 20_000, unique_code: 0, at: 'stripe' } as const
    expect(saleEntries(paid, { percent: 2.5, withholds: true })).toEqual({
      stripe: 119_999,
      goods: -99_999,
      delivery: -20_000,
      'unique-code': -0,
      settlement: 119_999,
      payable: -(119_999 - 2499 - 499),
      fee: -2499,
      'withheld-tax': -499,
    })
  })
})

describe('a statement', () => {
  test('goes from what was owed to what is owed, a line for each posting, by the months of the shop', async () => {
    // 23.30 of the 30th of September in Jeneponto, and half past midnight of the 1st of October.
    const first = await sale('2026-09-30T15:30Z', 100_000)
    await sale('2026-09-30T16:30Z', 200_000, {
      delivery_rupiah: 25_000,
      fees: { percent: 10, withholds: true },
    })
    await sale('2026-10-10T03:00Z', 300_000, { at: 'direct', unique_code: 321 })
    await back('2026-10-12T03:00Z', first, 40_000)
    const statement = await findStatement(db, shop, '2026-10')
    expect(
      statement.lines.map(({ kind, turnover, fee, tax, owed, at, balance }) => [
        kind,
        turnover,
        fee,
        tax,
        owed,
        at,
        balance,
      ]),
    ).toEqual([
      ['sale', 225_000, 20_000, 1000, 204_000, 'stripe', 304_000],
      ['sale', 300_321, 0, 0, 0, 'direct', 304_000],
      ['refund', -40_000, 0, 0, -40_000, 'stripe', 264_000],
    ])
    expect(statement).toMatchObject({
      opening: 100_000,
      closing: 264_000,
      totals: { turnover: 485_321, fee: 20_000, tax: 1000, owed: 164_000 },
    })
    expect(await findStatementMonths(db, shop)).toEqual([
      { month: '2026-10', turnover: 485_321, closing: 264_000 },
      { month: '2026-09', turnover: 100_000, closing: 100_000 },
    ])
    expect(await findStatement(db, shop, '2026-11')).toMatchObject({
      opening: 264_000,
      closing: 264_000,
      lines: [],
    })
    expect(await findBalance(db, shop.id)).toBe(264_000)
  })

  test('says of a refund what came back of fee and tax', async () => {
    const order = await sale('2026-10-05T03:00Z', 200_000, { fees: { percent: 10, withholds: true } })
    const kept = { fee: 10_000, tax: 500 }
    await inTx((tx) =>
      aReturn(tx, {
        seller_id: shop.id,
        order_id: order,
        amount_rupiah: 100_000,
        on: new Date('2026-10-06T03:00Z'),
        at: 'stripe',
        kept,
      }),
    )
    const statement = await findStatement(db, shop, '2026-10')
    expect(statement.lines.map(({ turnover, fee, tax, owed }) => [turnover, fee, tax, owed])).toEqual([
      [200_000, 20_000, 1000, 179_000],
      [-100_000, -10_000, -500, -89_500],
    ])
    expect(statement.closing).toBe(89_500)
    expect(partsOf(statement).note).toContain('kembali kepada penjual')
  })

  test('speaks of a balance only where there is one', async () => {
    const order = await sale('2026-10-10T03:00Z', 90_000, { at: 'direct' })
    const direct = partsOf(await findStatement(db, shop, '2026-10'))
    expect(direct).toMatchObject({ has_balance: false, has_fees: false })
    expect(direct.note).not.toMatch(/saldo/i)
    await back('2026-10-11T03:00Z', order, 90_000, 'direct')
    expect(partsOf(await findStatement(db, shop, '2026-10')).has_balance).toBe(false)
    await sale('2026-10-10T03:00Z', 300_000)
    const passed = partsOf(await findStatement(db, shop, '2026-10'))
    expect(passed).toMatchObject({ has_balance: true, note: statementNote })
    expect(partsOf(await findStatement(db, shop, '2026-11')).has_balance).toBe(true)
  })

  test('of another shop has none of its lines', async () => {
    await sale('2026-10-10T03:00Z', 300_000)
    const other = await aSeller(db)
    const empty = await findStatement(db, { id: other.id, time_zone: wita }, '2026-10')
    expect(empty).toMatchObject({ opening: 0, closing: 0, lines: [] })
  })

  test('of a month that is over prints the same tomorrow, and its sheet has every line', async () => {
    const order = await sale('2026-09-10T03:00Z', 100_000)
    const paper = { name: 'Penenun & Ani', slug: 'penenun', time_zone: wita }
    const print = async () => printStatement(paper, await findStatement(db, shop, '2026-09'))
    const before = await print()
    await sale('2026-10-10T03:00Z', 300_000)
    await back('2026-10-12T03:00Z', order, 100_000)
    expect((await print()).equals(before)).toBe(true)
    const text = textOfPdf(before).join('\n')
    for (const words of ['September 2026', 'Penenun & Ani', `ET-${order}`, 'Saldo akhir', 'Rp100.000'])
      expect(text).toContain(words)
    const csv = new TextDecoder().decode(statementAsCsv(await findStatement(db, shop, '2026-10'), wita))
    expect(
      csv
        .trim()
        .split('\r\n')
        .map((line) => line.split(';').length),
    ).toEqual([10, 10, 10, 10, 10])
    expect(csv).toContain(
      `Pengembalian uang;"12 Okt 2026, 11.00 WITA";ET-${order};lewat operator;-100000;0;0;-100000;300000;`,
    )
  })

  test('says in a hundred lines what it says in one page', async () => {
    await inTx(async (tx) => {
      for (let day = 0; day < 100; day++)
        await aSale(tx, {
          seller_id: shop.id,
          on: new Date(Date.UTC(2026, 7, 3, day)),
          lines: [{ product_id, quantity: 1, price_rupiah: 1000 + day }],
          at: 'stripe',
        })
    })
    const statement = await findStatement(db, shop, '2026-08')
    const pdf = await printStatement({ name: 'Ani', slug: 'ani', time_zone: wita }, statement)
    expect(
      textOfPdf(pdf)
        .join('\n')
        .match(/Saldo awal|pesanan ET-/g),
    ).toHaveLength(101)
    expect(statement.closing).toBe(100 * 1000 + 4950)
  })

  test('is of months that have begun, and finished an hour after they end', () => {
    const now = new Date('2026-10-31T16:30Z')
    expect([readMonth('2026-11', wita, now), readMonth('2026-12', wita, now)]).toEqual(['2026-11', undefined])
    for (const wrong of [undefined, '', '2026-13', '2026-1', '0226-01', '2026-10-01'])
      expect(readMonth(wrong, wita, now)).toBeUndefined()
    expect(isFinished('2026-10', wita, now)).toBe(false)
    expect(isFinished('2026-10', wita, new Date('2026-10-31T17:00Z'))).toBe(true)
  })
})

describe('a payout', () => {
  test('lowers what is owed, is told, and is written down with who did it', async () => {
    await sale('2026-10-10T03:00Z', 80_000)
    jobs.length = 0
    const id = await pay({ proof: 'BCA 0017' })
    expect(await findBalance(db, shop.id)).toBe(30_000)
    expect(await findPayouts(db, shop.id)).toMatchObject([
      { id, amount_rupiah: 50_000, paid_on: '2026-11-02', proof: 'BCA 0017', is_back: false },
    ])
    const told = await db
      .selectFrom('notice')
      .select(['kind', 'data'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(told).toEqual([
      {
        kind: 'payout-recorded',
        data: { amount_rupiah: 50_000, paid_on: '2026-11-02', proof: 'BCA 0017', is_back: false },
      },
    ])
    const act = await db
      .selectFrom('act')
      .where('seller_id', '=', shop.id)
      .select(['verb', 'subject_id', 'account_id'])
      .execute()
    expect(act).toEqual([{ verb: 'payout.record', subject_id: String(id), account_id: operator.account_id }])
  })

  test('is refused for more than is owed, twice by one proof, for a day to come, for a shop that never opened', async () => {
    await sale('2026-10-10T03:00Z', 80_000)
    await sale('2026-10-10T04:00Z', 900_000, { at: 'direct' })
    expect(await refusalOf(() => pay({ amount_rupiah: 80_001 }))).toEqual({
      code: 'payout-too-much',
      owed: 'Rp80.000',
    })
    await pay({ amount_rupiah: 10_000 })
    expect(await refusalOf(() => pay({ amount_rupiah: 10_000 }))).toEqual({ code: 'payout-known' })
    expect(await refusalOf(() => pay({ paid_on: '2026-12-01' }))).toEqual({ code: 'payout-later' })
    expect(await refusalOf(() => pay({ paid_on: '2026-10-09' }))).toEqual({ code: 'payout-before-sales' })
    const draft = await aSeller(db, { opened_at: null })
    expect(await refusalOf(() => pay({ seller_id: draft.id }))).toEqual({ code: 'not-found' })
    expect(await findBalance(db, shop.id)).toBe(70_000)
  })

  test('is of what is the shop’s: orders that are closed, and that nobody disputes', async () => {
    await sale('2026-10-10T03:00Z', 80_000)
    const open = await sale('2026-10-10T03:00Z', 1_000, { state: 'sent' })
    const cancelled = await sale('2026-10-10T03:00Z', 2_000, { state: 'cancelled' })
    const disputed = await sale('2026-10-10T03:00Z', 4_000)
    await db
      .insertInto('order_dispute')
      .values({ order_id: disputed, opened_by: 'buyer', words: 'Kainnya berlubang.' })
      .execute()
    const failed = await sale('2026-10-10T03:00Z', 8_000)
    await db
      .insertInto('refund')
      .values({
        order_id: failed,
        kind: 'stripe',
        amount_rupiah: 8_000,
        reason: 'Rusak',
        failed_at: new Date(),
      })
      .execute()
    const claimed = await sale('2026-10-10T03:00Z', 16_000)
    await aBankClaim(claimed)
    expect(await findPayable(db, shop.id)).toEqual({
      owed: 111_000,
      payable: 80_000,
      held: [
        { order_id: open, rupiah: 1_000, why: 'open' },
        { order_id: cancelled, rupiah: 2_000, why: 'refund' },
        { order_id: disputed, rupiah: 4_000, why: 'dispute' },
        { order_id: failed, rupiah: 8_000, why: 'refund' },
        { order_id: claimed, rupiah: 16_000, why: 'bank' },
      ],
    })
    const { shops } = await findBalances(db)
    expect(shops.find(({ id }) => id === shop.id)).toMatchObject({ owed: 111_000, held: 31_000 })
    expect(await refusalOf(() => pay({ amount_rupiah: 80_001 }))).toEqual({
      code: 'payout-too-much',
      owed: 'Rp80.000',
    })
    await pay({ amount_rupiah: 80_000 })
    expect(await findPayable(db, shop.id)).toMatchObject({ owed: 31_000, payable: 0 })
  })

  test('that was recorded wrongly is written back once, and both are told and stay', async () => {
    await sale('2026-10-10T03:00Z', 80_000)
    const payout_id = await pay({ amount_rupiah: 80_000 })
    const correct = (given = {}) =>
      inTx((tx) =>
        correctPayout(tx, enqueue, operator, {
          payout_id,
          seller_id: shop.id,
          correction: 'Salah toko',
          ...given,
        }),
      )
    const other = await aSeller(db)
    expect(await refusalOf(() => correct({ seller_id: other.id }))).toEqual({ code: 'not-found' })
    await correct()
    expect(await refusalOf(() => correct())).toEqual({ code: 'payout-corrected' })
    expect(await findPayable(db, shop.id)).toMatchObject({ owed: 80_000, payable: 80_000 })
    expect(await findPayouts(db, shop.id)).toMatchObject([{ id: payout_id, correction: 'Salah toko' }])
    expect((await findStatement(db, shop, todayIn(wita, new Date()).slice(0, 7))).lines).toMatchObject([
      { kind: 'payout', owed: -80_000 },
      { kind: 'payout', owed: 80_000, note: 'Salah toko' },
    ])
  })

  test('comes back from a shop that owes, as much as it owes', async () => {
    const order = await sale('2026-10-10T03:00Z', 80_000)
    await pay({ amount_rupiah: 80_000 })
    await back('2026-11-12T03:00Z', order, 30_000)
    const receive = (amount_rupiah: number) => pay({ amount_rupiah, proof: 'BRI 9', is_back: true })
    expect(await refusalOf(() => receive(30_001))).toEqual({ code: 'payout-too-much', owed: 'Rp30.000' })
    await receive(30_000)
    expect(await findBalance(db, shop.id)).toBe(0)
    expect(await refusalOf(() => receive(1))).toMatchObject({ code: 'payout-too-much' })
  })

  test('and all else of a month adds up over all shops', async () => {
    const before = await findOperatorMonth(db, '2026-10')
    await sale('2026-09-30T16:59Z', 10_000)
    const order = await sale('2026-10-10T03:00Z', 80_000, { fees: { percent: 5, withholds: true } })
    await sale('2026-10-10T03:00Z', 500_000, { at: 'direct' })
    await back('2026-10-31T16:00Z', order, 20_000)
    await back('2026-10-31T17:00Z', order, 1_000)
    const { shops, all } = await findOperatorMonth(db, '2026-10')
    const ours = shops.find(({ id }) => id === shop.id)
    expect(ours).toMatchObject({ turnover: 560_000, taken: 60_000, fee: 4_000, tax: 400, opening: 10_000 })
    for (const each of [...shops, all])
      expect(each.opening + each.taken - each.fee - each.tax - each.paid_out).toBe(each.closing)
    expect(all.closing - before.all.closing).toBe(65_600)
    expect(new TextDecoder().decode(operatorMonthAsCsv({ month: '2026-10', shops, all }))).toContain(
      `2026-10;;Seluruhnya;${all.turnover};`,
    )
  })

  test('leaves a debt of the shop where money goes back afterwards, and nothing more is paid out', async () => {
    const order = await sale('2026-10-10T03:00Z', 80_000)
    await pay({ amount_rupiah: 80_000 })
    await back('2026-11-12T03:00Z', order, 30_000)
    expect(await findBalance(db, shop.id)).toBe(-30_000)
    expect(await refusalOf(() => pay({ amount_rupiah: 1, proof: 'BCA 2' }))).toEqual({
      code: 'payout-too-much',
      owed: 'Rp0',
    })
  })

  test.skipIf(testServer === undefined)(
    'of one debt is recorded once by two operators at the same moment (needs TEST_DATABASE_URL)',
    async () => {
      await sale('2026-10-10T03:00Z', 80_000)
      const both = await Promise.allSettled([
        pay({ amount_rupiah: 80_000, proof: 'BCA 1' }),
        pay({ amount_rupiah: 80_000, proof: 'Mandiri 1' }),
      ])
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await findBalance(db, shop.id)).toBe(0)
    },
  )
})

describe('what the operator sees', () => {
  test('is who is owed something, the greatest sum first, and any shop by its name', async () => {
    await sale('2026-10-10T03:00Z', 9_000_000)
    const small = await aSeller(db, { name: 'Kripik 100%_' })
    await inTx((tx) =>
      aSale(tx, {
        seller_id: small.id,
        on: new Date('2026-10-10T03:00Z'),
        lines: [{ product_id, quantity: 1, price_rupiah: 1000 }],
        at: 'stripe',
      }),
    )
    const { shops, all, sum } = await findBalances(db)
    const ours = shops.filter(({ id }) => id === shop.id || id === small.id)
    expect(ours.map(({ owed }) => owed)).toEqual([9_000_000, 1000])
    expect(all).toBe(shops.length)
    expect(sum).toBe(shops.reduce((total, { owed }) => total + Math.max(0, owed), 0))
    expect((await findBalances(db, '100%_')).shops.map(({ id }) => id)).toEqual([small.id])
    expect((await findBalances(db, 'tidak ada')).shops).toEqual([])
  })

  test('is the account of a shop at Stripe, connected, changed and taken away', async () => {
    const connect = (stripe_account: string) =>
      inTx((tx) => connectAccount(tx, operator, { seller_id: shop.id, stripe_account }))
    await connect('acct_1Contoh')
    await connect('acct_2Contoh')
    expect((await findSettled(db, shop.id))?.stripe_account).toBe('acct_2Contoh')
    await inTx((tx) => disconnectAccount(tx, operator, shop.id))
    expect((await findSettled(db, shop.id))?.stripe_account).toBeNull()
    expect(await refusalOf(() => inTx((tx) => disconnectAccount(tx, operator, shop.id)))).toEqual({
      code: 'account-not-connected',
    })
  })
})

describe('Rp500 million', () => {
  const watch = (since: string, until: string) =>
    inTx((tx) => watchTurnover(tx, enqueue, new Date(since), new Date(until)))
  const told = async () =>
    (
      await db
        .selectFrom('notice')
        .select(['kind', 'data'])
        .where('seller_id', '=', shop.id)
        .orderBy('id')
        .execute()
    ).map(({ kind, data }) => [kind, (data as { turnover_rupiah: number }).turnover_rupiah])

  test('is told near and reached, once each, whatever way it was paid, less what went back', async () => {
    const first = await sale('2026-03-01T03:00Z', 390_000_000, { at: 'direct' })
    await watch('1970-01-01T00:00Z', '2026-03-01T04:00Z')
    expect(await told()).toEqual([])
    await sale('2026-03-02T03:00Z', 20_000_000)
    await back('2026-03-02T04:00Z', first, 10_000_001, 'direct')
    await watch('2026-03-01T04:00Z', '2026-03-02T05:00Z')
    expect(await told()).toEqual([])
    await sale('2026-03-03T03:00Z', 1)
    await watch('2026-03-03T02:00Z', '2026-03-03T03:00Z')
    await watch('2026-03-03T03:00Z', '2026-03-03T03:01Z')
    expect(await told()).toEqual([['turnover-near', 400_000_000]])
    await sale('2026-03-04T03:00Z', 150_000_000)
    await watch('2026-03-04T02:00Z', '2026-03-04T04:00Z')
    await watch('1970-01-01T00:00Z', '2026-03-04T04:00Z')
    expect(await told()).toEqual([
      ['turnover-near', 400_000_000],
      ['turnover-over', 550_000_000],
    ])
  })

  test('is told once where a sale passes both, and counts by the calendar of the shop', async () => {
    // The first hour of 2026 in Jeneponto.
    await sale('2025-12-31T15:59Z', 499_000_000)
    await sale('2025-12-31T16:01Z', 500_000_000)
    await watch('1970-01-01T00:00Z', '2026-01-01T00:00Z')
    expect(await told()).toEqual([
      ['turnover-near', 499_000_000],
      ['turnover-over', 500_000_000],
    ])
    expect(await findYear(db, shop, new Date('2026-06-01T00:00Z'))).toEqual({
      year: 2026,
      turnover: 500_000_000,
      direct: 0,
      refunded: 0,
    })
  })

  test('of a shop elsewhere is told to that shop alone', async () => {
    const other = await aSeller(db, { village_code: villages.sumberjaya })
    await sale('2026-05-01T03:00Z', 600_000_000)
    await watch('2026-05-01T02:00Z', '2026-05-01T04:00Z')
    expect(await told()).toEqual([['turnover-over', 600_000_000]])
    const notices = await db.selectFrom('notice').select('id').where('seller_id', '=', other.id).execute()
    expect(notices).toEqual([])
  })
})
