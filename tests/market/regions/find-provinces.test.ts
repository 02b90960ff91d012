import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findProvinces } from '../../../src/market/regions/find-provinces.ts'
import { tiles } from '../../../src/market/regions/province-tiles.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('all 38 provinces, with their 514 regencies and what they show', async () => {
  await aProduct(db)
  await aProduct(db)
  await aProduct(db, { published_at: null })
  await aProduct(db, { seller_id: (await aSeller(db, { village_code: villages.sumberjaya })).id })
  const provinces = await findProvinces(db)
  expect(provinces).toHaveLength(38)
  expect(provinces.reduce((sum, province) => sum + province.regency_count, 0)).toBe(514)
  expect(provinces.filter((province) => province.product_count > 0)).toEqual([
    { code: '36', name: 'Banten', slug: 'banten', regency_count: 8, product_count: 1 },
    { code: '73', name: 'Sulawesi Selatan', slug: 'sulawesi-selatan', regency_count: 24, product_count: 2 },
  ])
})

test('each province has a tile of its own on the map', async () => {
  const codes = (await findProvinces(db)).map(({ code }) => code)
  expect([...Object.keys(tiles.west), ...Object.keys(tiles.east)].sort()).toEqual(codes)
  for (const part of Object.values(tiles)) {
    const places = Object.values(part).map(([column, row]) => `${column},${row}`)
    expect(new Set(places).size).toBe(places.length)
  }
})
