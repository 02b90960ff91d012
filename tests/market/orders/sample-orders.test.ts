import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleReviews } from '../../../db/sample/reviews.ts'
import { otherOrders, soldOrders } from '../../../db/sample/sold-orders.ts'
import { waitingOrders } from '../../../db/sample/waiting-orders.ts'
import type { Db } from '../../../db/types.ts'
import { openDatabase } from '../../../src/db.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { findDeskOrders } from '../../../src/market/orders/find-desk-orders.ts'
import { findDisputes } from '../../../src/market/orders/find-disputes.ts'
import { findOrdersOfAccount } from '../../../src/market/orders/find-orders-of-account.ts'
import { findBalances } from '../../../src/market/payments/find-balance.ts'
import { findNumbers, type Numbers } from '../../../src/market/reports/find-numbers.ts'
import { findSales } from '../../../src/market/reports/find-sales.ts'
import { tablesOf } from '../../../src/market/reports/number-tables.ts'
import { salesFiguresOf } from '../../../src/market/reports/sales-figures.ts'
import { sumOf } from '../../../src/market/reports/sum-numbers.ts'
import { findReviewable } from '../../../src/market/reviews/find-reviewable.ts'
import { findReviewReports } from '../../../src/market/reviews/find-review-reports.ts'
import { enterDesk } from '../../../src/market/sellers/enter-desk.ts'
import { copyOfSample } from '../../support/sample-catalogue.ts'

let db: Db
let close: () => Promise<void>
/** When the sample was loaded: a copy may be days old. */
let loadedAt: Date
beforeAll(async () => {
  const sample = await copyOfSample()
  const database = await openDatabase(sample)
  db = database.db
  close = async () => {
    await database.close()
    await sample.remove()
  }
  ;({ loadedAt } = await db
    .selectFrom('daily_count')
    .select((eb) => eb.fn.max<Date>('counted_at').as('loadedAt'))
    .executeTakeFirstOrThrow())
}, 300_000)
afterAll(() => close())

async function idOf(email: string) {
  const account = await db
    .selectFrom('account')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return account.id
}

async function deskOf(email: string) {
  const account_id = await idOf(email)
  const { seller_id } = await db
    .selectFrom('seller_member')
    .where('account_id', '=', account_id)
    .select('seller_id')
    .executeTakeFirstOrThrow()
  return enterDesk(db, account_id, seller_id)
}

/** What a statement finds that should not be. */
async function found(statement: ReturnType<typeof sql>) {
  return (await statement.execute(db)).rows
}

describe('each order', () => {
  test('of those that are written down is there', async () => {
    const { count } = await db
      .selectFrom('shop_order')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(soldOrders.length + otherOrders.length + waitingOrders.length)
  })

  test('went only where an order goes, and is in the state of its last step', async () => {
    expect(
      await found(sql`
        with step as (
          select order_id, state, at, lag(state) over own as before, lag(at) over own as earlier,
            lead(state) over own as next
          from order_step window own as (partition by order_id order by id))
        select step.*, shop_order.state as is from step join shop_order on shop_order.id = order_id
        where before is null and step.state <> 'placed'
          or before is not null and not exists (
            select from order_transition where from_state = before and to_state = step.state)
          or earlier > at or at > ${loadedAt}
          or before is null and at <> placed_at
          or next is null and (step.state <> shop_order.state or at <> state_since)`),
    ).toEqual([])
  })

  test('is of goods that were shown, in a shop that was open', async () => {
    expect(
      await found(sql`
        select shop_order.id, product.slug, placed_at, opened_at, first_published_at from shop_order
        join seller on seller.id = shop_order.seller_id
        join order_line on order_id = shop_order.id
        join product on product.id = product_id
        where placed_at < opened_at or placed_at < first_published_at or first_published_at < opened_at
          or product.seller_id <> shop_order.seller_id`),
    ).toEqual([])
  })

  test('costs what its lines and its delivery cost, and was paid so once its state says so', async () => {
    expect(
      await found(sql`
        select shop_order.id from shop_order
        left join order_payment payment on payment.order_id = shop_order.id
        where goods_rupiah <> (select sum(total_rupiah) from order_line where order_id = shop_order.id)
          or (payment.order_id is not null) <> exists (
            select from order_step where order_id = shop_order.id
              and (order_step.state = 'paid' or order_step.state = 'received' and payment_kind = 'cash'))
          or payment.amount_rupiah <> due_rupiah or payment.kind <> payment_kind`),
    ).toEqual([])
  })

  test('has its stock as its state says', async () => {
    expect(
      await found(sql`
        select id, state, stock_state from shop_order
        where stock_state <> case when state = 'placed' then 'held'
          when state in ('cancelled', 'lapsed', 'returned') then 'released' else 'taken' end`),
    ).toEqual([])
    expect(
      await found(sql`
        select variant.id, variant.reserved, held.quantity from product_variant variant
        left join (
          select variant_id, sum(quantity) quantity from order_line
          join shop_order on shop_order.id = order_id
          where stock_state = 'held' and not is_made_to_order group by variant_id) held on held.variant_id = variant.id
        where variant.reserved <> coalesce(held.quantity, 0)`),
    ).toEqual([])
    expect(
      await found(sql`
        select variant.id from product_variant variant
        join order_line on variant_id = variant.id
        join shop_order on shop_order.id = order_id
        where variant.is_unique and stock_state = 'taken' and variant.stock <> 0`),
    ).toEqual([])
  })

  test('of what is made to order has its place in a month that has room', async () => {
    expect(
      await found(sql`
        select line.id from order_line line
        join shop_order on shop_order.id = order_id
        left join order_line_month place on place.order_line_id = line.id
        where coalesce(place.quantity, 0) <>
          case when is_made_to_order and stock_state <> 'released' then line.quantity else 0 end`),
    ).toEqual([])
    expect(
      await found(sql`
        select product.slug, month, booked from capacity_month
        join product on product.id = product_id
        where booked > monthly_capacity or booked <> (
          select sum(place.quantity) from order_line_month place
          join order_line line on line.id = place.order_line_id
          where line.product_id = product.id and place.month = capacity_month.month)`),
    ).toEqual([])
  })
})

