import excel from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { findNumbers, type Numbers } from '../../../src/market/reports/find-numbers.ts'
import { findSales } from '../../../src/market/reports/find-sales.ts'
import { tablesOf } from '../../../src/market/reports/number-tables.ts'
import { passNumbers } from '../../../src/market/reports/pass-numbers.ts'
import { type Period, periodBefore, periodName } from '../../../src/market/reports/report-period.ts'
import { salesFiguresOf } from '../../../src/market/reports/sales-figures.ts'
import { takeDailyNumbers } from '../../../src/market/reports/take-daily-numbers.ts'
import { numbersAsCsv, numbersAsXlsx } from '../../../src/market/reports/write-numbers.ts'
import { testDatabase } from '../../support/database.ts'
import {
  anAccount,
  anAgency,
  anEdition,
  anEnrollment,
  aProduct,
  aSeller,
  aStaffMember,
} from '../../support/factories.ts'
import { aChargeback, aPosting, aReturn, aSale } from '../../support/money-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const wita = 'Asia/Makassar'
const opened = new Date('2026-01-05T03:00Z')
const on = (day: string) => new Date(`2026-${day}T12:00:00+08:00`)
const may: Period = { from: '2026-05-01', until: '2026-05-31' }
const june: Period = { from: '2026-06-01', until: '2026-06-30' }
const july: Period = { from: '2026-07-01', until: '2026-07-31' }

/** Works in a transaction that leaves nothing behind. */
async function rolledBack(work: (tx: Tx) => Promise<void>) {
  const undo = new Error('undo')
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
}

async function count(tx: Tx, { from, until }: Period) {
  const { rows } = await sql<{ day: string }>`
    select day::date::text as day
    from generate_series(${from}::date, ${until}::date, interval '1 day') day`.execute(tx)
  await takeDailyNumbers(
    tx,
    rows.map(({ day }) => ({ day, time_zone: wita })),
  )
}

async function anOfficer(tx: Tx) {
  const { id: account_id } = await anAccount(tx)
  await aStaffMember(tx, { agency_id: (await anAgency(tx)).id, account_id, role: 'mentor' })
  return enterAgency(tx, account_id)
}

const shown = (numbers: Numbers) =>
  Object.fromEntries(tablesOf(numbers).map(({ id, rows }) => [id, rows])) as Record<string, unknown[]>
const figures = (numbers: Numbers) =>
  Object.fromEntries(salesFiguresOf(numbers).map(({ name, now, before }) => [name, [now, before]]))

/** Three lines whose prices share no divisor, delivery and a code, sold in May. */
async function anOrder(tx: Tx) {
  const shop = await aSeller(tx, { opened_at: opened, created_at: opened })
  const kinds = ['kriya-tenun', 'kuliner-keripik', 'kriya-anyaman']
  const products = []
  for (const category_slug of kinds)
    products.push(await aProduct(tx, { seller_id: shop.id, category_slug, techniques: ['ecoprint'] }))
  const prices = [10_007, 3, 29_989]
  const order_id = await aSale(tx, {
    seller_id: shop.id,
    on: on('05-20'),
    lines: products.map(({ id }, index) => ({
      product_id: id,
      quantity: 1,
      price_rupiah: prices[index] ?? 0,
    })),
    delivery_rupiah: 9000,
    unique_code: 123,
    at: 'stripe',
  })
  return { shop, products, order_id, goods: 39_999, whole: 49_122, prices }
}

