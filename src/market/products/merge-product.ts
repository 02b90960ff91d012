import { isDeepStrictEqual } from 'node:util'
import type { Problem, ReadRow } from './check-rows.ts'
import { type KnownProduct, type KnownToShop, photoName, photoStem, plainName } from './known-to-shop.ts'
import { emptyDraft, limits, type ProductDraft, type VariantDraft } from './product-draft.ts'
import type { ProductSaid } from './read-cell.ts'

/**
 * The product as the rows would have it: what they say, over what it is today; a cell that is empty changes nothing.
 * What cannot be is noted beside the row that says so.
 */
export function mergeProduct(
  rows: ReadRow[],
  product: KnownProduct | undefined,
  known: KnownToShop,
): ProductDraft {
  const before = product?.draft ?? { ...emptyDraft, variants: [] }
  const { photos, alts, ...said } = saidOf(rows)
  const draft: ProductDraft = {
    ...before,
    ...said,
    variants: [...before.variants],
    images: mergeImages(rows[0], before, photos, alts, known),
  }
  mergeVariants(rows, draft)
  noteNewProduct(rows, product, known)
  for (const [row, problem] of contradictions(rows, draft)) row.problems.push(problem)
  if (product?.is_archived)
    for (const row of rows)
      row.problems.push({ column: null, reason: 'Produk ini diarsipkan. Keluarkan dari arsip dahulu.' })
  return draft
}

/** The first row that says something of the product counts; others have been compared with it. */
function saidOf(rows: readonly ReadRow[]): ProductSaid {
  const all = rows.toReversed().flatMap(({ said }) => Object.values(said).map(({ product }) => product))
  return Object.assign({}, ...all) as ProductSaid
}

function mergeImages(
  row: ReadRow | undefined,
  { images }: ProductDraft,
  photos: string[] | undefined,
  alts: string[] | undefined,
  known: KnownToShop,
) {
  const own = new Set(images.map(({ image_id }) => image_id))
  const ids = photos?.flatMap((name) => {
    const stem = photoStem(name)
    const id = own.has(stem) ? stem : (known.photos.get(photoName(name)) ?? known.photos.get(stem))
    if (id === undefined) row?.notes.push(`Foto “${name}” belum diunggah.`)
    return id ?? []
  })
  const kept = ids === undefined ? images.map(({ image_id }) => image_id) : [...new Set(ids)]
  return kept.map((image_id, index) => ({
    image_id,
    alt: alts?.[index] ?? images.find((image) => image.image_id === image_id)?.alt ?? '',
  }))
}

/** Each row is a variant: the one with its SKU, else with its options, else the only one there is; else a new one. */
function mergeVariants(rows: readonly ReadRow[], draft: ProductDraft) {
  const rowAt = new Map<number, ReadRow>()
  for (const row of rows) {
    const said = variantOf(row)
    const found = placeOf(said, draft.variants, rows.length)
    const place = found === -1 ? draft.variants.length : found
    const before = rowAt.get(place)
    if (before)
      row.problems.push({ column: 'options', reason: `Isi varian yang lain dari baris ${before.line}.` })
    if (found === -1) requireOffer(row, said, draft)
    const start = draft.variants[place] ?? { ...newVariant, stock: draft.is_unique ? 1 : null }
    draft.variants[place] = { ...start, ...said }
    rowAt.set(place, row)
  }
  for (const [place, row] of rowAt) refuseLikeness(row, place, draft.variants)
}

function variantOf({ said }: ReadRow): Partial<VariantDraft> {
  const all = Object.values(said).map(({ variant }) => variant)
  return Object.assign({}, ...all) as Partial<VariantDraft>
}

const newVariant: VariantDraft = {
  options: {},
  sku: null,
  price_rupiah: null,
  stock: null,
  weight_grams: null,
}

