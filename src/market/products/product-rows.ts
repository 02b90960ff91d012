import { joinCell, writeOptions } from './cell-list.ts'
import type { KnownProduct } from './known-to-shop.ts'
import type { ProductDraft, VariantDraft } from './product-draft.ts'
import { codeOf, type ColumnKey, columns } from './sheet-columns.ts'

/** A cell of a sheet that is written: a number stays one, so that a spreadsheet program can reckon with it. */
export type Cell = string | number
/** Names of terms by their slugs, and numbers of certificates by their ids. */
export type Words = {
  categories: ReadonlyMap<string, string>
  techniques: ReadonlyMap<string, string>
  materials: ReadonlyMap<string, string>
  certificates: ReadonlyMap<number, string>
}

/** A product as rows of a sheet, one for each variant, in the order of `columns`: read again, it is the same. */
export function rowsOf({ id, draft }: Pick<KnownProduct, 'id' | 'draft'>, words: Words): Cell[][] {
  const shared = sharedCells(id, draft, words)
  return draft.variants.map((variant) => {
    const cells = { ...shared, ...variantCells(variant) }
    return columns.map(({ key }) => cells[key] ?? '')
  })
}

type Cells = Partial<Record<ColumnKey, Cell | null>>

function sharedCells(id: number, draft: ProductDraft, words: Words): Cells {
  const { length_cm, width_cm, height_cm, lead_days, monthly_capacity, unit_size, low_stock_at } = draft
  const { quantity_step } = draft
  const named = (slugs: readonly string[], names: ReadonlyMap<string, string>) =>
    joinCell(slugs.map((slug) => names.get(slug) ?? slug))
  return {
    code: codeOf(id),
    name: draft.name,
    unit: units[draft.unit],
    category: words.categories.get(draft.category_slug ?? '') ?? '',
    techniques: named(draft.techniques, words.techniques),
    materials: named(draft.materials, words.materials),
    summary: draft.summary,
    description: draft.description,
    is_unique: draft.is_unique ? 'ya' : 'tidak',
    origin: draft.origin_village_code,
    photos: joinCell(draft.images.map(({ image_id }) => `${image_id}.jpg`)),
    alts: joinCell(draft.images.map(({ alt }) => alt)),
    certificates: joinCell(draft.certificates.map((each) => words.certificates.get(each) ?? '')),
    ...{
      length_cm,
      width_cm,
      height_cm,
      lead_days,
      monthly_capacity,
      unit_size,
      low_stock_at,
      quantity_step,
    },
  }
}

function variantCells({ sku, options, price_rupiah, stock, weight_grams }: VariantDraft): Cells {
  return {
    sku,
    options: writeOptions(options),
    price: price_rupiah,
    stock: stock ?? 'pesanan',
    weight: weight_grams,
  }
}

const units = { piece: 'buah', metre: 'meter', set: 'set', gram: 'gram' }
