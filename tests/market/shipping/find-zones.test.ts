import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { nameZones, searchZones } from '../../../src/market/shipping/find-zones.ts'
import { shownZones } from '../../../src/market/shipping/shown-zones.ts'
import { testDatabase } from '../../support/database.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

describe('searchZones', () => {
  test.each([
    ['Makassar', 'Kota Makassar'],
    ['kota makassar', 'Kota Makassar'],
    ['sulawesi selatan', 'Sulawesi Selatan'],
    ['sulsel', 'Sulawesi Selatan'],
    ['touna', 'Kabupaten Tojo Una Una'],
    ['kelara jeneponto', 'Kec. Kelara, Kabupaten Jeneponto'],
    ['Kec. Kelara', 'Kec. Kelara, Kabupaten Jeneponto'],
    ['jenep', 'Kabupaten Jeneponto'],
  ])('%s: %s comes first', async (typed, name) => {
    expect((await searchZones(db, typed))[0]?.name).toBe(name)
  })

  test('finds nothing by nothing, by little, and by what matches no name', async () => {
    for (const typed of ['', 'ab', '%%%', 'kota', 'xyzzy']) expect(await searchZones(db, typed)).toEqual([])
  })
})

test('nameZones names what there is', async () => {
  const names = await nameZones(db, ['73', '73.04', '73.04.05', '99', '73'])
  expect([...names].toSorted()).toEqual([
    ['', 'Seluruh Indonesia'],
    ['73', 'Sulawesi Selatan'],
    ['73.04', 'Kabupaten Jeneponto'],
    ['73.04.05', 'Kec. Kelara, Kabupaten Jeneponto'],
  ])
})

describe('shownZones', () => {
  const courier = { rates: [{ region_code: '73.04' }], near: ['', '73', '73.04'] }
  const codes = async (values: Record<string, string[]> | null) => {
    const form = values && { action: 'shipping.changeRates', values }
    const { rows, near } = await shownZones(db, form, courier)
    return { rows: rows.map(({ code }) => code), near: near.map(({ code }) => code) }
  }

  test('shows what is saved, and near it what has no rate yet', async () => {
    expect(await codes(null)).toEqual({ rows: ['73.04'], near: ['', '73'] })
    const { rows } = await shownZones(db, { action: 'shopFront.saveContacts', values: {} }, courier)
    expect(rows).toEqual([{ code: '73.04', name: 'Kabupaten Jeneponto' }])
  })

  test('shows a form that came back as it was, and the zone that was asked for once', async () => {
    const typed = {
      'rates.0.region_code': ['73.04'],
      'rates.1.region_code': ['73.71'],
      'rates.10.region_code': ['72'],
    }
    expect(await codes(typed)).toEqual({ rows: ['73.04', '73.71', '72'], near: ['', '73'] })
    expect((await codes({ ...typed, press: ['add.'] })).rows).toEqual(['73.04', '73.71', '72', ''])
    expect((await codes({ ...typed, press: ['add.73.71'] })).rows).toEqual(['73.04', '73.71', '72'])
    expect((await codes({ press: ['add.73'] })).rows).toEqual(['73'])
    expect((await codes({ press: ['add.x'] })).rows).toEqual([])
  })
})
