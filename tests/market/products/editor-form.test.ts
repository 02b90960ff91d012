import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { press, rowsOf, type Values, valuesOf } from '../../../src/market/products/editor-values.ts'
import { emptyDraft, limits, type ProductDraft } from '../../../src/market/products/product-draft.ts'
import { readEditor } from '../../../src/market/products/read-editor.ts'
import { whatIsMissing } from '../../../src/market/products/what-is-missing.ts'

const line = fc.string({ maxLength: 30 }).map((text) => text.trim())
const maybe = (most: number) => fc.option(fc.integer({ min: 1, max: most }))
const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 4 })
const variants = fc.uniqueArray(fc.stringMatching(/^[A-Za-z]{1,8}$/), { maxLength: 3 }).chain((names) =>
  fc.array(
    fc
      .record({
        id: fc.option(fc.integer({ min: 1, max: 9999 })),
        values: fc.array(line, { minLength: 3, maxLength: 3 }),
        sku: fc.option(line.filter((text) => text !== '')),
        price_rupiah: maybe(limits.price_rupiah),
        stock: fc.option(fc.integer({ min: 0, max: limits.stock })),
        weight_grams: maybe(limits.count),
      })
      .map(({ id, values, ...variant }) => ({
        ...(id !== null && { id }),
        ...variant,
        options: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
      })),
    { maxLength: 4 },
  ),
)
const draft: fc.Arbitrary<ProductDraft> = fc.record({
  name: line,
  summary: line,
  description: line,
  category_slug: fc.option(fc.stringMatching(/^[a-z]{1,8}$/)),
  techniques: slugs,
  materials: slugs,
  unit: fc.constantFrom('piece', 'metre', 'set', 'gram'),
  unit_size: maybe(limits.count),
  quantity_step: fc.integer({ min: 1, max: limits.quantity_step }),
  is_unique: fc.boolean(),
  is_non_halal: fc.boolean(),
  lead_days: maybe(limits.lead_days),
  monthly_capacity: maybe(limits.count),
  origin_village_code: fc.option(fc.constant('73.04.05.2014')),
  length_cm: maybe(limits.count),
  width_cm: maybe(limits.count),
  height_cm: maybe(limits.count),
  low_stock_at: fc.integer({ min: 0, max: limits.stock }),
  variants,
  images: fc.array(fc.record({ image_id: fc.stringMatching(/^[0-9a-f]{32}$/), alt: line }), { maxLength: 4 }),
  certificates: fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 3 }),
})

test('what the editor shows of a draft is read back as that draft', () => {
  fc.assert(
    fc.property(draft, (draft) => {
      const values = valuesOf(draft)
      const read = readEditor(values)
      expect(read.problems).toEqual({})
      expect(read.draft).toEqual(draft)
      expect(read.seen).toEqual(
        draft.variants.flatMap(({ id, price_rupiah, stock }) =>
          id === undefined ? [] : { id, price_rupiah, stock },
        ),
      )
    }),
  )
})

test('whatever is sent, it is read', () => {
  const names = [
    'name',
    'variants.0.price_rupiah',
    'variants.999.stock',
    'images.0.alt',
    'option_names.9',
    'unit',
    'certificates[]',
    'x',
  ]
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.array(fc.string())),
      fc.string(),
      (values, button) => {
        readEditor(press(values, button))
      },
    ),
  )
})

describe('a field that cannot be read is named, and the others are read', () => {
  const row = {
    'variants.0.price_rupiah': '750rb',
    'variants.0.stock': '3',
    'variants.0.weight_grams': '1,5 kg',
  }
  const read = (typed: Record<string, string>) =>
    readEditor(
      Object.fromEntries(
        Object.entries({ name: 'Kain', ...row, ...typed }).map(([name, value]) => [name, [value]]),
      ),
    )

  test('a whole one has no problems', () => {
    expect(read({}).problems).toEqual({})
    expect(read({}).draft.variants).toEqual([
      { options: {}, sku: null, price_rupiah: 750_000, stock: 3, weight_grams: 1500 },
    ])
  })

  test.each([
    ['variants.0.price_rupiah', 'mahal', 'Harga ini belum terbaca. Tulis misalnya 250.000 atau 1,25 jt.'],
    ['variants.0.price_rupiah', '0', 'Isi harga lebih dari nol.'],
    ['variants.0.price_rupiah', '5 miliar', 'Harga paling tinggi Rp2.000.000.000.'],
    ['variants.0.stock', '', 'Isi jumlahnya; 0 bila habis.'],
    ['variants.0.stock', '-1', 'Tulis angka bulat saja, misalnya 250.'],
    ['variants.0.stock', '2000000', 'Paling banyak 1.000.000.'],
    ['variants.0.weight_grams', 'berat', 'Berat ini belum terbaca. Tulis misalnya 250 g atau 1,5 kg.'],
    ['variants.0.weight_grams', '0', 'Berat ini belum terbaca. Tulis misalnya 250 g atau 1,5 kg.'],
    ['lead_days', '800', 'Paling banyak 730.'],
    ['length_cm', '1,5', 'Tulis angka bulat saja, misalnya 250.'],
  ])('%s: "%s"', (name, typed, sentence) => {
    const { problems, draft } = read({ [name]: typed })
    expect(problems).toEqual({ [name]: sentence })
    expect(draft.name).toBe('Kain')
  })

  test.each([
    ['variants.0.weight_grams', '1.250', 1250],
    ['variants.0.weight_grams', '250 gram', 250],
    ['variants.0.price_rupiah', 'Rp 1.250.000', 1_250_000],
    ['variants.0.stock', '1.000', 1000],
  ])('%s: "%s" is %i', (name, typed, number) => {
    const [variant] = read({ [name]: typed }).draft.variants
    expect(variant?.[name.split('.')[2] as 'stock']).toBe(number)
  })

  test('options without a name are asked for one', () => {
    expect(read({ 'variants.0.options.0': 'S' }).problems).toEqual({
      'option_names.0': 'Beri nama pembedanya, misalnya Ukuran atau Warna.',
    })
  })
})

