import { Refusal } from '../../refusal.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { withoutApostrophe } from './harmless-cell.ts'
import { mostCharacters, mostColumns, mostRows, mostSheetBytes } from './sheet-limits.ts'

/** A sheet as somebody made it: its headings, and its rows by the numbers that a spreadsheet program shows. */
export type Sheet = { heading: string[]; rows: SheetRow[] }
export type SheetRow = { line: number; cells: string[] }

/**
 * Reads a CSV or XLSX file of at most 10 MB, 5,000 rows and 60 columns; which of the two it is, its bytes say. The
 * first row that is not empty is the heading. Cells are trimmed and free of control signs; empty rows are left out.
 *
 * @throws {Refusal} sheet-too-large, sheet-empty, sheet-too-many-rows, sheet-too-many-columns, sheet-old-excel,
 *   sheet-not-a-sheet, sheet-broken-quote
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > mostSheetBytes)
    throw new Refusal('sheet-too-large', { megabytes: mostSheetBytes / 2 ** 20 })
  const lines = startsWith(bytes, 'PK\x03\x04') ? await readXlsx(bytes) : readCsv(refuseOthers(bytes))
  const filled = lines
    .map(({ line, cells }) => ({ line, cells: cells.map(clean) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [heading, ...rows] = filled
  if (heading === undefined || rows.length === 0) throw new Refusal('sheet-empty')
  if (rows.length > mostRows) throw new Refusal('sheet-too-many-rows', { rows: rows.length, most: mostRows })
  const width = Math.max(...filled.map(({ cells }) => cells.findLastIndex((cell) => cell !== '') + 1))
  if (width > mostColumns) throw new Refusal('sheet-too-many-columns', { columns: width, most: mostColumns })
  const size = filled.reduce((sum, { cells }) => sum + cells.reduce((all, cell) => all + cell.length, 0), 0)
  if (size > mostCharacters) throw new Refusal('sheet-too-large', { megabytes: mostSheetBytes / 2 ** 20 })
  const whole = (cells: string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '')
  return {
    heading: whole(heading.cells),
    rows: rows.map(({ line, cells }) => ({ line, cells: whole(cells) })),
  }
}

/** What is neither: said by name where people are likely to send it. */
function refuseOthers(bytes: Uint8Array) {
  // Excel before 2007, and a workbook with a password.
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw new Refusal('sheet-old-excel')
  if (startsWith(bytes, '%PDF') || startsWith(bytes, '\xff\xd8\xff') || startsWith(bytes, '\x89PNG'))
    throw new Refusal('sheet-not-a-sheet')
  return bytes
}

function startsWith(bytes: Uint8Array, signature: string) {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

/** PostgreSQL's text holds no NUL and no half of a sign; line breaks and tabs stay. */
function clean(cell: string) {
  const text = cell
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
  return withoutApostrophe(text.trim()).trim()
}
