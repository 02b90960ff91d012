import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DB, Db } from '../../../db/types.ts'
import { longestWait, mostOnPage, pageSize } from '../../../src/market/discovery/fair-turn.ts'
import { findListing } from '../../../src/market/discovery/find-listing.ts'
import { layOutTurns } from '../../../src/market/discovery/lay-out-turns.ts'
import { everything } from '../../../src/market/discovery/listing-filter.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import { manyProducts } from '../../support/turn-room.ts'

const shops = 40
const days = 30
const jeneponto = { ...everything, kabupaten: ['73.04'] }

let db: Db
let url: string | undefined
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, url, close } = await testDatabase())
  // From 1 to 500 products, most shops having few.
  await manyProducts(
    db,
    Array.from({ length: shops }, (_, n) => Math.round(500 ** (n / (shops - 1)))),
  )
}, 120_000)
afterAll(() => close())

const midnight = (day: number) => new Date(Date.UTC(2026, 9, 1 + day, 17))
const pass = (since: Date, until: Date) => db.transaction().execute((tx) => layOutTurns(tx, since, until))
const layOut = (day: number) => pass(midnight(day - 1), midnight(day))

/** The shops of the first page, each as often as it is there. */
async function firstPage() {
  const { cards } = await findListing(db, jeneponto)
  return cards.map((card) => card.seller_name)
}

test('for 30 days no shop has more than its share, and each is on the first page', async () => {
  const lastSeen = new Map<string, number>()
  let longest = 0
  for (let day = 0; day < days; day++) {
    await layOut(day)
    const names = await firstPage()
    expect(names).toHaveLength(pageSize)
    const most = Math.max(...names.map((name) => names.filter((each) => each === name).length))
    expect(most).toBeLessThanOrEqual(mostOnPage(shops))
    for (const name of names) {
      longest = Math.max(longest, day - (lastSeen.get(name) ?? -1))
      lastSeen.set(name, day)
    }
    await countViews(names, midnight(day))
  }
  expect(lastSeen.size).toBe(shops)
  expect(longest).toBeLessThanOrEqual(longestWait(shops))
}, 120_000)

/** Who is on the first page is looked at; big shops more than others. */
async function countViews(names: readonly string[], at: Date) {
  await sql`
    insert into shop_day (day, seller_id, views)
    select (${at}::timestamptz at time zone 'Asia/Makassar')::date, seller.id, count(*) * 5
    from seller join product on product.seller_id = seller.id where seller.name = any(${names}::text[])
    group by seller.id on conflict (seller_id, day) do update set views = excluded.views`.execute(db)
}

test('a day is laid out once: again, and in another process, it is the same', async () => {
  const before = await turns(db)
  await layOut(days - 1)
  expect(await turns(db)).toEqual(before)
})

test.skipIf(testServer === undefined)('two connections that compute the same day agree', async () => {
  const pool = new Pool({ connectionString: url, max: 1 })
  const other = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const lists: Awaited<ReturnType<typeof turns>>[] = []
  for (const each of [db, other])
    await each
      .transaction()
      .execute(async (tx) => {
        await layOutTurns(tx, midnight(days), midnight(days + 1))
        lists.push(await turns(tx))
        throw new Error('rolled back')
      })
      .catch(() => {})
  await other.destroy()
  expect(lists[0]).toEqual(lists[1])
  expect(lists).toHaveLength(2)
})

test('each region has its day in its own time zone, and a missed day is not made up for', async () => {
  const wib = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour - 7))
  const listsOf = async (day: string) =>
    (
      await db
        .selectFrom('shop_turn')
        .distinct()
        .select('list')
        .where('day', '=', day)
        .orderBy('list')
        .execute()
    ).map(({ list }) => list)

  await pass(wib(19, 12), wib(20, 23)) // midnight in Makassar
  expect(await listsOf('2026-11-20')).toEqual(['id'])
  expect(await listsOf('2026-11-21')).toEqual(['73', '73.04'])
  await pass(wib(20, 23), new Date(wib(21, 0).getTime() - 60_000))
  expect(await listsOf('2026-11-21')).toEqual(['73', '73.04'])
  await pass(new Date(wib(21, 0).getTime() - 60_000), wib(21, 0))
  expect(await listsOf('2026-11-21')).toEqual(['73', '73.04', 'id'])
})

async function turns(db: Db) {
  return [
    await db.selectFrom('shop_turn').selectAll().orderBy('list').orderBy('day').orderBy('place').execute(),
    await db.selectFrom('turn_page').selectAll().orderBy('list').orderBy('day').orderBy('position').execute(),
  ]
}