describe('the ledger', () => {
  test('balances, posting by posting', async () => {
    expect(
      await found(sql`
        select posting_id, sum(amount_rupiah) from ledger_entry group by posting_id having sum(amount_rupiah) <> 0
        union all
        select id, 0 from ledger_posting
        where not exists (select from ledger_entry where posting_id = ledger_posting.id)`),
    ).toEqual([])
  })

  test('says what was paid, what went back and what was handed on', async () => {
    const { rows } = await sql<Record<string, number>>`
      select
        (select sum(amount_rupiah)::float8 from order_payment) as paid,
        (select -sum(amount_rupiah)::float8 from ledger_entry
          where account in ('goods', 'delivery', 'unique-code')) as sold,
        (select sum(amount_rupiah)::float8 from refund where done_at is not null) as sent_back,
        (select sum(amount_rupiah)::float8 from ledger_entry where account = 'refunds') as refunded,
        (select sum(amount_rupiah)::float8 from payout) as handed_on,
        (select -sum(amount_rupiah)::float8 from ledger_entry where account = 'paid-out') as paid_out`.execute(
      db,
    )
    const { paid, sold, sent_back, refunded, handed_on, paid_out } = rows[0] ?? {}
    expect(paid).toBeGreaterThan(10_000_000)
    expect(sold).toBe(paid)
    expect(sent_back).toBeGreaterThan(0)
    expect(refunded).toBe(sent_back)
    expect(handed_on).toBeGreaterThan(0)
    expect(paid_out).toBe(handed_on)
  })

  test('owes some shops money, and none of them owes any', async () => {
    const { shops, sum } = await findBalances(db)
    expect(shops.length).toBeGreaterThan(3)
    expect(sum).toBeGreaterThan(0)
    expect(shops.filter(({ owed }) => owed <= 0)).toEqual([])
  })
})

describe('what waits on the first day', () => {
  test.each(['penenun@contoh.id', 'ecoprint@contoh.id', 'touna@contoh.id'])(
    'something of every kind at the desk of %s',
    async (email) => {
      const { orders } = await findDeskOrders(db, await deskOf(email), { part: 'perlu', q: '', before: null })
      const waiting = orders.map(({ state, payment_kind, has_proof, asks_return, promised_on }) =>
        asks_return
          ? 'return'
          : state === 'placed'
            ? payment_kind === 'cash'
              ? 'accept'
              : has_proof && 'proof'
            : state === 'making'
              ? promised_on !== null && 'making'
              : state,
      )
      expect(waiting).toEqual(expect.arrayContaining(['return', 'accept', 'proof', 'making', 'paid']))
    },
  )

  test('one dispute and one report of a review at the agency of Jeneponto', async () => {
    const officer = await enterAgency(db, await idOf('dinas.jeneponto@contoh.id'))
    const disputes = await findDisputes(db, officer, { status: 'open' })
    expect(disputes.items).toMatchObject([{ shop: 'Ecoprint Turatea', opened_by: 'buyer' }])
    const reports = await findReviewReports(db, officer, { isDecided: false, after: null })
    expect(reports.items).toMatchObject([{ shop: 'Olahan Laut Arungkeke', stars: 3 }])
  })

  test("the shopper's own orders: one to be paid, one on its way, one to be reviewed, one reviewed", async () => {
    const orders = await findOrdersOfAccount(db, await idOf('pembeli@contoh.id'))
    expect(orders.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['placed', 'sent', 'making', 'closed']),
    )
    const tokens = await db
      .selectFrom('shop_order')
      .where(
        'id',
        'in',
        orders.filter(({ state }) => state === 'closed').map(({ id }) => id),
      )
      .select('token')
      .execute()
    const lines = (await Promise.all(tokens.map(({ token }) => findReviewable(db, token)))).flatMap(
      (order) => order?.lines ?? [],
    )
    expect(new Set(lines.map(({ review }) => review !== null))).toEqual(new Set([true, false]))
  })
})

