import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { findYear } from '../../../src/market/payments/find-balance.ts'
import { findStatement, findStatementMonths } from '../../../src/market/payments/find-statement.ts'
import { watchTurnover } from '../../../src/market/payments/watch-turnover.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { aChargeback, aReturn, aSale } from '../../support/money-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const enqueue = () => Promise.resolve()

test('turnover is less what the shop gave back and what a bank took back, until the bank gives it again', async () => {
  const seller = await aSeller(db)
  const shop = { id: seller.id, time_zone: 'Asia/Makassar' }
  const product_id = (await aProduct(db, { seller_id: shop.id })).id
  const sale = (on: string, price_rupiah: number) =>
    inTx((tx) =>
      aSale(tx, {
        seller_id: shop.id,
        on: new Date(on),
        lines: [{ product_id, quantity: 1, price_rupiah }],
        at: 'stripe',
      }),
    )
  const of = (order_id: number, amount_rupiah: number, on: string) => ({
    seller_id: shop.id,
    order_id,
    amount_rupiah,
    on: new Date(on),
    dispute: 'dp_turnover',
  })
  const turnover = async () => {
    const { turnover, refunded } = await findYear(db, shop, new Date('2026-06-01T00:00Z'))
    return [turnover, refunded]
  }
  const told = async (since: string) => {
    await inTx((tx) => watchTurnover(tx, enqueue, new Date(since), new Date('2026-06-01T00:00Z')))
    const notices = await db.selectFrom('notice').select('kind').where('seller_id', '=', shop.id).execute()
    return notices.map(({ kind }) => kind)
  }
  const taken = await sale('2026-03-01T03:00Z', 300_000_000)
  const returned = await sale('2026-03-02T03:00Z', 50_000_000)
  await inTx((tx) => aChargeback(tx, of(taken, 300_000_000, '2026-03-05T03:00Z')))
  await inTx((tx) => aReturn(tx, { ...of(returned, 1_000_000, '2026-03-06T03:00Z'), at: 'stripe' }))
  await sale('2026-04-01T03:00Z', 100_000_000)
  expect(await turnover()).toEqual([149_000_000, 301_000_000])
  expect(await told('1970-01-01T00:00Z')).toEqual([])
  const march = await findStatement(db, shop, '2026-03')
  expect(march.lines.map(({ kind, turnover }) => [kind, turnover])).toEqual([
    ['sale', 300_000_000],
    ['sale', 50_000_000],
    ['dispute', -300_000_000],
    ['refund', -1_000_000],
  ])
  expect(march.totals.turnover).toBe(49_000_000)
  expect((await findStatementMonths(db, shop)).map(({ month, turnover }) => [month, turnover])).toEqual([
    ['2026-04', 100_000_000],
    ['2026-03', 49_000_000],
  ])
  await inTx((tx) => aChargeback(tx, of(taken, -300_000_000, '2026-05-01T03:00Z')))
  expect(await turnover()).toEqual([449_000_000, 1_000_000])
  expect(await told('2026-05-01T02:00Z')).toEqual(['turnover-near'])
})