describe('the buttons of rows', () => {
  const values: Values = {
    name: ['Kain'],
    ...Object.fromEntries(['a', 'b', 'c'].map((id, index) => [`images.${index}.image_id`, [id]])),
    'variants.0.sku': ['A'],
    'variants.3.sku': ['B'],
  }
  const photos = (button: string) =>
    rowsOf(press(values, button), 'images').map((row) => row['image_id']?.[0])

  test('move and remove photos', () => {
    expect(photos('photo-up.2')).toEqual(['a', 'c', 'b'])
    expect(photos('photo-down.0')).toEqual(['b', 'a', 'c'])
    expect(photos('remove-photo.1')).toEqual(['a', 'c'])
    for (const nothing of ['photo-up.0', 'photo-down.2', 'photo-up.9', 'photo-up', 'save', 'submit', ''])
      expect(photos(nothing)).toEqual(['a', 'b', 'c'])
  })

  test('close gaps, and leave out photos that have not arrived', () => {
    const waiting = { ...values, 'images.1.image_id': [''], 'images.1.alt': ['Kain'] }
    expect(press(waiting, 'save')).toEqual({
      name: ['Kain'],
      'images.0.image_id': ['a'],
      'images.1.image_id': ['c'],
      'variants.0.sku': ['A'],
      'variants.1.sku': ['B'],
    })
  })

  test('add and remove variants, and touch nothing else', () => {
    expect(press(values, 'add-variant')).toEqual({
      name: ['Kain'],
      'images.0.image_id': ['a'],
      'images.1.image_id': ['b'],
      'images.2.image_id': ['c'],
      'variants.0.sku': ['A'],
      'variants.1.sku': ['B'],
      'variants.2.stock': ['1'],
    })
    expect(rowsOf(press(values, 'remove-variant.0'), 'variants')).toEqual([{ sku: ['B'] }])
  })
})

describe('what is missing', () => {
  const whole: ProductDraft = {
    ...emptyDraft,
    name: 'Kain Tope',
    summary: 'Tenun kapas tangan.',
    description: 'Ditenun tangan di Samataring selama dua bulan.',
    category_slug: 'kriya-tenun',
    variants: [{ options: {}, sku: null, price_rupiah: 1, stock: 1, weight_grams: 1 }],
    images: [{ image_id: 'a', alt: '' }],
  }
  const only = { options: {}, sku: null, price_rupiah: 1, stock: 1, weight_grams: 1 }
  const missing = (given: Partial<ProductDraft>) => Object.keys(whatIsMissing({ ...whole, ...given }))

  test('nothing of a whole draft', () => expect(missing({})).toEqual([]))
  test('much of an empty one', () =>
    expect(Object.keys(whatIsMissing(emptyDraft))).toEqual([
      'images',
      'name',
      'summary',
      'description',
      'category_slug',
      'variants.0.price_rupiah',
      'variants.0.weight_grams',
    ]))
  test.each<[string, Partial<ProductDraft>, string[]]>([
    ['too long a name', { name: 'x'.repeat(121) }, ['name']],
    ['grams of what', { unit: 'gram' }, ['unit_size']],
    [
      'made to order without time',
      { variants: [{ ...only, stock: null }] },
      ['lead_days', 'monthly_capacity'],
    ],
    ['a time without capacity', { lead_days: 3 }, ['monthly_capacity']],
    ['a unique piece by twos', { is_unique: true, quantity_step: 2 }, ['quantity_step']],
    ['no variant', { variants: [] }, ['variants']],
    ['two variants alike', { variants: [only, only] }, ['variants.0.options', 'variants.1.options']],
    ['a unique piece, twice', { is_unique: true, variants: [{ ...only, stock: 2 }] }, ['variants.0.stock']],
    [
      'a unique piece to order',
      { is_unique: true, lead_days: 1, monthly_capacity: 1, variants: [{ ...only, stock: null }] },
      ['variants.0.stock'],
    ],
  ])('%s', (_, given, names) => expect(missing(given)).toEqual(names))
})
