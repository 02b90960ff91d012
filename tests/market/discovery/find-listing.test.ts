import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { browseListing } from '../../../src/market/discovery/browse-listing.ts'
import { countFacets } from '../../../src/market/discovery/count-facets.ts'
import { findListing } from '../../../src/market/discovery/find-listing.ts'
import {
  everything,
  type Facet,
  facets,
  type ListingFilter,
} from '../../../src/market/discovery/listing-filter.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
let shelf: Awaited<ReturnType<typeof aShelf>>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  shelf = await aShelf()
})
afterAll(() => close())

/** What the lists are compared with: the same goods, filtered and sorted in the plainest way. */
type Good = { id: number; at: number; price: number; tags: string[]; shop: string }

async function aShelf(): Promise<Good[]> {
  const shops = [
    { slug: 'samataring', village_code: villages.samataring, tags: ['provinsi:73', 'kabupaten:73.04'] },
    { slug: 'sansarino', village_code: villages.sansarino, tags: ['provinsi:72', 'kabupaten:72.09'] },
    { slug: 'sumberjaya', village_code: villages.sumberjaya, tags: ['provinsi:36', 'kabupaten:36.01'] },
  ]
  const categories = ['kriya-tenun', 'kriya-batik', 'kuliner-kue']
  const goods: Good[] = []
  for (const [place, { slug, village_code, tags }] of shops.entries()) {
    const seller = await aSeller(db, { slug, village_code })
    for (let number = 0; number < 15; number++) {
      const category = categories[(number + place) % 3] ?? ''
      const techniques = number % 4 === 0 ? ['tenun', 'jahit'] : number % 4 === 1 ? ['tenun'] : []
      const materials = number % 5 === 0 ? ['katun'] : []
      const price = 1000 * (1 + (number % 6)) ** (1 + place)
      const stock = number % 7 === 0 ? 0 : 3
      const published_at = new Date(Date.UTC(2024, (number * 5) % 24, 1 + (number % 3)))
      const given = {
        seller_id: seller.id,
        category_slug: category,
        techniques,
        materials,
        stock,
        published_at,
      }
      const { id } = await aProduct(db, { ...given, price: [price + 500, price] })
      goods.push({
        id,
        at: published_at.getTime(),
        price,
        shop: slug,
        tags: [
          ...tags,
          `kategori:${category}`,
          `kategori:${category.split('-')[0] ?? ''}`,
          ...techniques.map((technique) => `teknik:${technique}`),
          ...materials.map((material) => `bahan:${material}`),
          ...(stock > 0 ? ['tersedia:ya'] : []),
        ],
      })
    }
  }
  return goods
}

const filters: Partial<ListingFilter>[] = [
  {},
  { kabupaten: ['73.04'] },
  { kabupaten: ['73.04', '72.09'], teknik: ['tenun'] },
  { kategori: ['kriya'], teknik: ['tenun', 'jahit'], bahan: ['katun'] },
  { kategori: ['kuliner-kue'], tersedia: true },
  { provinsi: ['36'], harga_min: 8000, harga_maks: 125_000 },
  { harga_min: 200_000 },
  { harga_maks: 1000 },
  { bahan: ['sutra'] },
  { toko: 'sansarino' },
  { toko: 'sansarino', teknik: ['jahit'] },
  { toko: 'tidak-ada' },
]

function fits(good: Good, filter: ListingFilter, except?: Facet) {
  return (
    facets.every(
      (facet) =>
        facet === except ||
        filter[facet].length === 0 ||
        filter[facet].some((value) => good.tags.includes(`${facet}:${value}`)),
    ) &&
    (!filter.tersedia || good.tags.includes('tersedia:ya')) &&
    good.price >= (filter.harga_min ?? 0) &&
    good.price <= (filter.harga_maks ?? Infinity) &&
    (filter.toko === null || filter.toko === good.shop)
  )
}

const orders = {
  terbaru: (one: Good, other: Good) => other.at - one.at || other.id - one.id,
  termurah: (one: Good, other: Good) => one.price - other.price || one.id - other.id,
  termahal: (one: Good, other: Good) => other.price - one.price || other.id - one.id,
}

