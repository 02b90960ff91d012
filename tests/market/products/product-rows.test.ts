import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { joinCell, readOptions, splitCell, writeOptions } from '../../../src/market/products/cell-list.ts'
import { checkRows } from '../../../src/market/products/check-rows.ts'
import { type KnownToShop, plainName } from '../../../src/market/products/known-to-shop.ts'
import { matchColumns } from '../../../src/market/products/match-columns.ts'
import { emptyDraft, productDraft, type ProductDraft } from '../../../src/market/products/product-draft.ts'
import { rowsOf, type Words } from '../../../src/market/products/product-rows.ts'
import { readSheet } from '../../../src/market/products/read-sheet.ts'
import { columns } from '../../../src/market/products/sheet-columns.ts'
import { heading, writeCsv } from '../../../src/market/products/write-sheet.ts'

const terms = { tenun: 'Tenun', kopi: 'Kopi, Teh, dan Cokelat', alam: 'Ecoprint dan Pewarna Alam' }
const words: Words = {
  categories: new Map(Object.entries(terms)),
  techniques: new Map(Object.entries(terms)),
  materials: new Map(Object.entries(terms)),
  certificates: new Map([
    [7, 'ID12345678901234567'],
    [8, 'P-IRT 1, lama'],
  ]),
}
const image = 'a'.repeat(32)
const slugs = new Map(Object.entries(terms).map(([slug, name]) => [plainName(name), slug]))
const known: KnownToShop = {
  categories: slugs,
  techniques: slugs,
  materials: slugs,
  villages: new Map([['7304052014', '73.04.05.2014']]),
  certificates: new Map([...words.certificates].map(([id, number]) => [plainName(number), id])),
  photos: new Map([[image, image]]),
  products: new Map(),
  names: new Set(),
}

const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: fc.constantFrom(...Array.from('|\\:;,="\'\n ab')), maxLength }),
    )
    // eslint-disable-next-line no-control-regex
    .map((each) => each.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '').trim())
const line = (maxLength: number) => text(maxLength).map((each) => each.replace(/\s+/g, ' '))
// zod leaves `__proto__` out of a record.
const word = line(20).filter((each) => each !== '' && each !== '__proto__')
const count = fc.option(fc.integer({ min: 1, max: 700 }))
const some = fc.uniqueArray(fc.constantFrom(...Object.keys(terms)))

/** A draft as a seller may leave it, whole or not: a name, variants that can be told apart, and the rest at will. */
const draft: fc.Arbitrary<ProductDraft> = fc
  .record({
    name: line(60).filter((each) => each.length >= 3),
    summary: text(100),
    description: text(400),
    category_slug: fc.option(fc.constantFrom(...Object.keys(terms))),
    techniques: some,
    materials: some,
    unit: fc.constantFrom('piece' as const, 'metre' as const, 'set' as const, 'gram' as const),
    unit_size: count,
    quantity_step: fc.integer({ min: 1, max: 1000 }),
    lead_days: count,
    length_cm: count,
    width_cm: count,
    height_cm: count,
    low_stock_at: fc.nat(50),
    origin_village_code: fc.option(fc.constant('73.04.05.2014')),
    certificates: fc.uniqueArray(fc.constantFrom(7, 8)),
    images: fc.oneof(
      fc.constant([]),
      line(30).map((alt) => [{ image_id: image, alt }]),
    ),
    variants: fc.uniqueArray(
      fc.record({
        options: fc.dictionary(word, word, { minKeys: 1, maxKeys: 3 }),
        sku: fc.option(word),
        price_rupiah: fc.integer({ min: 1, max: 2_000_000_000 }),
        stock: fc.option(fc.nat(1000)),
        weight_grams: count,
      }),
      {
        minLength: 1,
        maxLength: 4,
        selector: ({ options }) => JSON.stringify(Object.entries(options).toSorted()),
      },
    ),
  })
  .map((given) => {
    const isToOrder = given.variants.some(({ stock }) => stock === null)
    const lead_days = given.lead_days ?? (isToOrder ? 30 : null)
    const skus = given.variants.map(({ sku }, index) => (sku === null ? null : `${sku} ${index}`))
    return productDraft.parse({
      ...emptyDraft,
      ...given,
      lead_days,
      monthly_capacity: lead_days === null ? null : 4,
      variants: given.variants.map((variant, index) => ({ ...variant, sku: skus[index] })),
    })
  })

