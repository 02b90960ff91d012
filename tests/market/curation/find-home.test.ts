import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findHome } from '../../../src/market/curation/find-home.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('the home page offers what there is, the youngest first', async () => {
  const away = await aSeller(db, { village_code: villages.sansarino })
  const first = await aProduct(db, { category_slug: 'kriya-tenun', techniques: ['kain-tope'] })
  const second = await aProduct(db, { category_slug: 'kuliner-kue', seller_id: away.id })
  await aProduct(db, { category_slug: 'tani-rempah', published_at: null })

  const home = await findHome(db)

  expect(home.categories.map(({ slug }) => slug)).toEqual(['kriya', 'kuliner'])
  expect(home.regencies.map(({ slug }) => slug)).toEqual(['kabupaten-tojo-una-una', 'kabupaten-jeneponto'])
  expect(home.products.map((card) => card.product_id)).toEqual([second.id, first.id])
  expect(home.crafts).toHaveLength(6)
  expect(home.crafts[0]).toMatchObject({ slug: 'kain-tope', image: null })
})
