import { fc } from '../../support/property.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findListing } from '../../../src/market/discovery/find-listing.ts'
import { everything } from '../../../src/market/discovery/listing-filter.ts'
import { suggestSearch } from '../../../src/market/discovery/suggest-search.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await stockShops()
})
afterAll(() => close())

const shops = {
  [villages.samataring]: [
    {
      name: 'Kain Tope Meteran Putih',
      category_slug: 'kriya-tenun',
      techniques: ['kain-tope'],
      materials: ['katun'],
    },
    { name: 'Selendang Kain Tope', category_slug: 'fesyen-kerudung-syal', techniques: ['kain-tope'] },
    { name: 'Tas Kain Ecoprint Daun Jati', category_slug: 'fesyen-tas', techniques: ['ecoprint', 'jahit'] },
    { name: 'Keripik Jagung Pulut', category_slug: 'kuliner-keripik', materials: ['jagung'] },
  ],
  [villages.sansarino]: [
    {
      name: 'Topi Pandan Lebar',
      category_slug: 'fesyen-aksesori',
      techniques: ['anyaman'],
      materials: ['pandan'],
    },
    { name: 'Gantungan Kunci Perahu', category_slug: 'kriya-suvenir', materials: ['kayu-hitam'] },
    { name: 'Abon Ikan Cakalang', category_slug: 'kuliner-olahan-ikan', materials: ['ikan'] },
  ],
  [villages.sumberjaya]: [
    { name: 'Gula Aren Cetak', category_slug: 'tani-gula-aren', materials: ['gula-aren'] },
    { name: 'Sarung Tenun Baduy', category_slug: 'kriya-tenun', techniques: ['tenun'] },
    {
      name: 'Madu Hutan',
      summary: 'Kerajinan lebah, dipanen para pengrajin madu',
      category_slug: 'kuliner-madu',
    },
  ],
}

async function stockShops() {
  for (const [village_code, goods] of Object.entries(shops)) {
    const seller = await aSeller(db, { village_code })
    for (const good of goods) await aProduct(db, { ...good, seller_id: seller.id })
  }
}

async function search(q: string) {
  const { cards } = await findListing(db, { ...everything, q, urut: 'relevan' })
  return cards.map((card) => card.name)
}

describe('what is typed', () => {
  test.each([
    ['ekoprint', 'Tas Kain Ecoprint Daun Jati'],
    ['eco print', 'Tas Kain Ecoprint Daun Jati'],
    ['leaf print bag', 'Tas Kain Ecoprint Daun Jati'],
    ['tas ekoprint jenponto', 'Tas Kain Ecoprint Daun Jati'],
    ['kain topi jeneponto', 'Kain Tope'],
    ['jeneponto kain tope putih', 'Kain Tope Meteran Putih'],
    ['shawl kain tope', 'Selendang Kain Tope'],
    ['tenunan baduy', 'Sarung Tenun Baduy'],
    ['sarong', 'Sarung Tenun Baduy'],
    ['kripik jagung', 'Keripik Jagung Pulut'],
    ['corn chips jeneponto', 'Keripik Jagung Pulut'],
    ['gula merah', 'Gula Aren Cetak'],
    ['palm sugar', 'Gula Aren Cetak'],
    ['fish floss', 'Abon Ikan Cakalang'],
    ['HONEY', 'Madu Hutan'],
    ['kerajinan lebah', 'Madu Hutan'],
    ['oleh-oleh khas touna', 'Gantungan Kunci Perahu'],
  ])('"%s" finds %s first', async (q, name) => expect((await search(q))[0]).toContain(name))

  test.each(['touna', 'tojo una-una', 'Tojo Una Una', 'TOJO UNAUNA', 'ampana', 'kabupaten tojo una una'])(
    '"%s" is the regency',
    async (q) =>
      expect((await search(q)).toSorted()).toEqual(
        shops[villages.sansarino]?.map(({ name }) => name).toSorted(),
      ),
  )

  test('a stem finds its words: kerajinan, pengrajin', async () => {
    expect(await search('pengrajin')).toEqual(await search('kerajinan'))
  })

  test('all words count, in any order', async () => {
    expect(await search('putih kain')).toEqual(['Kain Tope Meteran Putih'])
    expect(await search('keripik pandan')).toEqual([])
  })

  test.each([
    "'; drop table product; --",
    '"kain tope"',
    'kain & !tope | (',
    'kain:*',
    '\\',
    '%',
    '_',
    "''",
    '🧶',
    '<->',
  ])('%s is only text', async (q) => expect(search(q)).resolves.toBeInstanceOf(Array))

  test('no text breaks it', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'kain',
        'gula merah',
        'eco print',
        ':*',
        '&',
        "'",
        '\\',
        '!',
        '(',
        '<2>',
        'ſ',
        'İ',
        'ß',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (words) => {
        await search(words.join(' ').replaceAll('\0', '').toWellFormed())
      }),
      { numRuns: 50 },
    )
  })
})

describe('suggestSearch', () => {
  test('offers the words that find something, and what is called alike', async () => {
    const { words, values } = await suggestSearch(db, 'keripik sutra tenunn')
    expect(words).toEqual(['keripik'])
    expect(values).toContainEqual({
      facet: 'teknik',
      value: 'tenun',
      name: 'Tenun tangan',
      name_en: 'Handweaving',
    })
    expect(values).toContainEqual({
      facet: 'kategori',
      value: 'kuliner-keripik',
      name: 'Keripik dan Kerupuk',
      name_en: 'Crisps and crackers',
    })
  })

  test('offers nothing rather than something far off', async () => {
    expect(await suggestSearch(db, 'zzzzzz')).toEqual({ words: [], values: [] })
    expect(await suggestSearch(db, '')).toEqual({ words: [], values: [] })
  })
})
