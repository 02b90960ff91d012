import excel from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { enterAgency, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { exportShopsWithoutOrder } from '../../../src/market/reports/export-shops-without-order.ts'
import { findNumbers, type Numbers } from '../../../src/market/reports/find-numbers.ts'
import { findSales } from '../../../src/market/reports/find-sales.ts'
import {
  countShopsWithoutOrder,
  findShopsWithoutOrder,
} from '../../../src/market/reports/find-shops-without-order.ts'
import { plotsOf } from '../../../src/market/reports/plot-numbers.ts'
import { plotMonths, plotProducts } from '../../../src/market/reports/plot-sales.ts'
import { salesTablesOf } from '../../../src/market/reports/sales-tables.ts'
import { takeDailyNumbers } from '../../../src/market/reports/take-daily-numbers.ts'
import {
  shopsWithoutOrderAsCsv,
  shopsWithoutOrderAsXlsx,
} from '../../../src/market/reports/write-shops-without-order.ts'
import { testDatabase } from '../../support/database.ts'
import {
  anAccount,
  anAgency,
  anEdition,
  anEnrollment,
  aProduct,
  aSeller,
  aStaffMember,
  villages,
} from '../../support/factories.ts'
import { aReturn, aSale } from '../../support/money-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const wita = 'Asia/Makassar'
const opened = new Date('2026-01-05T03:00Z')
const at = (day: string, clock = '12:00') => new Date(`2026-05-${day}T${clock}:00+08:00`)

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

/** Two shops of Jeneponto that have sold in May, and one that has sold nothing since January. */
async function aMonth(tx: Tx) {
  const given = { opened_at: opened, created_at: opened }
  const [weaver, printer, quiet] = [
    await aSeller(tx, given),
    await aSeller(tx, given),
    await aSeller(tx, given),
  ]
  const cloth = await aProduct(tx, { seller_id: weaver.id, techniques: ['tenun', 'ecoprint'] })
  const scarf = await aProduct(tx, { seller_id: printer.id, techniques: ['ecoprint'] })
  const chips = await aProduct(tx, { seller_id: printer.id, category_slug: 'kuliner-keripik' })
  const edition = await anEdition(tx)
  await anEnrollment(tx, { edition_id: edition.id, seller_id: weaver.id })
  await anEnrollment(tx, { edition_id: edition.id, product_id: scarf.id })
  const line = (product: { id: number }, quantity: number, price_rupiah: number) => ({
    product_id: product.id,
    quantity,
    price_rupiah,
  })
  const first = await aSale(tx, {
    seller_id: weaver.id,
    on: at('02'),
    lines: [line(cloth, 2, 750_000)],
    delivery_rupiah: 30_000,
    unique_code: 17,
  })
  await aSale(tx, {
    seller_id: printer.id,
    on: at('31', '23:30'),
    lines: [line(scarf, 1, 250_000), line(chips, 3, 15_000)],
    at: 'stripe',
  })
  await aSale(tx, { seller_id: printer.id, on: at('02', '00:10'), lines: [line(chips, 1, 15_000)] })
  await aReturn(tx, { seller_id: weaver.id, order_id: first, amount_rupiah: 750_000, on: at('09') })
  await aSale(tx, { seller_id: quiet.id, on: new Date('2026-01-20T03:00Z'), lines: [line(cloth, 1, 5)] })
  return { weaver, printer, quiet, cloth, scarf, chips, edition }
}

async function count(tx: Tx) {
  const { rows } = await sql<{ day: string }>`
    select day::date::text as day from generate_series('2026-05-01'::date, '2026-05-31', interval '1 day') day`.execute(
    tx,
  )
  await takeDailyNumbers(
    tx,
    rows.map(({ day }) => ({ day, time_zone: wita })),
  )
}

async function officerOf(tx: Tx, region: object) {
  const { id: account_id } = await anAccount(tx)
  await aStaffMember(tx, { agency_id: (await anAgency(tx, region)).id, account_id, role: 'mentor' })
  return enterAgency(tx, account_id)
}

async function numbersOf(tx: Tx, region: object) {
  const officer = await officerOf(tx, region)
  return (await findNumbers(tx, officer, { from: '2026-05-01', until: '2026-05-31' })) as Numbers
}

const rowsOf = (numbers: Numbers) =>
  Object.fromEntries(
    numbers.rows
      .filter(({ measure }) => measure.startsWith('sales') || measure === 'sellers-without-order')
      .map(({ measure, label, value }) => [[measure, label].filter(Boolean).join(' '), value]),
  )

/** Counted anew from the orders themselves, in other words than those of the room: by what was paid, not posted. */
async function recounted(tx: Tx, region: string, edition: number): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    with paid as (
      select o.* from shop_order o
      where o.id in (
        select order_id from order_step
        where state = 'paid' and (at + interval '8 hours') at time zone 'UTC' >= '2026-05-01'
          and (at + interval '8 hours') at time zone 'UTC' < '2026-06-01')
        and o.seller_id in (select id from seller where village_code like ${`${region}.%`})),
    goods as (select l.*, p.category_slug from order_line l join product p on p.id = l.product_id
      where l.order_id in (select id from paid)),
    printed as (select * from goods where product_id in (
      select product_id from product_technique where technique_slug = 'ecoprint')),
    taught as (select g.* from goods g join paid on paid.id = g.order_id where exists (
      select from enrollment e where e.edition_id = ${edition} and (e.product_id = g.product_id or e.seller_id = paid.seller_id)))
    select (select count(*) from paid)::float8 as "sales-orders",
      (select sum(goods_rupiah) from paid)::float8 as "sales-rupiah",
      (select sum(price_rupiah * quantity) from printed)::float8 as "sales-rupiah-by-technique ecoprint",
      (select count(distinct order_id) from printed)::float8 as "sales-orders-by-technique ecoprint",
      (select sum(price_rupiah * quantity) from goods where category_slug = 'kuliner-keripik')::float8
        as "sales-rupiah-by-category kuliner-keripik",
      (select sum(price_rupiah * quantity) from taught)::float8 as ${sql.ref(`sales-rupiah-by-edition ${edition}`)},
      (select count(distinct order_id) from taught)::float8 as ${sql.ref(`sales-orders-by-edition ${edition}`)},
      (select count(*) from seller s where s.village_code like ${`${region}.%`} and not exists (
        select from shop_order o where o.seller_id = s.id and o.placed_at > '2026-03-01'))::float8
        as "sellers-without-order"`.execute(tx)
  return rows[0] ?? {}
}

describe('the sales of a month', () => {
  test('are counted by region, craft and programme as they are counted anew', () =>
    rolledBack(async (tx) => {
      const { edition } = await aMonth(tx)
      await count(tx)
      const numbers = await numbersOf(tx, {})
      const counted = rowsOf(numbers)
      expect(counted).toMatchObject(await recounted(tx, '73.04', edition.id))
      expect(counted).toEqual({
        'sales-orders': 3,
        'sales-rupiah': 1_810_000,
        'sales-back refund': 750_000,
        'sales-back-by-month 2026-05': 750_000,
        'sales-back-by-category kriya-tenun': 750_000,
        'sales-back-by-technique tenun': 750_000,
        'sales-back-by-technique ecoprint': 750_000,
        [`sales-back-by-edition ${edition.id}`]: 750_000,
        'sales-back-by-payment bank': 750_000,
        [`sales-back-by-village ${villages.samataring}`]: 750_000,
        'sales-orders-by-payment bank': 2,
        'sales-rupiah-by-payment bank': 1_515_000,
        'sales-orders-by-payment stripe': 1,
        'sales-rupiah-by-payment stripe': 295_000,
        [`sales-orders-by-village ${villages.samataring}`]: 3,
        [`sales-rupiah-by-village ${villages.samataring}`]: 1_810_000,
        'sales-orders-by-category kriya-tenun': 2,
        'sales-rupiah-by-category kriya-tenun': 1_750_000,
        'sales-orders-by-category kuliner-keripik': 2,
        'sales-rupiah-by-category kuliner-keripik': 60_000,
        'sales-orders-by-technique tenun': 1,
        'sales-rupiah-by-technique tenun': 1_500_000,
        'sales-orders-by-technique ecoprint': 2,
        'sales-rupiah-by-technique ecoprint': 1_750_000,
        [`sales-orders-by-edition ${edition.id}`]: 2,
        [`sales-rupiah-by-edition ${edition.id}`]: 1_750_000,
        'sellers-without-order': 1,
      })
      expect(numbers.days.reduce((sum, { sales }) => sum + sales, 0)).toBe(1_810_000)
      expect(numbers.editions.map(({ id }) => id)).toEqual([edition.id])
    }))

  test('are the same in the province, and nothing elsewhere', () =>
    rolledBack(async (tx) => {
      await aMonth(tx)
      await count(tx)
      const own = rowsOf(await numbersOf(tx, {}))
      expect(rowsOf(await numbersOf(tx, { province_code: '73' }))).toEqual(own)
      expect(rowsOf(await numbersOf(tx, { regency_code: '72.09' }))).toEqual({})
    }))

  test('stand in tables and drawings with the names of what was sold', () =>
    rolledBack(async (tx) => {
      const { edition } = await aMonth(tx)
      await count(tx)
      const numbers = await numbersOf(tx, { province_code: '73' })
      const tables = salesTablesOf(numbers)
      const rows = Object.fromEntries(tables.map((table) => [table.id, table.rows]))
      expect(rows['penjualan']).toEqual([
        ['Terjual (Rp)', 1_810_000, '–', '–'],
        ['Kembali (Rp)', 750_000, '–', '–'],
        ['Bersih (Rp)', 1_060_000, '–', '–'],
        ['Pesanan terbayar', 3, '–', '–'],
        ['Usaha yang menjual', 2, '–', '–'],
        ['Bagian usaha terbesar (%)', 83, '–', '–'],
        ['Usaha tanpa pesanan 90 hari', 1, '–', '–'],
      ])
      expect(rows['kembali']).toEqual([
        ['Dikembalikan penjual atau operator', 750_000],
        ['Ditarik bank pembeli', 0],
        ['Dari penjualan masa ini', 750_000],
        ['Dari penjualan bulan sebelumnya', 0],
      ])
      const jeneponto = ['Kabupaten Jeneponto', 1_810_000, 750_000, 1_060_000, 3, 2, 83, 1]
      expect(rows['penjualan-kabupaten']).toContainEqual(jeneponto)
      const all = [1_810_000, 3, 750_000, 1_060_000]
      expect(rows['penjualan-kecamatan']).toEqual([['Kelara, Kabupaten Jeneponto', ...all]])
      expect(rows['penjualan-desa']).toEqual([['Samataring, Kecamatan Kelara, Kabupaten Jeneponto', ...all]])
      expect(rows['penjualan-kategori']?.map(([, ...amounts]) => amounts)).toEqual([
        [1_750_000, 2, 750_000, 1_000_000],
        [60_000, 2, 0, 60_000],
      ])
      expect(rows['penjualan-teknik']?.map(([, ...amounts]) => amounts)).toEqual([
        [1_750_000, 2, 750_000, 1_000_000],
        [1_500_000, 1, 750_000, 750_000],
      ])
      expect(rows['penjualan-pembayaran']).toEqual([
        ['Transfer bank', 1_515_000, 2, 750_000, 765_000],
        ['Kartu atau dompet digital (Stripe)', 295_000, 1, 0, 295_000],
      ])
      expect(rows['penjualan-program']).toEqual([[edition.name, 1_750_000, 2, 750_000, 1_000_000]])
      const plots = plotsOf(numbers, tables)
      expect(plots['penjualan']).toContain('Barang senilai Rp1.810.000 terjual')
      expect(plots['penjualan-kategori']).toContain('<svg')
    }))

  test('stay as they were counted when an order of that day is refunded later', () =>
    rolledBack(async (tx) => {
      const { printer, chips } = await aMonth(tx)
      await count(tx)
      const before = rowsOf(await numbersOf(tx, {}))
      const lines = [{ product_id: chips.id, quantity: 1, price_rupiah: 9000 }]
      const order = await aSale(tx, { seller_id: printer.id, on: at('20'), lines })
      await aReturn(tx, { seller_id: printer.id, order_id: order, amount_rupiah: 1, on: at('21') })
      await count(tx)
      expect(rowsOf(await numbersOf(tx, { province_code: '73' }))).toEqual(before)
    }))
})

test('a shop is without an order only once it has been open for 90 days, and until one is paid or taken on', () =>
  rolledBack(async (tx) => {
    const seller = await aSeller(tx, { opened_at: opened, created_at: opened })
    const product = await aProduct(tx, { seller_id: seller.id })
    const without = async (day: string) => {
      await takeDailyNumbers(tx, [{ day, time_zone: wita }])
      const rows = await tx
        .selectFrom('daily_number')
        .where('day', '=', day)
        .where('measure', '=', 'sellers-without-order')
        .select('value')
        .execute()
      return rows.reduce((sum, { value }) => sum + value, 0)
    }
    expect([await without('2026-04-04'), await without('2026-04-05')]).toEqual([0, 1])
    const id = await aSale(tx, {
      seller_id: seller.id,
      on: at('10'),
      lines: [{ product_id: product.id, quantity: 1, price_rupiah: 1000 }],
    })
    expect([await without('2026-05-09'), await without('2026-05-10')]).toEqual([1, 0])
    expect([await without('2026-08-07'), await without('2026-08-08')]).toEqual([0, 1])
    // One that nobody has paid is none.
    await tx.updateTable('order_step').set({ state: 'placed' }).where('order_id', '=', id).execute()
    expect(await without('2026-05-11')).toBe(1)
  }))

test('the shops without an order are listed by name, as many as are counted, those that are new apart', () =>
  rolledBack(async (tx) => {
    const seller = (name: string, given: object) =>
      aSeller(tx, { name, opened_at: opened, created_at: opened, ...given })
    const once = await seller('Tenun Dulu', { whatsapp: '+6281234567890', contact_name: 'Sitti' })
    const never = await seller('anyaman Belum', {})
    const busy = await seller('Batik Ramai', {})
    const fresh = await seller('Kopi Baru', { opened_at: at('20') })
    await seller('Ditutup', { closed_at: at('01') })
    const away = await seller('Toko Lain Daerah', { village_code: villages.sansarino })
    const product = await aProduct(tx, { seller_id: once.id })
    const sale = (seller_id: number, on: Date) =>
      aSale(tx, { seller_id, on, lines: [{ product_id: product.id, quantity: 1, price_rupiah: 1000 }] })
    await sale(once.id, new Date('2026-01-20T03:00Z'))
    await sale(busy.id, at('15'))
    const now = new Date('2026-06-01T00:00:00+08:00')
    const list = async (
      by: Officer,
      areNew: boolean,
      regency: string | null = null,
      after: number | null = null,
    ) => (await findShopsWithoutOrder(tx, by, { areNew, regency, after }, now, 50)).map(({ id }) => id)
    const officer = await officerOf(tx, {})
    expect(await list(officer, false)).toEqual([never.id, once.id])
    expect(await list(officer, false, null, never.id)).toEqual([once.id])
    expect(await list(officer, true)).toEqual([fresh.id])
    expect(await countShopsWithoutOrder(tx, officer, null, now)).toEqual({ quiet: 2, fresh: 1 })
    await takeDailyNumbers(tx, [{ day: '2026-05-31', time_zone: wita }])
    const counted = await tx
      .selectFrom('daily_number')
      .select('value')
      .where('measure', '=', 'sellers-without-order')
      .where('regency_code', '=', '73.04')
      .executeTakeFirstOrThrow()
    expect(counted.value).toBe(2)
    const province = await officerOf(tx, { province_code: '73' })
    expect(await list(province, false)).toEqual([never.id, once.id])
    expect(await list(province, false, '73.05')).toEqual([])
    expect(await list(province, false, '72.09')).toEqual([])
    const elsewhere = await officerOf(tx, { regency_code: '72.09' })
    expect(await list(elsewhere, false)).toEqual([away.id])
    const [, first] = await findShopsWithoutOrder(
      tx,
      officer,
      { areNew: false, regency: null, after: null },
      now,
      50,
    )
    expect(first).toMatchObject({
      name: 'Tenun Dulu',
      village: 'Samataring',
      whatsapp: '+6281234567890',
      verified_at: opened,
      last_order_at: new Date('2026-01-20T03:00Z'),
    })
    const file = await exportShopsWithoutOrder(tx, { officer, time_zone: wita }, null, now)
    const csv = new TextDecoder().decode(shopsWithoutOrderAsCsv(file)).split('\r\n')
    expect(csv).toHaveLength(5)
    expect(csv[2]).toBe(
      'Tenun Dulu;Samataring;Kelara;Kabupaten Jeneponto;Sitti;0812-3456-7890;2026-01-05;2026-01-05;2026-01-20;ya',
    )
    expect(csv[3]).toMatch(/^Kopi Baru;.*;2026-05-20;;belum$/)
    const workbook = new excel.Workbook()
    await workbook.xlsx.load((await shopsWithoutOrderAsXlsx(file)).buffer as ArrayBuffer)
    expect(workbook.getWorksheet('Tanpa pesanan')?.getRow(3).getCell(6).value).toBe('0812-3456-7890')
  }))

describe('the sales of a shop', () => {
  const now = new Date('2026-06-15T03:00Z')

  test('stand by month and by product, of one month or of twelve', () =>
    rolledBack(async (tx) => {
      const { printer, scarf, chips } = await aMonth(tx)
      const shop = { id: printer.id, time_zone: wita }
      await aSale(tx, {
        seller_id: printer.id,
        on: new Date('2026-06-01T03:00Z'),
        lines: [{ product_id: chips.id, quantity: 20, price_rupiah: 15_000 }],
        delivery_rupiah: 9000,
      })
      const all = await findSales(tx, shop, undefined, now)
      expect(all.months).toHaveLength(12)
      expect(all.months.slice(-2)).toEqual([
        { month: '2026-05', orders: 2, goods: 310_000, delivery: 0, unique_code: 0, back: 0 },
        { month: '2026-06', orders: 1, goods: 300_000, delivery: 9000, unique_code: 0, back: 0 },
      ])
      const brief = ({ products }: typeof all) =>
        products.map(({ product_id, orders, quantity, goods }) => [product_id, orders, quantity, goods])
      expect(brief(all)).toEqual([
        [chips.id, 3, 24, 360_000],
        [scarf.id, 1, 1, 250_000],
      ])
      expect(brief(await findSales(tx, shop, '2026-05', now))).toEqual([
        [scarf.id, 1, 1, 250_000],
        [chips.id, 2, 4, 60_000],
      ])
      expect(plotMonths(all)).toContain('Mei 2026 Rp310.000, Juni 2026 Rp300.000.')
      expect(plotProducts(all)).toContain(`Produk ${chips.id} Rp360.000`)
    }))

  test('are its own, and of a month that is none all twelve', () =>
    rolledBack(async (tx) => {
      const { weaver } = await aMonth(tx)
      const sales = await findSales(tx, { id: weaver.id, time_zone: wita }, "2026-13'", now)
      expect([sales.chosen, sales.products.map(({ goods }) => goods)]).toEqual([undefined, [1_500_000]])
      expect(sales.months.find(({ month }) => month === '2026-05')).toEqual({
        month: '2026-05',
        orders: 1,
        goods: 1_500_000,
        delivery: 30_000,
        unique_code: 17,
        back: 750_000,
      })
    }))
})
