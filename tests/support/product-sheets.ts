import type { ColumnKey } from '../../src/market/products/sheet-columns.ts'
import { columns } from '../../src/market/products/sheet-columns.ts'

/** Rows of a sheet as CSV, headed by our own names of the columns that any row has. */
export function csvOf(rows: readonly Partial<Record<ColumnKey, string | number>>[], delimiter = ',') {
  const used = columns.filter(({ key }) => rows.some((row) => row[key] !== undefined))
  const lines = [
    used.map(({ name }) => name),
    ...rows.map((row) => used.map(({ key }) => String(row[key] ?? ''))),
  ]
  const cell = (text: string) => (/["\r\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return lines.map((cells) => cells.map(cell).join(delimiter)).join('\r\n')
}

export function bytesOf(text: string) {
  return new TextEncoder().encode(text)
}
