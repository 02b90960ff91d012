import { readOptions, splitCell, splitEach } from './cell-list.ts'
import { plainName, type KnownToShop } from './known-to-shop.ts'
import { limits, type ProductDraft, type VariantDraft } from './product-draft.ts'
import { countOf, readPrice, readStock, short } from './read-offer.ts'
import type { ColumnKey } from './sheet-columns.ts'

/** What one cell says, of the product or of the variant in its row. */
export type Said = { product?: ProductSaid; variant?: Partial<VariantDraft> }
export type ProductSaid = Partial<Omit<ProductDraft, 'variants' | 'images'>> & {
  /** Names of files, as they were written. */
  photos?: string[]
  alts?: string[]
}

/** Reads a cell that is not empty; what is wrong with it is answered as a sentence. */
export function readCell(key: ColumnKey, text: string, known: KnownToShop): Said | string {
  return readers[key](text, known)
}

const readers: Record<ColumnKey, (text: string, known: KnownToShop) => Said | string> = {
  code: () => ({}),
  name: (text) =>
    text.length < 3 || text.length > limits.name
      ? `Nama produk 3 sampai ${limits.name} huruf; ini ${text.length}.`
      : { product: { name: text.replace(/\s+/g, ' ') } },
  sku: (text) => (text.length > 64 ? 'SKU paling panjang 64 huruf.' : { variant: { sku: text } }),
  options: (text) => {
    const options = text.length > 300 ? undefined : readOptions(text)
    return options ? { variant: { options } } : 'Tulis varian seperti “Ukuran: M | Warna: Biru”.'
  },
  price: (text) => {
    const price_rupiah = readPrice(text)
    return typeof price_rupiah === 'string' ? price_rupiah : { variant: { price_rupiah } }
  },
  stock: (text) => {
    const stock = readStock(text)
    return typeof stock === 'string' ? stock : { variant: { stock } }
  },
  weight: (text) => {
    const weight_grams = gramsOf(text)
    return weight_grams === undefined || weight_grams > limits.count
      ? `“${short(text)}” bukan berat. Tulis dalam gram, misalnya 350 atau “1,5 kg”.`
      : { variant: { weight_grams } }
  },
  unit: (text) => {
    const unit = units.get(plainName(text))
    return unit
      ? { product: { unit } }
      : `Satuan “${short(text)}” tidak dikenal: buah, meter, set, atau gram.`
  },
  unit_size: number('unit_size', limits.count, /(g|gr|gram)/, 'gram'),
  quantity_step: number(
    'quantity_step',
    limits.quantity_step,
    /(buah|pcs|helai|lembar|meter|m|set)/,
    'barang',
  ),
  category: (text, { categories }) => {
    const slug = categories.get(plainName(text)) ?? categories.get(plainName(text.split(/[>/]/).at(-1) ?? ''))
    return slug ? { product: { category_slug: slug } } : `Kategori “${short(text)}” tidak ada dalam daftar.`
  },
  techniques: (text, known) => {
    const techniques = termsOf(text, known.techniques)
    return typeof techniques === 'string'
      ? `Teknik “${techniques}” tidak ada dalam daftar.`
      : { product: { techniques } }
  },
  materials: (text, known) => {
    const materials = termsOf(text, known.materials)
    return typeof materials === 'string'
      ? `Bahan “${materials}” tidak ada dalam daftar.`
      : { product: { materials } }
  },
  summary: (text) =>
    text.length > limits.summary
      ? `Ringkasan paling panjang ${limits.summary} huruf; ini ${text.length}.`
      : { product: { summary: text } },
  description: (text) =>
    text.length > limits.description
      ? `Deskripsi paling panjang ${limits.description} huruf; ini ${text.length}.`
      : { product: { description: text } },
  is_unique: (text) => {
    if (/^(ya|y|yes|true|1|benar|v|x|✓)$/i.test(text)) return { product: { is_unique: true } }
    if (/^(tidak|tdk|t|no|n|false|0|-|bukan)$/i.test(text)) return { product: { is_unique: false } }
    return 'Tulis “ya” atau “tidak”.'
  },
  lead_days: number('lead_days', limits.lead_days, /(hari|days?)/, 'hari'),
  monthly_capacity: number(
    'monthly_capacity',
    limits.count,
    /(buah|pcs|helai|lembar|meter|m|unit|set)/,
    'barang',
  ),
  origin: (text, { villages }) => {
    const code = villages.get(plainName(text))
    return code
      ? { product: { origin_village_code: code } }
      : `Desa “${short(text)}” tidak kami temukan. Tulis kode Kemendagri-nya, misalnya 73.04.05.2014.`
  },
  length_cm: number('length_cm', limits.count, /cm/, 'sentimeter'),
  width_cm: number('width_cm', limits.count, /cm/, 'sentimeter'),
  height_cm: number('height_cm', limits.count, /cm/, 'sentimeter'),
  low_stock_at: (text) => {
    const low_stock_at = countOf(text, /(buah|pcs|meter|m)/)
    return low_stock_at === undefined || low_stock_at > limits.stock
      ? `“${short(text)}” bukan jumlah. Tulis bilangan bulat, misalnya 2.`
      : { product: { low_stock_at } }
  },
  photos: (text) => {
    const photos = splitCell(text)
    return photos.length > limits.images
      ? `Paling banyak ${limits.images} foto untuk satu produk; ini ${photos.length}.`
      : { product: { photos } }
  },
  alts: (text) => {
    const alts = splitEach(text)
    return alts.some((alt) => alt.length > limits.alt)
      ? `Keterangan satu foto paling panjang ${limits.alt} huruf.`
      : { product: { alts } }
  },
  certificates: (text, known) => {
    const numbers = known.certificates.has(plainName(text)) ? [text] : splitCell(text)
    const unknown = numbers.find((each) => !known.certificates.has(plainName(each)))
    return unknown === undefined
      ? { product: { certificates: numbers.map((each) => known.certificates.get(plainName(each)) ?? 0) } }
      : `Sertifikat “${short(unknown)}” belum ada di lapak Anda.`
  },
}

