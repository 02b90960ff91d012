import type { ProductDraft } from './product-draft.ts'

/**
 * What stands in the fields of the editor, by their names: the one shape in which it shows a draft that is saved and
 * a form that was refused. Variants and photos are rows: `variants.0.price_rupiah`.
 */
export type Values = Record<string, string[]>
type Rows = 'variants' | 'images'

/** A draft as the editor shows it; `readEditor` takes it back. */
export function valuesOf(draft: ProductDraft): Values {
  const names = [...new Set(draft.variants.flatMap(({ options }) => Object.keys(options)))]
  const variants = draft.variants.map(({ id, options, sku, price_rupiah, stock, weight_grams }) => ({
    ...(id !== undefined && {
      id: [String(id)],
      seen_price: [text(price_rupiah)],
      seen_stock: [text(stock)],
    }),
    ...Object.fromEntries(names.map((name, index) => [`options.${index}`, [options[name] ?? '']])),
    sku: [text(sku)],
    price_rupiah: [price_rupiah?.toLocaleString('id-ID') ?? ''],
    ...(stock === null ? { to_order: ['ya'] } : { stock: [String(stock)] }),
    weight_grams: [text(weight_grams)],
  }))
  const images = draft.images.map(({ image_id, alt }) => ({ image_id: [image_id], alt: [alt] }))
  return withRows(withRows(plain(draft, names), 'variants', variants), 'images', images)
}

function plain(draft: ProductDraft, names: string[]): Values {
  return {
    ...Object.fromEntries(textFields.map((name) => [name, [text(draft[name])]])),
    origin_village: [text(draft.origin_village_code)],
    'techniques[]': draft.techniques,
    'materials[]': draft.materials,
    'certificates[]': draft.certificates.map(String),
    is_unique: draft.is_unique ? ['ya'] : [],
    is_non_halal: draft.is_non_halal ? ['ya'] : [],
    ...Object.fromEntries(names.map((name, index) => [`option_names.${index}`, [name]])),
  }
}

const textFields = [
  'name',
  'summary',
  'description',
  'category_slug',
  'unit',
  'unit_size',
  'quantity_step',
  'lead_days',
  'monthly_capacity',
  'length_cm',
  'width_cm',
  'height_cm',
  'low_stock_at',
] as const

/**
 * What a button of the editor does to its rows, where no script does it: `add-variant`, `remove-variant.2`,
 * `remove-photo.0`, `photo-up.1`, `photo-down.1`. Any other leaves them as they are; gaps in their numbers are closed.
 */
export function press(typed: Values, button: string): Values {
  const closed = withRows(typed, 'variants', rowsOf(typed, 'variants'))
  // A photo that has not arrived yet is no photo.
  const photos = rowsOf(typed, 'images').filter((row) => row['image_id']?.at(-1))
  const values = withRows(closed, 'images', photos)
  const [what = '', number = ''] = button.split('.')
  const list = what.endsWith('variant') ? 'variants' : 'images'
  const rows = rowsOf(values, list)
  const at = Number(number)
  if (what === 'add-variant') return withRows(values, list, [...rows, { stock: ['1'] }])
  if (what.startsWith('remove-')) return withRows(values, list, rows.toSpliced(at, 1))
  const row = rows[at]
  const to = what === 'photo-up' ? at - 1 : what === 'photo-down' ? at + 1 : at
  if (row === undefined || to < 0 || to >= rows.length) return values
  return withRows(values, list, rows.toSpliced(at, 1).toSpliced(to, 0, row))
}

/** The fields with the names of what variants differ by ("Ukuran"): two, or as many as there are already. */
export function optionFields(values: Values): string[] {
  const more = Object.keys(values).filter((name) => /^option_names\.\d{1,2}$/.test(name))
  const count = Math.min(Math.max(2, ...more.map((name) => Number(name.split('.')[1]) + 1)), 6)
  return Array.from({ length: count }, (_, index) => `option_names.${index}`)
}

/** The rows of a list, each with its own fields, in the order of their numbers. */
export function rowsOf(values: Values, list: Rows): Values[] {
  const rows = new Map<number, Values>()
  for (const [name, typed] of Object.entries(values)) {
    const [, number, field] = /^(?:variants|images)\.(\d{1,3})\.(.+)$/.exec(name) ?? []
    if (field === undefined || !name.startsWith(list)) continue
    rows.set(Number(number), { ...rows.get(Number(number)), [field]: typed })
  }
  return [...rows].toSorted(([one], [other]) => one - other).map(([, row]) => row)
}

/** The same values with these rows in place of the list's, numbered from 0. */
export function withRows(values: Values, list: Rows, rows: Values[]): Values {
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${list}.`))
  const own = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, typed]) => [`${list}.${index}.${field}`, typed] as const),
  )
  return Object.fromEntries([...others, ...own])
}

/** After a save: what stands there now is what the person has seen of what is on sale. */
export function asSeen(values: Values): Values {
  const rows = rowsOf(values, 'variants').map((row) =>
    row['id'] ? { ...row, seen_price: row['price_rupiah'] ?? [], seen_stock: row['stock'] ?? [] } : row,
  )
  return withRows(values, 'variants', rows)
}

function text(value: string | number | null) {
  return value === null ? '' : String(value)
}

/** A form as a page shows it: refused, or fresh with what is saved. */
type Shown = { action: string; values: Values; problems: Record<string, string>; sentence: string }

/**
 * What the editor's page shows: the form that was refused, else the draft with what it is missing, named. A refusal of
 * another form of the page is told above the draft.
 */
export function shownForm(
  refused: Shown | null,
  draft: ProductDraft,
  missing: Record<string, string> = {},
): Shown {
  const action = 'products.save'
  if (refused?.action === action) return refused
  const isMissing = Object.keys(missing).length > 0
  const sentence = isMissing ? 'Tersimpan. Sebelum diajukan, mohon lengkapi yang berikut:' : ''
  return { action, values: valuesOf(draft), problems: missing, sentence: refused?.sentence ?? sentence }
}