describe('what goes back', () => {
  test('stands in its own month, with the month of its sale, and never exceeds what the goods cost', () =>
    rolledBack(async (tx) => {
      const { shop, order_id, goods, whole, prices } = await anOrder(tx)
      const officer = await anOfficer(tx)
      const part = { seller_id: shop.id, order_id }
      await count(tx, may)
      await aReturn(tx, { ...part, amount_rupiah: 20_000, on: on('06-03'), at: 'stripe' })
      await aChargeback(tx, { ...part, amount_rupiah: whole, on: on('06-10'), dispute: 'dp_1' })
      await count(tx, june)
      await aChargeback(tx, { ...part, amount_rupiah: -whole, on: on('07-02'), dispute: 'dp_1' })
      await count(tx, july)
      const numbers = async (period: Period) => (await findNumbers(tx, officer, period)) as Numbers
      const [first, second, third] = [await numbers(may), await numbers(june), await numbers(july)]
      expect([figures(first)['Terjual (Rp)'], figures(first)['Kembali (Rp)']]).toEqual([
        [goods, null],
        [0, null],
      ])
      expect(figures(second)).toEqual({
        'Terjual (Rp)': [0, goods],
        'Kembali (Rp)': [goods, 0],
        'Bersih (Rp)': [-goods, goods],
        'Pesanan terbayar': [0, 1],
        'Usaha yang menjual': [0, 1],
        'Bagian usaha terbesar (%)': [0, 100],
      })
      expect(shown(second)['kembali']).toEqual([
        ['Dikembalikan penjual atau operator', 20_000],
        ['Ditarik bank pembeli', goods - 20_000],
        ['Dari penjualan masa ini', 0],
        ['Dari penjualan bulan sebelumnya', goods],
        ['Dari penjualan bulan sebelumnya: Mei 2026', goods],
      ])
      const byCategory = (shown(second)['penjualan-kategori'] as [string, ...number[]][]).map((row) => row[3])
      expect(byCategory.toSorted((a = 0, b = 0) => b - a)).toEqual(prices.toSorted((a, b) => b - a))
      expect(shown(second)['penjualan-pembayaran']).toEqual([
        ['Kartu atau dompet digital (Stripe)', 0, 0, goods, -goods],
      ])
      // The bank gave all of it again: what the shop refunded itself stays gone.
      expect(figures(third)['Kembali (Rp)']).toEqual([20_000 - goods, goods])
      const all = await numbers({ from: '2026-05-01', until: '2026-07-31' })
      expect(figures(all)['Bersih (Rp)']?.[0]).toBe(goods - 20_000)
      for (const table of ['kecamatan', 'desa', 'kategori', 'pembayaran'])
        expect(
          (shown(all)[`penjualan-${table}`] as number[][]).reduce((sum, row) => sum + (row[4] ?? 0), 0),
        ).toBe(goods - 20_000)
      expect((await findNumbers(tx, officer, may))?.rows).toEqual(first.rows)
    }))

  test('is told to the shop by product and by month, chargebacks too', () =>
    rolledBack(async (tx) => {
      const { shop, order_id, products, prices, whole } = await anOrder(tx)
      await aChargeback(tx, { seller_id: shop.id, order_id, amount_rupiah: whole, on: on('06-10') })
      const sales = (month: string) => findSales(tx, { id: shop.id, time_zone: wita }, month, on('06-15'))
      const inJune = await sales('2026-06')
      expect(inJune.months.slice(-2).map(({ month, goods, back }) => [month, goods, back])).toEqual([
        ['2026-05', 39_999, 0],
        ['2026-06', 0, whole],
      ])
      const amounts = ({ products }: typeof inJune) =>
        Object.fromEntries(
          products.map(({ product_id, name, orders, goods, back }) => [
            product_id,
            [name, orders, goods, back],
          ]),
        )
      expect(amounts(inJune)).toEqual(
        Object.fromEntries(products.map(({ id }, index) => [id, [`Produk ${id}`, 0, 0, prices[index]]])),
      )
      expect(amounts(await sales('2026-05'))).toEqual(
        Object.fromEntries(products.map(({ id }, index) => [id, [`Produk ${id}`, 1, prices[index], 0]])),
      )
      expect(amounts(await sales(''))).toEqual(
        Object.fromEntries(
          products.map(({ id }, index) => [id, [`Produk ${id}`, 1, prices[index], prices[index]]]),
        ),
      )
    }))

  test('is nothing of a sale where money was paid twice and the second went back', () =>
    rolledBack(async (tx) => {
      const { shop, order_id } = await anOrder(tx)
      const strays = ['cs_refunded', 'cs_disputed'] as const
      const { checkout_id } = await tx
        .selectFrom('shop_order')
        .select('checkout_id')
        .where('id', '=', order_id)
        .executeTakeFirstOrThrow()
      for (const [index, id] of strays.entries()) {
        const paid = { amount_rupiah: 5000, state: 'paid', payment_intent: `pi_${id}` }
        await tx
          .insertInto('stripe_session')
          .values({ id, checkout_id, attempt: index + 1, expires_at: on('05-21'), ...paid })
          .execute()
        const posting = { seller_id: shop.id, order_id, kind: 'sale', on: on('05-21') } as const
        const entries = { stripe: 5000, goods: -5000, payable: -5000, settlement: 5000 }
        await aPosting(tx, { ...posting, ref: `sale:${order_id}:${id}`, entries })
      }
      const refund = await tx
        .insertInto('refund')
        .values({ order_id, kind: 'stripe', amount_rupiah: 5000, reason: 'Dua kali.', session_id: strays[0] })
        .returning('id')
        .executeTakeFirstOrThrow()
      const back = { refunds: 5000, stripe: -5000, payable: 5000, settlement: -5000 }
      const posting = { seller_id: shop.id, order_id, kind: 'refund', on: on('05-22') } as const
      await aPosting(tx, { ...posting, ref: `refund:${refund.id}`, entries: back })
      await tx
        .insertInto('stripe_dispute')
        .values({
          id: 'dp_stray',
          payment_intent: `pi_${strays[1]}`,
          amount_rupiah: 5000,
          status: 'lost',
          reason: 'duplicate',
          opened_at: on('05-22'),
          changed_at: on('05-22'),
        })
        .execute()
      const taken = { seller_id: shop.id, order_id, amount_rupiah: 5000, on: on('05-23') }
      await aChargeback(tx, { ...taken, dispute: 'dp_stray' })
      await count(tx, may)
      const numbers = (await findNumbers(tx, await anOfficer(tx), may)) as Numbers
      expect(figures(numbers)['Bersih (Rp)']?.[0]).toBe(39_999)
      expect(numbers.rows.filter(({ measure }) => measure.startsWith('sales-back'))).toEqual([])
      const sales = await findSales(tx, { id: shop.id, time_zone: wita }, undefined, on('06-15'))
      expect(sales.months.reduce((sum, month) => sum + month.back, 0)).toBe(0)
      // Of the same order, what was sold does go back.
      await aChargeback(tx, { ...taken, dispute: 'dp_sold' })
      const after = await findSales(tx, { id: shop.id, time_zone: wita }, undefined, on('06-15'))
      expect(after.months.reduce((sum, month) => sum + month.back, 0)).toBe(5000)
      expect(after.products.reduce((sum, product) => sum + product.back, 0)).toBe(5000)
    }))

  test('is added to days that were counted before it was, and nothing else of them changes', () =>
    rolledBack(async (tx) => {
      const { shop, order_id } = await anOrder(tx)
      await aReturn(tx, { seller_id: shop.id, order_id, amount_rupiah: 7000, on: on('05-22'), at: 'stripe' })
      await count(tx, may)
      const all = () =>
        tx.selectFrom('daily_number').selectAll().orderBy('day').orderBy('measure').orderBy('label').execute()
      const whole = await all()
      expect(whole.filter(({ measure }) => measure.startsWith('sales-back')).length).toBeGreaterThan(5)
      await sql`
        delete from daily_number
        where measure like 'sales-back%' or measure ~ '-by-(seller|village|payment)$'`.execute(tx)
      await tx.updateTable('daily_count').set({ counts_back: false }).execute()
      await tx.updateTable('daily_number').set({ value: 1 }).where('measure', '=', 'sales-rupiah').execute()
      await passNumbers(tx, () => Promise.reject(new Error('no job')), new Date(0), on('06-01'))
      const then = whole.map((row) => (row.measure === 'sales-rupiah' ? { ...row, value: 1 } : row))
      expect((await all()).filter(({ day }) => day >= may.from && day <= may.until)).toEqual(then)
      await passNumbers(tx, () => Promise.reject(new Error('no job')), new Date(0), on('06-01'))
      expect((await all()).filter(({ day }) => day >= may.from && day <= may.until)).toEqual(then)
    }))
})

