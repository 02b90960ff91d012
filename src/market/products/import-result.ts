import type { ProductImport, ImportRow } from './find-import.ts'
import type { Cell } from './product-rows.ts'
import { letterOf, nameOf } from './sheet-columns.ts'

/**
 * What became of each row, as a sheet: the line, the product, the outcome, its address at the desk, and the reason.
 * `addressOf` gives the whole address of a product's page.
 */
export function importResult(
  found: Pick<ProductImport, 'columns'>,
  rows: readonly ImportRow[],
  addressOf: (productId: number) => string,
): Cell[][] {
  return [
    ['Baris', 'Produk', 'Hasil', 'Tautan', 'Keterangan'],
    ...rows.map((row) => [
      row.line,
      row.name,
      outcomeOf(row),
      row.product_id === null ? '' : addressOf(row.product_id),
      [row.reason, ...row.problems.map((problem) => problemOf(found, problem)), ...row.notes]
        .filter((sentence) => sentence !== '')
        .join(' '),
    ]),
  ]
}

/** "Kolom F (Harga): …" */
export function problemOf(
  { columns }: Pick<ProductImport, 'columns'>,
  { column, reason }: ImportRow['problems'][number],
) {
  if (column === null) return reason
  const place = columns[column]
  return place === undefined
    ? `${nameOf(column)}: ${reason}`
    : `Kolom ${letterOf(place)} (${nameOf(column)}): ${reason}`
}

/** What a row has done or, before the import runs, would do. */
export function outcomeOf({ outcome, effect, problems }: ImportRow) {
  if (outcome !== null) return outcomes[outcome] ?? outcome
  if (problems.length > 0) return 'Salah'
  return effects[effect ?? 'none'] ?? ''
}

const outcomes: Partial<Record<string, string>> = {
  created: 'Produk baru',
  updated: 'Diperbarui',
  unchanged: 'Tidak berubah',
  skipped: 'Dilewati',
}
const effects: Partial<Record<string, string>> = {
  create: 'Akan menjadi produk baru',
  update: 'Akan diperbarui',
  none: 'Tidak berubah',
}
