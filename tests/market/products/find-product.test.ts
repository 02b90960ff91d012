import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findProduct } from '../../../src/market/products/find-product.ts'
import { productJsonLd } from '../../../src/market/products/product-json-ld.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

describe('findProduct', () => {
  test('gives all that the page shows', async () => {
    const seller = await aSeller(db, { slug: 'samataring', whatsapp: '+6281234567890' })
    const { id } = await aProduct(db, {
      seller_id: seller.id,
      slug: 'kain',
      techniques: ['kain-tope'],
      materials: ['katun'],
      price: [750_000, 900_000],
      stock: 3,
    })
    const other = await aProduct(db, { seller_id: seller.id, slug: 'kain-lain' })
    await aProduct(db, { slug: 'milik-orang-lain' })

    const product = await findProduct(db, 'kain')

    expect(product).toMatchObject({
      id,
      price_min: 750_000,
      price_max: 900_000,
      is_available: true,
      category_name: 'Tenun',
      variants: [
        { options: { Ukuran: '0' }, price_rupiah: 750_000, stock: 3, weight_grams: 100 },
        { options: { Ukuran: '1' }, price_rupiah: 900_000 },
      ],
      images: [],
      techniques: [{ slug: 'kain-tope', has_craft_page: true }],
      materials: [{ slug: 'katun' }],
      certificates: [],
      programs: [],
      origin: {
        village_name: 'Samataring',
        village_kind: 'desa',
        district_name: 'Kelara',
        regency_name: 'Kabupaten Jeneponto',
        regency_slug: 'kabupaten-jeneponto',
        province_slug: 'sulawesi-selatan',
      },
      seller: { id: seller.id, slug: 'samataring', whatsapp: '+6281234567890' },
    })
    expect(product?.more.map((card) => card.product_id)).toEqual([other.id])
  })

  test('names its own village where it is not made at the seller’s', async () => {
    await aProduct(db, { slug: 'dari-pandeglang', origin_village_code: villages.sumberjaya })
    expect((await findProduct(db, 'dari-pandeglang'))?.origin.regency_name).toBe('Kabupaten Pandeglang')
  })

  test('shows certificates only while they are in force', async () => {
    const seller = await aSeller(db)
    const product = await aProduct(db, { slug: 'bersertifikat', seller_id: seller.id })
    const verified_at = new Date()
    const kept = [
      { number: 'berlaku', is_perpetual: false, expires_on: '2099-01-01', verified_at },
      { number: 'selamanya', is_perpetual: true, expires_on: null, verified_at },
      { number: 'habis', is_perpetual: false, expires_on: '2020-01-01', verified_at },
      { number: 'dicabut', is_perpetual: true, expires_on: null, verified_at, revoked_at: new Date() },
      { number: 'belum diperiksa', is_perpetual: true, expires_on: null },
    ]
    for (const given of kept) {
      const { id: certificate_id } = await db
        .insertInto('certificate')
        .values({ seller_id: seller.id, kind: 'halal', ...given })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db.insertInto('product_certificate').values({ product_id: product.id, certificate_id }).execute()
    }
    const shown = (await findProduct(db, 'bersertifikat'))?.certificates.map(({ number }) => number)
    expect(shown?.toSorted()).toEqual(['berlaku', 'selamanya'])
  })

  test('knows no product that is a draft, or whose shop has closed', async () => {
    await aProduct(db, { slug: 'naskah', published_at: null })
    const closed = await aSeller(db, { closed_at: new Date() })
    await aProduct(db, { slug: 'tutup', seller_id: closed.id })
    expect(await findProduct(db, 'naskah')).toBeUndefined()
    expect(await findProduct(db, 'tutup')).toBeUndefined()
    expect(await findProduct(db, 'tidak-ada')).toBeUndefined()
  })
})

test('search engines read an offer for each variant', async () => {
  await aProduct(db, { slug: 'habis', price: [10_000, 20_000], stock: 0 })
  await aProduct(db, { slug: 'dipesan', stock: null, lead_days: 30, monthly_capacity: 2 })
  const [gone, toOrder] = await Promise.all([findProduct(db, 'habis'), findProduct(db, 'dipesan')])
  if (!gone || !toOrder) throw new Error('both are published')

  expect(productJsonLd('https://etalase.test', 'en', gone)).toMatchObject({
    url: 'https://etalase.test/en/produk/habis',
    offers: [
      { price: 10_000, priceCurrency: 'IDR', availability: 'https://schema.org/OutOfStock' },
      { price: 20_000, name: '1' },
    ],
  })
  expect(productJsonLd('https://etalase.test', 'id', toOrder).offers).toMatchObject([
    { availability: 'https://schema.org/MadeToOrder' },
  ])
})
