import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPlaces } from '../../../src/market/regions/find-places.ts'
import { choicesTo, consistent, placeInput } from '../../../src/market/regions/place-input.ts'
import { searchVillages } from '../../../src/market/regions/search-villages.ts'
import { testDatabase } from '../../support/database.ts'
import { villages } from '../../support/factories.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const search = (typed: string) => searchVillages(database.db, typed)
const codes = async (typed: string) => (await search(typed)).map(({ code }) => code)

describe('searchVillages', () => {
  test.each([
    'samataring',
    'Samataring, Jeneponto',
    'jeneponto samataring',
    'Desa Samataring, Kec. Kelara, Kab. Jeneponto',
    '  SAMATARING   kelara sulawesi selatan ',
    'samat',
    'samtaring',
    'samataring jenponto',
    'samatring, kelara',
  ])('%s finds the village first', async (typed) => {
    expect((await codes(typed))[0]).toBe(villages.samataring)
  })

  test('tells where each lies', async () => {
    expect(await search('Samataring, Jeneponto')).toEqual([
      {
        code: villages.samataring,
        name: 'Samataring',
        kind: 'desa',
        district_name: 'Kelara',
        regency_name: 'Kabupaten Jeneponto',
        province_name: 'Sulawesi Selatan',
      },
    ])
  })

  test('a kecamatan’s name finds its villages; one elsewhere is not found', async () => {
    const found = await search('kelara')
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found.map(({ district_name }) => district_name))).toEqual(new Set(['Kelara']))
    expect(await codes('samataring, ambon')).not.toContain('81.71')
    expect(
      (await search('samataring ambon')).every(({ regency_name }) => regency_name === 'Kota Ambon'),
    ).toBe(true)
  })

  test.each(['', 'sa', 'desa', '%%%', '_____', "'; drop table village; --", '(((', '\\'])(
    '%j finds nothing, and does no harm',
    async (typed) => {
      expect(await search(typed)).toEqual([])
    },
  )

  test('gives ten at most', async () => {
    expect((await search('tam')).length).toBeLessThanOrEqual(10)
  })
})

test('findPlaces gives the choices of each level under the one before', async () => {
  const empty = await findPlaces(database.db, { province: '', regency: '', district: '', village: '' })
  expect([empty.province.length, empty.regency.length, empty.district.length]).toEqual([38, 0, 0])
  const places = await findPlaces(database.db, choicesTo(villages.samataring))
  expect(places.regency).toHaveLength(24)
  expect(places.district).toHaveLength(11)
  expect(places.village).toContainEqual({ level: 'village', value: villages.samataring, name: 'Samataring' })
})

describe('placeInput', () => {
  const chosen = { province: '73', regency: '73.04', district: '73.04.05', village: '73.04.05.2014' }
  const parse = (place: object | undefined) => placeInput.safeParse(place)

  test('takes what was chosen from a search, or from the last select', () => {
    expect(parse(chosen).data).toBe(villages.samataring)
    expect(parse({ search: 'sansarino', found: villages.sansarino, ...chosen }).data).toBe(villages.sansarino)
  })

  test.each([
    ['nothing', undefined],
    ['a search without a choice', { ...chosen, search: 'sansarino' }],
    ['a button of the selects', { ...chosen, next: 'regency' }],
    ['a village of another kecamatan', { ...chosen, district: '73.04.06' }],
    ['another province', { ...chosen, province: '72' }],
    ['no code', { found: 'x' }],
  ])('is no answer yet: %s', (_, place) => {
    const parsed = parse(place)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.path).toEqual(['village'])
  })

  test('drops what lies elsewhere', () => {
    expect(consistent({ ...chosen, regency: '72.09' })).toEqual({
      province: '73',
      regency: '',
      district: '',
      village: '',
    })
    expect(consistent(choicesTo(''))).toEqual(choicesTo(''))
  })
})