test('the programme’s column says, wherever it is taken, that it is all that its shops sold', () =>
  rolledBack(async (tx) => {
    const { shop } = await anOrder(tx)
    const edition = await anEdition(tx)
    await anEnrollment(tx, { edition_id: edition.id, seller_id: shop.id })
    await count(tx, may)
    const numbers = (await findNumbers(tx, await anOfficer(tx), may)) as Numbers
    const columns = tablesOf(numbers).find(({ id }) => id === 'penjualan-program')?.columns
    expect(columns?.[1]).toBe('Penjualan seluruh usaha pesertanya (Rp)')
    const csv = new TextDecoder().decode(numbersAsCsv(numbers, 'Jeneponto'))
    expect(csv).toContain(
      `Penjualan usaha peserta program;${edition.name};Penjualan seluruh usaha pesertanya (Rp);39999`,
    )
    const workbook = new excel.Workbook()
    await workbook.xlsx.load((await numbersAsXlsx(numbers, 'Jeneponto')).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('Penjualan usaha peserta program')
    expect([sheet?.getRow(1).getCell(2).value, sheet?.getRow(2).getCell(2).value]).toEqual([
      'Penjualan seluruh usaha pesertanya (Rp)',
      39_999,
    ])
  }))

test('the largest shop is told as its share of what all sold', () =>
  rolledBack(async (tx) => {
    const given = { opened_at: opened, created_at: opened }
    const [one, other] = [await aSeller(tx, given), await aSeller(tx, given)]
    const sale = async (seller_id: number, price_rupiah: number, day: string) =>
      aSale(tx, {
        seller_id,
        on: on(day),
        lines: [{ product_id: (await aProduct(tx, { seller_id })).id, quantity: 1, price_rupiah }],
      })
    await sale(one.id, 40_000, '05-02')
    await sale(one.id, 35_000, '05-30')
    await sale(other.id, 25_000, '05-04')
    await sale(other.id, 10_000, '06-04')
    await count(tx, may)
    await count(tx, june)
    const numbers = (await findNumbers(tx, await anOfficer(tx), june)) as Numbers
    expect(figures(numbers)).toEqual({
      'Terjual (Rp)': [10_000, 100_000],
      'Kembali (Rp)': [0, 0],
      'Bersih (Rp)': [10_000, 100_000],
      'Pesanan terbayar': [1, 3],
      'Usaha yang menjual': [1, 2],
      'Bagian usaha terbesar (%)': [100, 75],
    })
    expect(shown(numbers)['penjualan']?.[0]).toEqual(['Terjual (Rp)', 10_000, 100_000, -90_000])
  }))

test.each([
  ['2026-06-01', '2026-06-30', '2026-05-01', '2026-05-31', 'Mei 2026'],
  ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', 'Februari 2026'],
  ['2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31', 'Desember 2025'],
  ['2026-11-01', '2026-11-21', '2026-10-01', '2026-10-21', '1 Okt 2026 – 21 Okt 2026'],
  ['2026-03-29', '2026-03-31', '2026-02-28', '2026-02-28', '28 Feb 2026 – 28 Feb 2026'],
  ['2026-02-10', '2026-03-01', '2026-01-21', '2026-02-09', '21 Jan 2026 – 9 Feb 2026'],
])('%s to %s is compared with %s to %s', (from, until, first, last, name) => {
  const before = periodBefore({ from, until })
  expect([before.from, before.until, periodName(before)]).toEqual([first, last, name])
})

test('disputes and reported reviews are counted as they come and go, with the median of their waiting', () =>
  rolledBack(async (tx) => {
    const { shop, products, order_id } = await anOrder(tx)
    const dispute = (opened_at: Date, settled_at: Date | null) =>
      tx
        .insertInto('order_dispute')
        .values({
          order_id,
          opened_by: 'buyer',
          words: 'Barang belum datang.',
          opened_at,
          settled_at,
          outcome: settled_at && 'Barang dikirim ulang.',
        })
        .execute()
    await dispute(on('04-25'), on('05-02'))
    await dispute(on('05-03'), on('05-04'))
    await dispute(on('05-05'), new Date('2026-05-06T11:59:00+08:00'))
    await dispute(on('05-07'), on('05-27'))
    await dispute(on('05-28'), on('06-02'))
    await dispute(on('06-03'), null)
    const { id: order_line_id } = await tx
      .selectFrom('order_line')
      .select('id')
      .where('order_id', '=', order_id)
      .limit(1)
      .executeTakeFirstOrThrow()
    const { id: review_id } = await tx
      .insertInto('review')
      .values({ order_line_id, product_id: products[0]?.id ?? 0, seller_id: shop.id, stars: 1, author: 'W' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('review_report')
      .values({
        review_id,
        words: 'Ini bukan pembeli.',
        reported_at: on('05-10'),
        decided_at: on('05-13'),
        is_upheld: true,
        reason: 'Tidak terbukti membeli.',
      })
      .execute()
    await count(tx, may)
    await count(tx, june)
    const officer = await anOfficer(tx)
    const of = async (period: Period) =>
      shown((await findNumbers(tx, officer, period)) as Numbers)['sengketa']
    // Of May waited 7, 1, 0 and 20 days: the median is 4.
    expect(await of(may)).toEqual([
      ['Sengketa pesanan', 4, 4, 1, 4],
      ['Laporan ulasan', 1, 1, 0, 3],
    ])
    expect(await of(june)).toEqual([
      ['Sengketa pesanan', 1, 1, 1, 5],
      ['Laporan ulasan', 0, 0, 0, '–'],
    ])
  }))
