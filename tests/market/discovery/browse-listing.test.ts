import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { messages } from '../../../src/i18n/messages.ts'
import { browseListing } from '../../../src/market/discovery/browse-listing.ts'
import { chosenFilters } from '../../../src/market/discovery/chosen-filters.ts'
import { everything } from '../../../src/market/discovery/listing-filter.ts'
import { listingTags } from '../../../src/market/discovery/listing-tags.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('of a category and one above it, the narrower is meant; what nothing bears is ignored', async () => {
  const cloth = await aProduct(db, { category_slug: 'kriya-tenun' })
  await aProduct(db, { category_slug: 'kriya-batik' })
  const asked = { ...everything, kategori: ['kriya', 'kriya-tenun'], teknik: ['tidak-ada'] }

  const list = await browseListing(db, asked)

  expect(list.filter).toEqual({ ...everything, kategori: ['kriya-tenun'] })
  expect(list.cards.map((card) => card.product_id)).toEqual([cloth.id])
  expect(list.unknown).toEqual([{ code: 'unknown', parameter: 'teknik', value: 'tidak-ada' }])
})

test('each choice can be taken away by itself', async () => {
  await aProduct(db, { category_slug: 'kriya-tenun', price: 50_000 })
  const asked = { ...everything, kategori: ['kriya-tenun'], harga_maks: 60_000, tersedia: true }
  const { facets, filter } = await browseListing(db, asked)

  expect(chosenFilters(messages.en, 'en', filter, facets)).toEqual([
    { name: 'Handwoven cloth', href: '/en/produk?harga_maks=60000&tersedia=ya' },
    { name: 'Up to Rp60.000', href: '/en/produk?kategori=kriya-tenun&tersedia=ya' },
    { name: 'Can be bought now', href: '/en/produk?kategori=kriya-tenun&harga_maks=60000' },
  ])
})

test('a list is stale when its scope or one of its products changes', async () => {
  const { id } = await aProduct(db, { techniques: ['kain-tope'] })
  const scoped = { ...everything, teknik: ['kain-tope'] }
  const { cards } = await browseListing(db, scoped)
  expect(listingTags(scoped, cards)).toEqual(['technique:kain-tope', `product:${id}`])
  expect(listingTags(everything, cards)).toEqual(['listing'])
})