test('every review is of something that was bought, and its stars are counted', async () => {
  const { rows } = await sql<{ count: number; stars: number; products: number }>`
    select sum(count)::int as count, sum(stars)::int as stars, count(*)::int as products from product_rating`.execute(
    db,
  )
  const stars = sampleReviews.reduce((sum, review) => sum + review.stars, 0)
  expect(rows).toEqual([
    { count: sampleReviews.length, stars, products: new Set(sampleReviews.map(({ slug }) => slug)).size },
  ])
  expect(
    await found(sql`
      select review.id from review
      join order_line on order_line.id = order_line_id
      join shop_order on shop_order.id = order_id
      where state <> 'closed' or review.product_id <> order_line.product_id or written_at > ${loadedAt}
        or review.seller_id <> shop_order.seller_id`),
  ).toEqual([])
})

test.each([
  ['dinas.jeneponto@contoh.id', 'regency_code', '73.04', 'Asia/Makassar'],
  ['dinas.touna@contoh.id', 'regency_code', '72.09', 'Asia/Makassar'],
  ['dinas.sulsel@contoh.id', 'province_code', '73', 'Asia/Makassar'],
] as const)('the sales that %s sees are those of the orders', async (email, column, code, zone) => {
  const officer = await enterAgency(db, await idOf(email))
  const { rows: edges } = await sql<{ from: string; until: string }>`
    select min(day)::text as from, max(day)::text as until from daily_count where time_zone = ${zone}`.execute(
    db,
  )
  const [period] = edges
  if (!period) throw new Error('Nothing is counted')
  const numbers = (await findNumbers(db, officer, period)) as Numbers
  const { rows } = await sql<{ orders: number; rupiah: number; back: number; shops: number }>`
    select count(*)::int as orders, sum(goods_rupiah)::float8 as rupiah, coalesce(sum((
      select least(coalesce(sum(amount_rupiah), 0), goods_rupiah) from refund
      where order_id = shop_order.id and done_at is not null)), 0)::float8 as back,
      count(distinct seller_id)::int as shops
    from shop_order
    join order_payment payment on payment.order_id = shop_order.id
    join seller on seller.id = shop_order.seller_id
    where ${sql.ref(column)} = ${code}
      and (paid_at at time zone ${zone})::date between ${period.from}::date and ${period.until}::date`.execute(
    db,
  )
  expect(rows[0]?.orders).toBeGreaterThan(10)
  expect({
    orders: sumOf(numbers, 'sales-orders'),
    rupiah: sumOf(numbers, 'sales-rupiah'),
    back: sumOf(numbers, 'sales-back'),
    shops: salesFiguresOf(numbers).find(({ name }) => name === 'Usaha yang menjual')?.now,
  }).toEqual(rows[0])
  const { rupiah = 0, back = 0, orders = 0 } = rows[0] ?? {}
  const tables = new Map(tablesOf(numbers).map((table) => [table.id, table.rows]))
  const sumsOf = (table: string) =>
    [1, 2, 3, 4].map((column) =>
      (tables.get(`penjualan-${table}`) ?? []).reduce((sum, row) => sum + Number(row[column]), 0),
    )
  for (const table of ['kecamatan', 'desa', 'pembayaran'])
    expect([table, ...sumsOf(table)]).toEqual([table, rupiah, orders, back, rupiah - back])
  // An order of goods of two categories counts in both: its rupiah do not.
  const [sold, , gone, net] = sumsOf('kategori')
  expect([sold, gone, net]).toEqual([rupiah, back, rupiah - back])
})

test('a shop sees its sales of half a year, and they are those of its orders', async () => {
  const { seller_id } = await deskOf('touna@contoh.id')
  const { months } = await findSales(db, { id: seller_id, time_zone: 'Asia/Makassar' }, undefined, loadedAt)
  const { rows } = await sql<{ orders: number; goods: number }>`
    select count(*)::int as orders, sum(goods_rupiah)::float8 as goods from shop_order
    join order_payment on order_id = shop_order.id where seller_id = ${seller_id}`.execute(db)
  const sum = (of: 'orders' | 'goods') => months.reduce((all, month) => all + month[of], 0)
  expect({ orders: sum('orders'), goods: sum('goods') }).toEqual(rows[0])
  expect(months.filter(({ orders }) => orders > 0).length).toBeGreaterThan(4)
})