function number(
  key:
    'unit_size' | 'quantity_step' | 'lead_days' | 'monthly_capacity' | 'length_cm' | 'width_cm' | 'height_cm',
  most: number,
  unit: RegExp,
  name: string,
) {
  return (text: string): Said | string => {
    const count = countOf(text, unit)
    return count === undefined || count < 1 || count > most
      ? `“${short(text)}” bukan jumlah ${name}. Tulis bilangan bulat dari 1 sampai ${most}.`
      : { product: { [key]: count } }
  }
}

function gramsOf(text: string) {
  const [, kilos] = /^(\d+(?:[.,]\d{1,3})?)\s*(?:kg|kilo|kilogram)$/i.exec(text) ?? []
  const grams = kilos === undefined ? countOf(text, /(g|gr|gram)/) : Number(kilos.replace(',', '.')) * 1000
  return grams === undefined || grams < 1 ? undefined : Math.round(grams)
}

/** The slugs, or the first name that is no term. A term whose own name has a comma is tried whole first. */
function termsOf(text: string, terms: ReadonlyMap<string, string>): string[] | string {
  const names = terms.has(plainName(text)) ? [text] : splitCell(text)
  const unknown = names.find((name) => !terms.has(plainName(name)))
  return unknown === undefined
    ? [...new Set(names.map((name) => terms.get(plainName(name)) ?? ''))]
    : short(unknown)
}

const units = new Map<string, ProductDraft['unit']>(
  Object.entries({
    piece: [
      'piece',
      'pieces',
      'buah',
      'pcs',
      'pc',
      'bh',
      'biji',
      'helai',
      'lembar',
      'unit',
      'bungkus',
      'botol',
    ],
    metre: ['metre', 'meter', 'm', 'mtr'],
    set: ['set', 'pasang', 'paket'],
    gram: ['gram', 'gr', 'g'],
  }).flatMap(([unit, names]) => names.map((name) => [name, unit as ProductDraft['unit']] as const)),
)
