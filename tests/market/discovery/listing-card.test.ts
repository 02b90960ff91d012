import { sql } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof testDatabase>>
let db: Db
beforeAll(async () => {
  room = await testDatabase()
  db = room.db
})
afterAll(() => room.close())

const cardOf = (id: number) =>
  db.selectFrom('listing_card').selectAll().where('product_id', '=', id).executeTakeFirst()

/** Cards that are not what the tables say now. */
async function staleCards() {
  const { rows } = await sql`
    (select * from listing_card except select * from listing_card_source)
    union all (select * from listing_card_source except select * from listing_card)`.execute(db)
  return rows
}

describe('a card', () => {
  test('is there while its product is published, priced and its shop open', async () => {
    const seller = await aSeller(db)
    const { id } = await aProduct(db, { seller_id: seller.id, published_at: null })
    expect(await cardOf(id)).toBeUndefined()
    await db.updateTable('product').set({ published_at: new Date() }).where('id', '=', id).execute()
    expect(await cardOf(id)).toMatchObject({ price_min: 100_000, is_available: true })
    await db.updateTable('seller').set({ closed_at: new Date() }).where('id', '=', seller.id).execute()
    expect(await cardOf(id)).toBeUndefined()
    await db.updateTable('seller').set({ closed_at: null }).where('id', '=', seller.id).execute()
    expect(await cardOf(id)).toBeDefined()
    await db.deleteFrom('product_variant').where('product_id', '=', id).execute()
    expect(await cardOf(id)).toBeUndefined()
  })

  test('knows its facets and its week', async () => {
    const seller = await aSeller(db, { village_code: villages.sansarino })
    const { id } = await aProduct(db, {
      seller_id: seller.id,
      price: [250_000, 90_000],
      techniques: ['tenun'],
      materials: ['katun'],
      published_at: new Date('2026-08-17T00:00:00Z'),
    })
    expect((await cardOf(id))?.tags.toSorted()).toEqual([
      'bahan:katun',
      'kabupaten:72.09',
      'kategori:kriya',
      'kategori:kriya-tenun',
      'pekan:2954',
      'provinsi:72',
      'teknik:tenun',
      'tersedia:ya',
    ])
  })

  test('follows every table that it is made of', async () => {
    const { id, seller_id } = await aProduct(db, { techniques: ['tenun'] })
    const steps: (() => Promise<unknown>)[] = [
      () => db.updateTable('product_variant').set({ stock: 0 }).where('product_id', '=', id).execute(),
      () => db.updateTable('product').set({ name: 'Nama baru' }).where('id', '=', id).execute(),
      () =>
        db
          .updateTable('seller')
          .set({ village_code: villages.sumberjaya })
          .where('id', '=', seller_id)
          .execute(),
      () => db.updateTable('technique').set({ name: 'Tenun lain' }).where('slug', '=', 'tenun').execute(),
      () => db.updateTable('category').set({ name: 'Kriya lain' }).where('slug', '=', 'kriya').execute(),
      () => db.deleteFrom('product_technique').where('product_id', '=', id).execute(),
      () => db.insertInto('product_material').values({ product_id: id, material_slug: 'sutra' }).execute(),
      () => db.insertInto('region_alias').values({ alias: 'ujung barat', regency_code: '36.01' }).execute(),
      () => db.deleteFrom('product').where('id', '=', id).execute(),
    ]
    for (const step of steps) {
      await step()
      expect(await staleCards()).toEqual([])
    }
    expect(await cardOf(id)).toBeUndefined()
  })
})

test('the words of new cards are learnt, for misspelt searches', async () => {
  await aProduct(db, { name: 'Kain Pewuluh' })
  await aProduct(db, { name: 'Kain Remetuk' })
  const words = await db
    .selectFrom('search_word')
    .select('word')
    .where('word', 'in', ['pewuluh', 'remetuk'])
    .execute()
  expect(words).toHaveLength(2)
})

test.skipIf(testServer === undefined)(
  'two changes at once leave no stale card (needs TEST_DATABASE_URL)',
  async () => {
    const { id } = await aProduct(db, { price: [10_000, 20_000] })
    const pool = new Pool({ connectionString: room.url, max: 2 })
    const [one, other] = await Promise.all([pool.connect(), pool.connect()])
    for (let round = 1; round <= 20; round++) {
      await Promise.all([one.query('begin'), other.query('begin')])
      const change = 'update product_variant set price_rupiah = $1 where product_id = $2 and position = $3'
      await one.query(change, [1000 * round, id, 0])
      const waiting = other.query(change, [900 * round, id, 1])
      await one.query('commit')
      await waiting
      await other.query('commit')
      expect(await cardOf(id)).toMatchObject({ price_min: 900 * round, price_max: 1000 * round })
    }
    one.release()
    other.release()
    await pool.end()
  },
)
