import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { limits } from '../../src/market/accounts/rate-limit.ts'
import { orderStates } from '../../src/market/orders/order-states.ts'
import { paths } from '../../src/paths.ts'
import { knockAtOrders } from '../../src/server/knock-at-orders.ts'
import { testDatabase } from '../support/database.ts'
import { aProduct, aSeller } from '../support/factories.ts'
import { aBoughtProduct } from '../support/review-room.ts'

let room: Awaited<ReturnType<typeof testDatabase>>
let bought: { product_id: number; seller_id: number }
beforeAll(async () => {
  room = await testDatabase()
  const shop = await aSeller(room.db)
  bought = { seller_id: shop.id, product_id: (await aProduct(room.db, { seller_id: shop.id })).id }
})
afterAll(() => room.close())
beforeEach(() => room.db.deleteFrom('rate_limit').execute())

const knock = (url: string, address = '203.0.113.1') =>
  knockAtOrders(room.db, 'a secret key of some length')({ url } as IncomingMessage, address)
const statusAt = async (url: string, address?: string) => (await knock(url, address))?.status ?? 'in'

test('a picture is let in where the order takes one as it stands', async () => {
  const takes: Record<string, string[]> = { proof: [], review: [] }
  for (const state of orderStates) {
    const order = { payment_kind: 'bank' }
    const { token } = await aBoughtProduct(room.db, { ...bought, state, order })
    if ((await statusAt(paths.order(token))) === 'in') takes['proof']?.push(state)
    if ((await statusAt(paths.reviewOrder(token))) === 'in') takes['review']?.push(state)
  }
  expect(takes).toEqual({ proof: ['placed', 'lapsed'], review: ['received', 'closed'] })
  const { token } = await aBoughtProduct(room.db, { ...bought, state: 'placed' })
  expect(await statusAt(paths.order(token))).toBe(303) // paid at hand-over
})

test('whoever sends one too early or too late is led to the page that says so, in its language', async () => {
  const { token } = await aBoughtProduct(room.db, { ...bought, state: 'sent' })
  for (const page of [paths.reviewOrder(token), `/en${paths.reviewOrder(token)}`])
    expect(await knock(`${page}?_action=reviews.write`)).toMatchObject({
      status: 303,
      headers: [['Location', page]],
    })
})

test('to no order it is turned away, and whoever guesses is told to stop', async () => {
  const statuses = []
  for (let n = 0; n <= limits.orderGuess.burst; n++)
    statuses.push(await statusAt(paths.order(String(n).padStart(43, 'x'))))
  expect(statuses.slice(0, -1)).toEqual(Array.from({ length: limits.orderGuess.burst }, () => 404))
  expect(statuses.at(-1)).toBe(429)
  expect(await statusAt(paths.order('x'.repeat(43)), '203.0.113.2')).toBe(404)
})

test('one address has so many turns, also where the order is there', async () => {
  const { token } = await aBoughtProduct(room.db, bought)
  const page = paths.reviewOrder(token)
  for (let n = 0; n < limits.upload.burst; n++) expect(await statusAt(page)).toBe('in')
  const last = await knock(page)
  expect(last?.status).toBe(429)
  expect(Number(new Map(last?.headers).get('Retry-After'))).toBeGreaterThan(0)
  expect(await statusAt(page, '203.0.113.2')).toBe('in')
})

test('a desk, and any other page, is not asked about', async () => {
  for (const page of ['/lapak/1/produk', '/dinas/usaha/1/kunjungan', '/masuk', '/pesanan'])
    expect(await statusAt(page)).toBe('in')
  expect(await room.db.selectFrom('rate_limit').select('key').execute()).toEqual([])
})