function placeOf({ sku, options }: Partial<VariantDraft>, known: readonly VariantDraft[], rowCount: number) {
  const bySku = sku == null ? -1 : known.findIndex((variant) => variant.sku === sku)
  if (bySku !== -1) return bySku
  if (options !== undefined) return known.findIndex((variant) => isDeepStrictEqual(variant.options, options))
  const withoutOptions = known.findIndex((variant) => Object.keys(variant.options).length === 0)
  if (withoutOptions !== -1) return withoutOptions
  return sku == null && known.length === 1 && rowCount === 1 ? 0 : -1
}

function refuseLikeness({ problems }: ReadRow, place: number, variants: readonly VariantDraft[]) {
  if (variants.length < 2 || problems.some(({ column }) => column === 'options')) return
  const options = variants[place]?.options ?? {}
  if (Object.keys(options).length === 0)
    problems.push({
      column: 'options',
      reason: 'Produk ini punya beberapa varian. Isi apa yang membedakan baris ini.',
    })
  else if (variants.some((other, index) => index !== place && isDeepStrictEqual(other.options, options)))
    problems.push({ column: 'options', reason: 'Varian ini sudah ada pada produk yang sama.' })
}

function requireOffer({ text, problems }: ReadRow, said: Partial<VariantDraft>, draft: ProductDraft) {
  if (text.price === undefined) problems.push({ column: 'price', reason: 'Isi harganya.' })
  const isToOrder = draft.lead_days !== null
  if (text.stock === undefined && said.stock === undefined && !isToOrder && !draft.is_unique)
    problems.push({ column: 'stock', reason: 'Isi stoknya: jumlahnya, atau “pesanan”.' })
}

function noteNewProduct(rows: ReadRow[], product: KnownProduct | undefined, known: KnownToShop) {
  const [row] = rows
  if (row === undefined || product !== undefined) return
  const name = rows.find(({ text }) => text.name !== undefined)?.text.name
  if (name === undefined)
    row.problems.push({
      column: 'name',
      reason:
        row.text.sku === undefined
          ? 'Isi nama produk.'
          : 'SKU ini belum ada di lapak Anda. Isi nama produk untuk membuat produk baru.',
    })
  else if (known.names.has(plainName(name)))
    row.notes.push('Lapak Anda sudah punya produk bernama ini. Baris ini akan membuat produk baru.')
}

/** What single cells cannot know: how the fields of one product go together. */
function* contradictions(rows: ReadRow[], draft: ProductDraft): Generator<[ReadRow, Problem]> {
  const [first] = rows
  if (first === undefined) return
  const { variants, lead_days, monthly_capacity, is_unique, quantity_step } = draft
  if ((lead_days === null) !== (monthly_capacity === null)) {
    const column = lead_days === null ? 'lead_days' : 'monthly_capacity'
    yield [
      first,
      { column, reason: 'Lama pengerjaan dan kapasitas per bulan diisi keduanya, atau kosong keduanya.' },
    ]
  }
  if (variants.length > limits.variants)
    yield [first, { column: null, reason: `Satu produk paling banyak ${limits.variants} varian.` }]
  if (is_unique && variants.length > 1 && rows.length > 1)
    for (const row of rows.slice(1))
      yield [
        row,
        { column: 'is_unique', reason: 'Barang yang hanya satu tidak punya varian: cukup satu baris.' },
      ]
  if (is_unique && quantity_step > 1)
    yield [first, { column: 'quantity_step', reason: 'Barang yang hanya satu dijual satu: isi 1.' }]
  for (const row of rows) {
    const stock = row.said.stock?.variant?.stock
    if (stock === undefined) continue
    if (is_unique && (stock === null || stock > 1))
      yield [
        row,
        { column: 'stock', reason: 'Barang yang hanya satu: stoknya 1, atau 0 bila sudah terjual.' },
      ]
    else if (stock === null && lead_days === null)
      yield [
        row,
        { column: 'stock', reason: 'Barang pesanan perlu lama pengerjaan dan kapasitas per bulan.' },
      ]
  }
}
