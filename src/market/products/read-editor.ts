import { optionFields, rowsOf, type Values } from './editor-values.ts'
import { limits, type ProductDraft, productDraft, type VariantDraft } from './product-draft.ts'
import { formatRupiah, parseRupiah } from './rupiah.ts'

/**
 * Takes what stands in the editor back into a draft. What cannot be read is left out of the draft and named in
 * `problems`, a sentence for each field; all the rest can be saved. `seen` is what the form said of variants on sale.
 */
export function readEditor(values: Values) {
  const form = new Form(values)
  const names = optionFields(values).map((name) => form.text(name))
  const rows = rowsOf(values, 'variants').slice(0, limits.variants)
  const draft: ProductDraft = {
    name: form.text('name'),
    summary: form.text('summary'),
    description: form.text('description'),
    category_slug: form.text('category_slug') || null,
    techniques: form.list('techniques'),
    materials: form.list('materials'),
    unit: productDraft.shape.unit.catch('piece').parse(form.text('unit')),
    unit_size: form.count('unit_size'),
    quantity_step: form.count('quantity_step', limits.quantity_step) ?? 1,
    is_unique: form.has('is_unique'),
    is_non_halal: form.has('is_non_halal'),
    lead_days: form.count('lead_days', limits.lead_days),
    monthly_capacity: form.count('monthly_capacity'),
    origin_village_code: form.text('origin_village') || null,
    length_cm: form.count('length_cm'),
    width_cm: form.count('width_cm'),
    height_cm: form.count('height_cm'),
    low_stock_at: form.stock('low_stock_at') ?? 0,
    variants: rows.map((_, index) => variant(form, `variants.${index}`, names)),
    images: rowsOf(values, 'images')
      .slice(0, limits.images)
      .map((_, index) => ({
        image_id: form.text(`images.${index}.image_id`),
        alt: form.text(`images.${index}.alt`),
      })),
    certificates: form.list('certificates').map(Number).filter(Number.isSafeInteger),
  }
  const seen = draft.variants.flatMap(({ id }, index) =>
    id === undefined
      ? []
      : { id, price_rupiah: known(values, index, 'seen_price'), stock: known(values, index, 'seen_stock') },
  )
  return { draft, seen, problems: form.problems }
}

function variant(form: Form, at: string, names: string[]): VariantDraft {
  const id = Number(form.text(`${at}.id`))
  const pairs = names.map((name, index) => [name, form.text(`${at}.options.${index}`)] as const)
  if (pairs.some(([name, value]) => name === '' && value !== ''))
    form.problems['option_names.0'] ??= 'Beri nama pembedanya, misalnya Ukuran atau Warna.'
  return {
    ...(Number.isSafeInteger(id) && id > 0 && { id }),
    options: Object.fromEntries(pairs.filter(([name]) => name !== '')),
    sku: form.text(`${at}.sku`) || null,
    price_rupiah: form.price(`${at}.price_rupiah`),
    stock: form.has(`${at}.to_order`) ? null : (form.stock(`${at}.stock`) ?? 0),
    weight_grams: form.weight(`${at}.weight_grams`),
  }
}

/** A number that the form itself wrote down; null where it wrote none. */
function known(values: Values, index: number, field: string) {
  const text = (values[`variants.${index}.${field}`]?.at(-1) ?? '').replaceAll('.', '')
  return /^\d{1,10}$/.test(text) ? Number(text) : null
}

/** Reads one field after the other, and remembers what could not be read. */
class Form {
  readonly problems: Record<string, string> = {}
  readonly values: Values

  constructor(values: Values) {
    this.values = values
  }

  text(name: string) {
    return (this.values[name]?.at(-1) ?? '').replaceAll('\r\n', '\n').trim().slice(0, longest)
  }

  list(name: string) {
    return [...new Set(this.values[`${name}[]`])].filter((value) => value !== '').slice(0, 100)
  }

  has(name: string) {
    return this.text(name) !== ''
  }

  /** A whole number from 1; null where nothing is written. */
  count(name: string, most: number = limits.count) {
    const number = this.number(name, most)
    if (number !== 0) return number
    return this.problem(name, 'Isi angka lebih dari nol, atau kosongkan.')
  }

  /** A whole number from 0. */
  stock(name: string) {
    if (!this.has(name) && name !== 'low_stock_at') return this.problem(name, 'Isi jumlahnya; 0 bila habis.')
    return this.number(name, limits.stock)
  }

  /** "1,25 jt" in rupiah. */
  price(name: string) {
    if (!this.has(name)) return null
    const rupiah = parseRupiah(this.text(name))
    if (rupiah === null || !Number.isInteger(rupiah))
      return this.problem(name, 'Harga ini belum terbaca. Tulis misalnya 250.000 atau 1,25 jt.')
    if (rupiah < 1) return this.problem(name, 'Isi harga lebih dari nol.')
    const most = limits.price_rupiah
    return rupiah > most ? this.problem(name, `Harga paling tinggi ${formatRupiah(most)}.`) : rupiah
  }

  /** "250", "250 g", "1,5 kg" in grams. */
  weight(name: string) {
    if (!this.has(name)) return null
    const [, amount = '', unit] = /^([\d.,]+)\s*(kg|g|gr|gram)?$/i.exec(this.text(name)) ?? []
    const number = Number(
      unit?.toLowerCase() === 'kg' ? amount.replace(',', '.') : amount.replaceAll('.', ''),
    )
    const grams = unit?.toLowerCase() === 'kg' ? Math.round(number * 1000) : number
    if (Number.isInteger(grams) && grams >= 1 && grams <= limits.count) return grams
    return this.problem(name, 'Berat ini belum terbaca. Tulis misalnya 250 g atau 1,5 kg.')
  }

  number(name: string, most: number) {
    const text = this.text(name).replace(/\s*(gr?|gram|cm|hari|meter)$/i, '')
    if (text === '') return null
    if (!/^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(text))
      return this.problem(name, 'Tulis angka bulat saja, misalnya 250.')
    const number = Number(text.replaceAll('.', ''))
    return number > most ? this.problem(name, `Paling banyak ${most.toLocaleString('id')}.`) : number
  }

  problem(name: string, sentence: string) {
    this.problems[name] = sentence
    return null
  }
}

/** Letters of one field that are read; what is longer than its own limit is told at submission. */
const longest = 20_000