describe('findListing', () => {
  for (const given of filters)
    for (const urut of ['terbaru', 'termurah', 'termahal'] as const)
      test(`pages through ${JSON.stringify(given)}, ${urut}`, async () => {
        const filter = { ...everything, ...given, urut }
        const expected = shelf.filter((good) => fits(good, filter)).toSorted(orders[urut])
        expect((await allPages(filter)).map((card) => card.product_id)).toEqual(
          expected.map((good) => good.id),
        )
      })

  test('pages through a search, best first, each card once', async () => {
    const filter = { ...everything, q: 'produk', urut: 'relevan' as const }
    const ids = (await allPages(filter)).map((card) => card.product_id)
    expect(ids.toSorted((one, other) => one - other)).toEqual(shelf.map((good) => good.id))
  })

  test('a card has what it shows and nothing else', async () => {
    const { cards } = await findListing(db, { ...everything, urut: 'termurah' }, 1)
    expect(cards).toEqual([
      {
        product_id: expect.any(Number) as number,
        slug: expect.any(String) as string,
        name: expect.any(String) as string,
        seller_name: expect.any(String) as string,
        regency_name: 'Kabupaten Jeneponto',
        unit: 'piece',
        unit_size: null,
        price_min: 1000,
        price_max: 1500,
        is_available: false,
        is_unique: false,
        lead_days: null,
        image: null,
      },
    ])
  })

  test('a cursor from anywhere in numbers is a page, not an error', async () => {
    for (const [sort, key] of [
      ['terbaru', 0],
      ['terbaru', 8.64e15],
      ['termurah', 0],
      ['termahal', 2_147_483_647],
      ['relevan', 1000],
    ] as const) {
      const filter = {
        ...everything,
        q: 'produk',
        urut: sort,
        setelah: { sort, key, id: 999_999_999_999_999 },
      }
      await expect(findListing(db, filter)).resolves.toHaveProperty('cards')
    }
  })
})

async function allPages(filter: ListingFilter) {
  const cards = []
  for (let setelah: ListingFilter['setelah'] = null; ;) {
    const page = await findListing(db, { ...filter, setelah }, 5)
    cards.push(...page.cards)
    if (page.next === null) return cards
    setelah = page.next
  }
}

describe('countFacets', () => {
  for (const given of filters)
    test(`counts ${JSON.stringify(given)}`, async () => {
      const filter = { ...everything, ...given }
      const counts = await countFacets(db, filter)
      const among = (except?: Facet) => shelf.filter((good) => fits(good, filter, except))
      expect(counts.total).toEqual({ count: among().length, is_capped: false })
      for (const facet of facets) {
        const tags = among(facet).flatMap((good) => good.tags.filter((tag) => tag.startsWith(`${facet}:`)))
        const expected = Object.fromEntries(filter[facet].map((value) => [value, 0]))
        for (const tag of tags) {
          const value = tag.slice(facet.length + 1)
          expected[value] = (expected[value] ?? 0) + 1
        }
        expect(Object.fromEntries(counts.facets[facet].map(({ value, count }) => [value, count]))).toEqual(
          expected,
        )
      }
      expect(counts.unknown).toEqual([])
    })

  test('names the values in both languages, with what stands above them', async () => {
    const { facets } = await countFacets(db, { ...everything, kategori: ['kriya-tenun'] })
    expect(facets.kategori.find(({ value }) => value === 'kriya-tenun')).toEqual({
      value: 'kriya-tenun',
      name: 'Tenun',
      name_en: 'Handwoven cloth',
      parent: 'kriya',
      count: 15,
      is_capped: false,
      is_chosen: true,
    })
  })

  test('an unknown value is told apart from one without products', async () => {
    const { unknown, facets } = await countFacets(db, { ...everything, teknik: ['lurik', 'sihir'] })
    expect(unknown).toEqual([{ code: 'unknown', parameter: 'teknik', value: 'sihir' }])
    expect(facets.teknik.find(({ value }) => value === 'lurik')).toMatchObject({ count: 0, is_chosen: true })
  })
})

test('browseListing ignores what is unknown, and says so', async () => {
  const browsed = await browseListing(db, { ...everything, teknik: ['sihir'], kabupaten: ['73.04'] })
  expect(browsed.unknown).toEqual([{ code: 'unknown', parameter: 'teknik', value: 'sihir' }])
  expect(browsed.filter).toEqual({ ...everything, kabupaten: ['73.04'] })
  expect(browsed.total.count).toBe(15)
})
