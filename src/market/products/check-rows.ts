import { groupRows, type Group } from './group-rows.ts'
import type { KnownToShop } from './known-to-shop.ts'
import type { ColumnMap } from './match-columns.ts'
import { mergeProduct } from './merge-product.ts'
import type { ProductDraft } from './product-draft.ts'
import { readCell, type Said } from './read-cell.ts'
import type { SheetRow } from './read-sheet.ts'
import { type Cells, type ColumnKey, columns } from './sheet-columns.ts'

/** What is wrong with a row: in which of our columns (null: the row as a whole), and why. */
export type Problem = { column: ColumnKey | null; reason: string }

/** A row of a sheet after reading: what each cell says, and what is wrong. */
export type ReadRow = {
  line: number
  text: Cells
  said: Partial<Record<ColumnKey, Said>>
  problems: Problem[]
  /** Worth knowing, and no reason not to go on. */
  notes: string[]
}

/** One product of a sheet: the product as it would be saved, new where `product_id` is null. */
export type CheckedProduct = {
  product_id: number | null
  rows: ReadRow[]
  draft: ProductDraft
}

/**
 * Reads and checks the rows of a sheet: each cell by itself, then rows that are one product together, then against
 * what the shop has. Every wrong row is told apart; a product with a wrong row cannot be saved.
 */
export function checkRows(rows: readonly SheetRow[], map: ColumnMap, known: KnownToShop): CheckedProduct[] {
  const read = rows.map((row) => readRow(row, map, known))
  refuseRepeatedSkus(read)
  return groupRows(read, known).map((group) => checkGroup(group, known))
}

export function isWrong({ problems }: ReadRow) {
  return problems.length > 0
}

function readRow({ line, cells }: SheetRow, map: ColumnMap, known: KnownToShop): ReadRow {
  const row: ReadRow = { line, text: {}, said: {}, problems: [], notes: [] }
  for (const { key } of columns) {
    const text = cells[map[key] ?? -1] ?? ''
    if (text === '') continue
    row.text[key] = text
    const said = readCell(key, text, known)
    if (typeof said === 'string') row.problems.push({ column: key, reason: said })
    else row.said[key] = said
  }
  return row
}

function refuseRepeatedSkus(rows: readonly ReadRow[]) {
  const first = new Map<string, number>()
  for (const { text, line, problems } of rows) {
    if (text.sku === undefined) continue
    const before = first.get(text.sku)
    if (before === undefined) first.set(text.sku, line)
    else problems.push({ column: 'sku', reason: `SKU ini sudah dipakai di baris ${before}.` })
  }
}

function checkGroup(group: Group, known: KnownToShop): CheckedProduct {
  refuseContradictions(group.rows)
  const product = group.product_id === null ? undefined : known.products.get(group.product_id)
  const draft = mergeProduct(group.rows, product, known)
  return { product_id: product?.id ?? null, rows: group.rows, draft }
}

const ofVariant = new Set<ColumnKey>(['code', 'sku', 'options', 'price', 'stock', 'weight'])

/** What rows of one product share can be said once, or each time the same. */
function refuseContradictions(rows: readonly ReadRow[]) {
  for (const { key } of columns) {
    if (ofVariant.has(key)) continue
    const first = rows.find(({ said }) => said[key] !== undefined)
    for (const { said, problems } of rows)
      if (first && said[key] !== undefined && JSON.stringify(said[key]) !== JSON.stringify(first.said[key]))
        problems.push({
          column: key,
          reason: `Berbeda dari baris ${first.line}, padahal produknya sama.`,
        })
  }
}
