import { limits, type ProductDraft, type VariantDraft } from './product-draft.ts'

/** What is wrong, by the name of the field in the editor's form (`variants.0.price_rupiah`). */
export type Missing = Record<string, string>

/** What a draft still needs before it can be shown to the public; empty when nothing. */
export function whatIsMissing(draft: ProductDraft): Missing {
  return Object.fromEntries([...texts(draft), ...terms(draft), ...supply(draft), ...variants(draft)])
}

type Found = Generator<[field: string, sentence: string]>

function* texts({ name, summary, description, images }: ProductDraft): Found {
  if (images.length === 0) yield ['images', 'Tambahkan paling sedikit satu foto.']
  if (name.length < 3) yield ['name', 'Tulis nama produk, paling sedikit 3 huruf.']
  if (name.length > limits.name) yield ['name', `Nama paling panjang ${limits.name} huruf.`]
  if (summary.length < 10) yield ['summary', 'Tulis ringkasan satu kalimat, paling sedikit 10 huruf.']
  if (summary.length > limits.summary) yield ['summary', `Ringkasan paling panjang ${limits.summary} huruf.`]
  if (description.length < 30)
    yield ['description', 'Ceritakan produk ini sedikit lebih panjang, paling sedikit 30 huruf.']
  if (description.length > limits.description)
    yield ['description', `Keterangan paling panjang ${limits.description} huruf.`]
  for (const [index, { alt }] of images.entries())
    if (alt.length > limits.alt)
      yield [`images.${index}.alt`, `Keterangan foto paling panjang ${limits.alt} huruf.`]
}

function* terms({ category_slug, unit, unit_size, is_unique, quantity_step }: ProductDraft): Found {
  if (category_slug === null) yield ['category_slug', 'Pilih kategori.']
  if (unit === 'gram' && unit_size === null)
    yield ['unit_size', 'Harga itu untuk berapa gram? Misalnya 100 atau 250.']
  if (is_unique && quantity_step > 1) yield ['quantity_step', 'Barang satu-satunya dijual satu: isi 1.']
}

function* supply({ lead_days, monthly_capacity, variants }: ProductDraft): Found {
  const isMadeToOrder = variants.some(({ stock }) => stock === null)
  if (lead_days === null && (isMadeToOrder || monthly_capacity !== null))
    yield ['lead_days', 'Isi berapa hari membuatnya bila dipesan.']
  if (monthly_capacity === null && (isMadeToOrder || lead_days !== null))
    yield ['monthly_capacity', 'Isi berapa banyak yang sanggup dibuat dalam sebulan.']
}

function* variants({ variants: all, is_unique }: ProductDraft): Found {
  if (all.length === 0) yield ['variants', 'Tambahkan paling sedikit satu pilihan dengan harga.']
  if (is_unique && all.length > 1)
    yield ['is_unique', 'Barang satu-satunya hanya punya satu pilihan. Hapus pilihan yang lain.']
  for (const [index, variant] of all.entries()) {
    const field = `variants.${index}`
    if (variant.price_rupiah === null) yield [`${field}.price_rupiah`, 'Isi harga.']
    if (variant.weight_grams === null) yield [`${field}.weight_grams`, 'Isi berat dalam gram.']
    if (is_unique && (variant.stock === null || variant.stock > 1))
      yield [`${field}.stock`, 'Barang satu-satunya hanya ada satu: isi 1, atau 0 bila sudah terjual.']
    if (all.length > 1 && !isNamed(variant))
      yield [`${field}.options`, 'Tulis apa yang membedakan pilihan ini, misalnya ukuran atau warna.']
    if (all.slice(0, index).some((other) => optionsOf(other) === optionsOf(variant)))
      yield [`${field}.options`, 'Pilihan ini sama dengan pilihan di atasnya.']
  }
}

function isNamed({ options }: VariantDraft) {
  const values = Object.values(options)
  return values.length > 0 && values.every((value) => value !== '')
}

function optionsOf({ options }: VariantDraft) {
  return JSON.stringify(Object.entries(options).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
