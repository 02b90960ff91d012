import type { Numbers } from './find-numbers.ts'
import { labelNames, type Measure } from './measures.ts'

/** A column's value: a number, or a dash where there is none to tell. */
export type Cell = string | number
/** A table as it is shown, exported and printed; the first column names the row, the others are numbers. */
export type NumberTable = {
  id: string
  title: string
  /** What is counted, in a sentence. */
  about: string
  columns: readonly string[]
  rows: readonly (readonly [string, ...Cell[]])[]
  /** Where whom it counts can be read by name. */
  more?: { name: string; path: string }
}

/** Adds up what was counted: a measure, one label of it, in one regency or in all. */
export function sumOf(
  { rows }: Pick<Numbers, 'rows'>,
  measure: Measure,
  { label, regency }: { label?: string; regency?: string } = {},
) {
  return rows
    .filter((row) => row.measure === measure)
    .filter((row) => (label ?? row.label) === row.label && (regency ?? row.regency_code) === row.regency_code)
    .reduce((sum, { value }) => sum + value, 0)
}

/** What the words of the key figures mean. */
export const keyFiguresNote =
  'Usaha tidak aktif masih buka, tetapi tanpa kegiatan di lapaknya selama 90 hari. Sertifikat segera berakhir habis dalam 90 hari. Peserta dihitung di setiap programnya.'

/** The numbers that one looks for first: how things stand, and what happened. */
export function keyFiguresOf(numbers: Pick<Numbers, 'rows'>, regency?: string): [string, number][] {
  const of = (measure: Measure, label?: string) =>
    sumOf(numbers, measure, {
      ...(label !== undefined && { label }),
      ...(regency !== undefined && { regency }),
    })
  return [
    ['Usaha buka', of('sellers-by-state', 'open')],
    ['Menunggu verifikasi', of('sellers-by-state', 'waiting')],
    ['Terverifikasi', of('sellers-verified')],
    ['Produk tampil', of('products')],
    ['Sertifikat berlaku', of('certificates')],
    ['Sertifikat segera berakhir', of('certificates-expiring')],
    ['Usaha tidak aktif', of('sellers-dormant')],
    ['Peserta program', of('participants')],
  ]
}

/** A row for each label of a measure that has a fixed set of them, zero or not. */
export function namedRows(numbers: Numbers, measure: Measure): [string, Cell][] {
  return Object.entries(labelNames[measure] ?? {}).map(([label, name]) => [
    name,
    sumOf(numbers, measure, { label }),
  ])
}

/** The labels of a measure that were counted, each once. */
export function labelsOf({ rows }: Pick<Numbers, 'rows'>, measure: Measure) {
  return [...new Map(rows.filter((row) => row.measure === measure).map((row) => [row.label, row])).values()]
}