describe('a product, written as rows and read again', () => {
  const reread = async (product: ProductDraft, changed = known) => {
    const sheet = await readSheet(writeCsv([heading, ...rowsOf({ id: 5, draft: product }, words)]))
    return checkRows(sheet.rows, matchColumns(sheet.heading), changed)
  }

  test('is the same product, unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (product) => {
        const own = { id: 5, draft: product, version: 1, is_live: false, is_archived: false }
        const [read, ...others] = await reread(product, { ...known, products: new Map([[5, own]]) })
        expect(read?.rows.flatMap(({ problems }) => problems)).toEqual([])
        expect([read?.product_id, read?.draft, others]).toEqual([5, product, []])
      }),
      { numRuns: 200 },
    )
  })

  test('begins the same product in a shop that does not have it, but for its code', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (product) => {
        const rows = rowsOf({ id: 5, draft: product }, words).map(([, ...cells]) => ['satu', ...cells])
        const sheet = await readSheet(writeCsv([heading, ...rows]))
        const [read] = checkRows(sheet.rows, matchColumns(sheet.heading), known)
        expect([read?.product_id, read?.rows.flatMap(({ problems }) => problems), read?.draft]).toEqual([
          null,
          [],
          product,
        ])
      }),
      { numRuns: 200 },
    )
  })

  test('of which this shop knows nothing, is refused by its code', async () => {
    const [read] = await reread({ ...emptyDraft, name: 'Kain' })
    expect(read?.rows[0]?.problems.map(({ column }) => column)).toContain('code')
  })
})

describe('several things in a cell', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (parts) => {
        if (parts.length !== 1) expect(splitCell(joinCell(parts))).toEqual(parts)
      }),
    )
    fc.assert(
      fc.property(fc.dictionary(word, word, { minKeys: 1, maxKeys: 4 }), (options) => {
        expect(readOptions(writeOptions(options))).toEqual(options)
      }),
    )
  })

  test('may be written the way people do', () => {
    expect(splitCell('katun, sutra')).toEqual(['katun', 'sutra'])
    expect(splitCell('a.jpg; b.jpg;')).toEqual(['a.jpg', 'b.jpg'])
    expect(readOptions('Ukuran: M; Warna: Biru, muda')).toEqual({ Ukuran: 'M', Warna: 'Biru, muda' })
    expect(readOptions('XL')).toEqual({ Pilihan: 'XL' })
    expect(readOptions('M | L')).toBeUndefined()
  })
})

describe('headings', () => {
  test('are known in Indonesian and English, whatever their case and signs', () => {
    expect(matchColumns(['NAMA BARANG', 'harga_jual', ' Qty ', 'Berat (gr)', 'Variant SKU'])).toEqual({
      name: 0,
      price: 1,
      stock: 2,
      sku: 4,
    })
    expect(matchColumns(['Title', 'Price (IDR)', 'Image Src', 'Category', 'Weight'])).toEqual({
      name: 0,
      price: 1,
      photos: 2,
      category: 3,
      weight: 4,
    })
  })

  test('our own name counts before another, and the first of two', () => {
    expect(matchColumns(['Nama', 'Nama produk', 'Harga', 'Price'])).toEqual({ name: 1, price: 2 })
  })

  test('no heading means two columns', () => {
    const names = columns.flatMap(({ key, name, also }) => [...new Set([key, name, ...also].map(plainName))])
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  })
})
