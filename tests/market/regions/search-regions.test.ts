import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { searchRegions } from '../../../src/market/regions/search-regions.ts'
import { testDatabase } from '../../support/database.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

async function namesOf(typed: string, limit = 24) {
  return (await searchRegions(db, typed, limit)).map(({ name }) => name)
}

describe('a region is found by', () => {
  test.each([
    ['its name', 'Jeneponto', 'Kabupaten Jeneponto'],
    ['its name with the kind', 'kota ambon', 'Kota Ambon'],
    ['a shortened kind', 'Kab. Jeneponto', 'Kabupaten Jeneponto'],
    ['an alias', 'touna', 'Kabupaten Tojo Una Una'],
    ['the spelling of the news', 'Tojo Una-Una', 'Kabupaten Tojo Una Una'],
    ['the short name of a province', 'SULSEL', 'Sulawesi Selatan'],
    ['the beginning of a word', 'jenep', 'Kabupaten Jeneponto'],
    ['a misspelling', 'jenponto', 'Kabupaten Jeneponto'],
    ['a mistyped address', 'kabupaten-jenepotno', 'Kabupaten Jeneponto'],
  ])('%s', async (_, typed, name) => expect((await namesOf(typed))[0]).toBe(name))
})

test('a name that is a kabupaten and a kota finds both', async () => {
  expect(await namesOf('bandung')).toEqual(['Kabupaten Bandung', 'Kota Bandung', 'Kabupaten Bandung Barat'])
  expect((await namesOf('kota bandung'))[0]).toBe('Kota Bandung')
})

test('a province comes before the regencies that are called like it', async () => {
  expect(await searchRegions(db, 'maluku', 2)).toEqual([
    { name: 'Maluku', regency_slug: null, province_name: 'Maluku', province_slug: 'maluku' },
    {
      name: 'Maluku Utara',
      regency_slug: null,
      province_name: 'Maluku Utara',
      province_slug: 'maluku-utara',
    },
  ])
})

test.each(['', '   ', '%_\\', "'; drop table regency; --", 'qwxyz', 'a'.repeat(5000), '👋'])(
  'nothing sensible in "%s" finds nothing',
  async (typed) => expect(await namesOf(typed)).toEqual([]),
)
