import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findCraft } from '../../../src/market/products/find-craft.ts'
import { findCrafts } from '../../../src/market/products/find-crafts.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('a craft with its makers and the regions it comes from', async () => {
  const weaver = await aSeller(db)
  const other = await aSeller(db, { village_code: villages.sansarino })
  for (const seller_id of [weaver.id, weaver.id, other.id])
    await aProduct(db, { seller_id, techniques: ['ecoprint'] })
  await aProduct(db, { techniques: ['ecoprint'], published_at: null })
  const craft = await findCraft(db, 'ecoprint', new Date())
  expect(craft).toMatchObject({
    name: 'Ecoprint',
    maker_count: 2,
    regencies: [
      { slug: 'kabupaten-jeneponto', province_slug: 'sulawesi-selatan', product_count: 2 },
      { slug: 'kabupaten-tojo-una-una', province_slug: 'sulawesi-tengah', product_count: 1 },
    ],
  })
  expect(craft?.makers.map(({ slug }) => slug).sort()).toEqual([weaver.slug, other.slug].sort())
  const counts = (await findCrafts(db)).filter(({ product_count }) => product_count > 0)
  expect(counts.map(({ slug, product_count }) => ({ slug, product_count }))).toEqual([
    { slug: 'ecoprint', product_count: 3 },
  ])
})

test('a craft that nobody shows yet has its page; a technique that is no craft, and an unknown one, have none', async () => {
  expect(await findCraft(db, 'kain-tope', new Date())).toMatchObject({
    makers: [],
    maker_count: 0,
    regencies: [],
  })
  expect(await findCraft(db, 'sangrai', new Date())).toBeUndefined()
  expect(await findCraft(db, 'tidak-ada', new Date())).toBeUndefined()
})
