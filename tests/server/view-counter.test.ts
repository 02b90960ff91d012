import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../db/types.ts'
import { mostViewsOfDay } from '../../src/market/discovery/fair-turn.ts'
import { recordViews } from '../../src/market/discovery/record-views.ts'
import { startViewCounter } from '../../src/server/view-counter.ts'
import { testDatabase } from '../support/database.ts'
import { aProduct, aSeller } from '../support/factories.ts'
import { page, serveSite } from '../support/http-site.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const errors: unknown[] = []
const log = { error: (error: unknown) => errors.push(error) }
/** One who has not been there yet. */
let readers = 0
const somebody = () => `203.0.113.${++readers}`
const reader = { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile)' }
const asked = (url: string, headers: Record<string, string> = reader, method = 'GET') =>
  ({ url, headers, method }) as unknown as IncomingMessage
const daysOf = (seller_id: number) =>
  db.selectFrom('shop_day').select(['day', 'views', 'sales']).where('seller_id', '=', seller_id).execute()

test('read pages of a product and its shop are added to the shop’s day', async () => {
  const shop = await aSeller(db, { slug: 'usaha-tope' })
  await aProduct(db, { seller_id: shop.id, slug: 'kain-tope' })
  const views = startViewCounter(db, log)
  for (const url of [
    '/produk/kain-tope',
    '/en/produk/kain-tope?utm=x',
    '/toko/usaha-tope',
    '/toko/usaha-tope?setelah=1',
  ])
    views.count(asked(url), 200, somebody)
  views.count(asked('/produk/kain-tope'), 304, somebody)
  await views.flush()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 5, sales: 0 }])
  views.count(asked('/produk/kain-tope'), 200, somebody)
  await views.stop()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 6 }])
})

test('what nobody reads is not counted', async () => {
  const shop = await aSeller(db, { slug: 'usaha-sepi' })
  const views = startViewCounter(db, log)
  views.count(asked('/toko/usaha-sepi', reader, 'HEAD'), 200, somebody)
  views.count(asked('/toko/usaha-sepi', { 'user-agent': 'Googlebot/2.1' }), 200, somebody)
  views.count(asked('/toko/usaha-sepi', {}), 200, somebody)
  views.count(asked('/toko/usaha-sepi', { ...reader, 'sec-purpose': 'prefetch;prerender' }), 200, somebody)
  views.count(asked('/toko/usaha-sepi'), 404, somebody)
  views.count(asked('/toko/usaha-sepi/lain'), 200, somebody)
  views.count(asked('/toko/tidak-ada'), 200, somebody)
  views.count(asked('/produk?q=usaha-sepi'), 200, somebody)
  await views.stop()
  expect(await daysOf(shop.id)).toEqual([])
})

test('one address counts once a minute for a page, however often it asks and in whichever language', async () => {
  const shop = await aSeller(db, { slug: 'usaha-dibeli' })
  await aProduct(db, { seller_id: shop.id, slug: 'kain-dibeli' })
  const views = startViewCounter(db, log)
  const [one, sameHousehold, other] = ['2001:db8::1', '2001:db8::2', '198.51.100.7'].map((of) => () => of)
  const read = (url: string, by = one) => views.count(asked(url), 200, by ?? somebody)
  for (let time = 0; time < 300; time++) read('/toko/usaha-dibeli')
  read('/en/toko/usaha-dibeli?x=1')
  read('/toko/usaha-dibeli', sameHousehold)
  await views.flush()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 1 }])
  for (const by of [one, other])
    for (const url of ['/toko/usaha-dibeli', '/produk/kain-dibeli']) read(url, by)
  await views.stop()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 5 }])
})

test('of one day a shop is given so many views at most', async () => {
  const shop = await aSeller(db, { slug: 'usaha-tenar' })
  const record = (views: number) =>
    recordViews(db, [{ kind: 'shop', slug: 'usaha-tenar', views }], new Date('2026-11-20T02:00:00Z'))
  await record(mostViewsOfDay - 1)
  expect(await daysOf(shop.id)).toMatchObject([{ views: mostViewsOfDay - 1 }])
  await record(5)
  expect(await daysOf(shop.id)).toMatchObject([{ views: mostViewsOfDay }])
  await recordViews(db, [{ kind: 'shop', slug: 'usaha-tenar', views: 1e6 }], new Date('2026-11-21T02:00:00Z'))
  expect(await daysOf(shop.id)).toMatchObject([{ views: mostViewsOfDay }, { views: mostViewsOfDay }])
})

test('the day is that of the shop’s time zone', async () => {
  const shop = await aSeller(db, { slug: 'usaha-malam' })
  const seen = [{ kind: 'shop', slug: 'usaha-malam', views: 2 }] as const
  await recordViews(db, seen, new Date('2026-11-20T15:59:00Z'))
  await recordViews(db, seen, new Date('2026-11-20T16:00:00Z'))
  expect((await daysOf(shop.id)).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21'])
})

test('what could not be written is written the next time', async () => {
  const shop = await aSeller(db, { slug: 'usaha-sabar' })
  let isBroken = true
  const flaky = new Proxy(db, {
    get: (target, name) => {
      if (name === 'getExecutor' && isBroken) throw new Error('no database')
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const views = startViewCounter(flaky, log)
  views.count(asked('/toko/usaha-sabar'), 200, somebody)
  await views.flush()
  expect(errors).toHaveLength(1)
  isBroken = false
  await views.stop()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 1 }])
})

test('the server tells of every page that it serves, from the page cache too', async () => {
  const shop = await aSeller(db, { slug: 'usaha-ramai' })
  const views = startViewCounter(db, log)
  const render = () => page('a page', { 'cdn-cache-control': 'max-age=60' })
  {
    await using site = await serveSite({ views, render, trustProxy: true })
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.2', '203.0.113.3'])
      await site.get('/toko/usaha-ramai', { ...reader, 'x-forwarded-for': address })
    await site.ask('HEAD', '/toko/usaha-ramai', reader)
    expect(site.cache.size.entries).toBe(1)
  }
  await views.stop()
  expect(await daysOf(shop.id)).toMatchObject([{ views: 3 }])
})
