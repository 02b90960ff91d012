import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import {
  findOfficeDistricts,
  findOfficeRegencies,
  findOfficeSellers,
} from '../../../src/market/sellers/find-office-sellers.ts'
import { officeQuery, readOfficeFilter } from '../../../src/market/sellers/office-filter.ts'
import { aSeller, villages } from '../../support/factories.ts'
import { anOfficer, productRoom } from '../../support/product-room.ts'

const read = (query: string) => readOfficeFilter(new URLSearchParams(query))

describe('the filter', () => {
  test('is read from an address and written as one', () => {
    const query = {
      cari: 'tenun',
      status: 'waiting',
      kabupaten: '73.04',
      kecamatan: '73.04.08',
      skala: 'mikro',
    }
    expect(officeQuery(read(String(new URLSearchParams(query))))).toEqual({ ...query, sesudah: undefined })
  })

  test('what is not understood is not there', () => {
    const none = read('')
    for (const odd of ['kabupaten=73', 'kabupaten=73.04.08', "kabupaten='", 'kecamatan=73.04', 'status=x'])
      expect(read(odd)).toEqual(none)
  })

  test('a kecamatan does not outlive a change of the kabupaten', () => {
    expect(read('kabupaten=73.71&kecamatan=73.04.08')).toMatchObject({ regency: '73.71', district: null })
    expect(read('kecamatan=73.04.08')).toMatchObject({ regency: null, district: '73.04.08' })
  })
})

describe('a province', () => {
  /** Kepulauan Selayar */
  const other = '73.01'
  let room: Awaited<ReturnType<typeof productRoom>>
  let province: Officer
  let regency: Officer
  beforeAll(async () => {
    room = await productRoom()
    province = await anOfficer(room.db, { province_code: '73' })
    regency = await anOfficer(room.db)
    const code = `${other}.01.1001`
    await room.db
      .insertInto('district')
      .values({ code: `${other}.01`, name: 'Benteng' })
      .execute()
    await room.db.insertInto('village').values({ code, name: 'Benteng' }).execute()
    await aSeller(room.db, { name: 'Di Jeneponto' })
    await aSeller(room.db, { name: 'Di tempat lain', village_code: code })
    await aSeller(room.db, { name: 'Di provinsi lain', village_code: villages.sansarino })
  })
  afterAll(() => room.close())

  const names = async (officer: Officer, query: string) =>
    (await findOfficeSellers(room.db, officer, read(query))).sellers.map(({ name }) => name)

  test('sees the shops of one regency where it asks for it, and never those of another province', async () => {
    expect(await names(province, '')).toEqual(['Di Jeneponto', 'Di tempat lain'])
    expect(await names(province, 'kabupaten=73.04')).toEqual(['Di Jeneponto'])
    expect(await names(province, `kabupaten=${other}`)).toEqual(['Di tempat lain'])
    expect(await names(province, 'kabupaten=72.09')).toEqual([])
    expect(await names(regency, `kabupaten=${other}`)).toEqual([])
  })

  test('chooses among its regencies and the districts of the one that was chosen; a regency does not', async () => {
    const regencies = await findOfficeRegencies(room.db, province)
    expect(regencies.map(({ value }) => value)).toEqual(expect.arrayContaining(['73.04', other]))
    expect(regencies.every(({ value }) => value.startsWith('73.'))).toBe(true)
    expect(await findOfficeRegencies(room.db, regency)).toEqual([])
    expect(await findOfficeDistricts(room.db, province, null)).toHaveLength(2)
    const [district, ...others] = await findOfficeDistricts(room.db, province, '73.04')
    expect(district).toMatchObject({ group: 'Kabupaten Jeneponto' })
    expect(others).toEqual([])
  })
})
