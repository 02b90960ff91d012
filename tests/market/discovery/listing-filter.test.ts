import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import {
  everything,
  fitsQuery,
  facets,
  type ListingFilter,
  listingParameters,
  listingQuery,
  parseListingFilter,
  sorts,
  toggled,
} from '../../../src/market/discovery/listing-filter.ts'
import { paths } from '../../../src/paths.ts'

const parse = (query: string) => parseListingFilter(new URLSearchParams(query))

describe('parseListingFilter', () => {
  test('nothing asked is everything, in turn', () => {
    expect(parse('')).toEqual({ filter: everything, notes: [] })
  })

  test('reads every parameter', () => {
    const { filter, notes } = parse(
      'q=kain+tope&provinsi=73&kabupaten=73.04&kabupaten=72.09&kategori=kriya-tenun&teknik=tenun&bahan=katun' +
        '&program=pk2umk&sertifikat=halal&harga_min=Rp+50.000&harga_maks=1,25+jt&tersedia=ya&urut=termurah' +
        '&setelah=termurah_75000_12',
    )
    expect(notes).toEqual([])
    expect(filter).toEqual({
      q: 'kain tope',
      provinsi: ['73'],
      kabupaten: ['72.09', '73.04'],
      kategori: ['kriya-tenun'],
      teknik: ['tenun'],
      bahan: ['katun'],
      program: ['pk2umk'],
      sertifikat: ['halal'],
      harga_min: 50_000,
      harga_maks: 1_250_000,
      tersedia: true,
      urut: 'termurah',
      setelah: { sort: 'termurah', key: 75_000, id: 12 },
      toko: null,
    })
  })

  test('leaves out what is malformed, and says so', () => {
    const { filter, notes } = parse(
      `kabupaten=7304&provinsi=73&teknik='--&harga_min=murah&tersedia=1&urut=acak&setelah=x&urut=terbaru&toko=a`,
    )
    expect(filter).toEqual({ ...everything, provinsi: ['73'] })
    expect(notes).toEqual([
      { code: 'malformed', parameter: 'harga_min', value: 'murah' },
      { code: 'too_many', parameter: 'urut', value: 'terbaru' },
      { code: 'malformed', parameter: 'urut', value: 'acak' },
      { code: 'malformed', parameter: 'kabupaten', value: '7304' },
      { code: 'malformed', parameter: 'teknik', value: "'--" },
      { code: 'malformed', parameter: 'tersedia', value: '1' },
      { code: 'malformed', parameter: 'setelah', value: 'x' },
    ])
  })

  test('a cursor belongs to its sort', () => {
    expect(parse('setelah=termurah_75000_12').filter.setelah).toBeNull()
    expect(parse('setelah=terbaru_1767225600000_12').filter.setelah).toEqual({
      sort: 'terbaru',
      key: 1_767_225_600_000,
      id: 12,
    })
    for (const cursor of [
      'termurah_1e9_1',
      'termurah_-1_1',
      'termurah_99999999999_1',
      'termurah_1.5_1',
      'termurah_1_',
    ])
      expect(parse(`urut=termurah&setelah=${cursor}`).filter.setelah).toBeNull()
    expect(parse('setelah=giliran_24_0_20779').filter.setelah).toEqual({
      sort: 'giliran',
      key: 24,
      id: 0,
      day: 20_779,
    })
    for (const cursor of ['giliran_24_0', 'giliran_1.5_0_20779', 'giliran_24_0_9999999', 'relevan_1_1_20779'])
      expect(parse(`setelah=${cursor}`).filter.setelah).toBeNull()
  })

  test('relevance is for searches, turns for the rest, and prices the wrong way round are turned', () => {
    expect(parse('urut=relevan').filter.urut).toBe('giliran')
    expect(parse('q=tenun').filter.urut).toBe('relevan')
    expect(parse('q=tenun&urut=giliran').filter.urut).toBe('relevan')
    expect(parse('harga_min=2000&harga_maks=1000').filter).toMatchObject({
      harga_min: 1000,
      harga_maks: 2000,
    })
  })

  test('keeps within bounds', () => {
    const many = Array.from({ length: 500 }, (_, index) => `teknik=t${index}`).join('&')
    const { filter, notes } = parse(`${many}&q=${'a'.repeat(300)}`)
    expect(filter.teknik).toHaveLength(10)
    expect(filter.q).toHaveLength(200)
    expect(notes.map((note) => note.code)).toEqual(['too_long', 'too_many'])
  })

  test('gives PostgreSQL nothing that it does not take', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\0', '\ud800', '\udc00', 'a', '%', '_', "'") }),
      fc.constantFrom(
        '1e9',
        '73.04',
        '-1',
        'NaN',
        '__proto__',
        'terbaru_1_1',
        'relevan_1e999_1',
        'relevan_0.5_3',
      ),
    )
    const parameters = fc.array(fc.tuple(fc.constantFrom(...listingParameters, '__proto__'), value), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(parameters, (pairs) => {
        const { filter, notes } = parseListingFilter(new URLSearchParams(pairs))
        const texts = [
          filter.q,
          ...facets.flatMap((facet) => filter[facet]),
          ...notes.map((note) => note.value),
        ]
        for (const text of texts) expect(text.isWellFormed() && !text.includes('\0')).toBe(true)
        for (const number of [filter.harga_min, filter.harga_maks, filter.setelah?.id])
          expect(number === null || number === undefined || Number.isSafeInteger(number)).toBe(true)
        expect(Number.isFinite(filter.setelah?.key ?? 0)).toBe(true)
      }),
    )
  })
})

describe('listingQuery', () => {
  test('is canonical: the same list has one query', () => {
    expect(
      paths.products(listingQuery(parse('urut=giliran&teknik=tenun&teknik=ecoprint&provinsi=73&q=').filter)),
    ).toBe('/produk?provinsi=73&teknik=ecoprint&teknik=tenun')
  })

  test('a changed list begins on its first page', () => {
    const { filter } = parse('urut=termurah&setelah=termurah_75000_12')
    expect(listingQuery(filter)).toEqual({ urut: 'termurah', setelah: 'termurah_75000_12' })
    expect(listingQuery(filter, { tersedia: true })).toEqual({ urut: 'termurah', tersedia: 'ya' })
  })

  test('the default sort follows the search', () => {
    const { filter } = parse('q=tenun')
    expect(listingQuery(filter)).toEqual({ q: 'tenun' })
    expect(listingQuery(filter, { q: '' })).toEqual({})
    expect(listingQuery(filter, { urut: 'terbaru' })).toEqual({ q: 'tenun', urut: 'terbaru' })
    expect(listingQuery({ ...everything, urut: 'termurah' }, { q: 'tas' })).toEqual({
      q: 'tas',
      urut: 'termurah',
    })
  })

  test('is read back as the same list', () => {
    const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8})?$/), { maxLength: 4 })
    const price = fc.option(fc.integer({ min: 0, max: 1000 }))
    const filters: fc.Arbitrary<ListingFilter> = fc
      .record({
        q: fc.stringMatching(/^([a-z]{1,9}( [a-z]{1,9})?)?$/),
        kategori: slugs,
        bahan: slugs,
        harga_min: price,
        harga_maks: price.map((rupiah) => (rupiah === null ? null : rupiah + 1000)),
        tersedia: fc.boolean(),
        urut: fc.constantFrom(...sorts),
        key: fc.nat(),
        id: fc.nat(),
        hasCursor: fc.boolean(),
      })
      .map(({ key, id, hasCursor, ...given }) => {
        const urut = fitsQuery(given.urut, given.q) ? given.urut : 'terbaru'
        const where = { sort: urut, key: urut === 'relevan' ? (key % 1000) / 7 : key, id }
        const setelah = hasCursor ? { ...where, ...(urut === 'giliran' && { day: id % 30_000 }) } : null
        return {
          ...everything,
          ...given,
          urut,
          setelah,
          kategori: given.kategori.toSorted(),
          bahan: given.bahan.toSorted(),
        }
      })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parse(paths.products(listingQuery(filter)).replace('/produk', ''))).toEqual({
          filter,
          notes: [],
        })
      }),
    )
  })
})

test('toggling adds and takes away; a province takes its regencies with it', () => {
  const { filter } = parse('provinsi=73&provinsi=72&kabupaten=73.04&kabupaten=72.09')
  expect(toggled(filter, 'teknik', 'tenun')).toEqual({ teknik: ['tenun'] })
  expect(toggled(filter, 'provinsi', '73')).toEqual({ provinsi: ['72'], kabupaten: ['72.09'] })
})
