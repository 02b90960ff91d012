import excel from 'exceljs'
import { Readable } from 'node:stream'
import { harmless } from './harmless-cell.ts'
import type { Cell } from './product-rows.ts'
import { columns } from './sheet-columns.ts'

/**
 * CSV as Indonesian spreadsheet programs open it: `;`, UTF-8 with its mark, CRLF. A text that a program would run as
 * a formula gets an apostrophe before it, which `readSheet` takes away again.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): Uint8Array {
  return new TextEncoder().encode(`\ufeff${csvLines(rows)}`)
}

/** Rows of such a file, without its mark: for one that is written in pieces. */
export function csvLines(rows: readonly (readonly Cell[])[]) {
  return rows.map((cells) => `${cells.map((cell) => quoted(String(harmless(cell)))).join(';')}\r\n`).join('')
}

/** Such a file in pieces, as they are read: however long it is, only one piece is held. */
export function csvStream(pieces: AsyncIterable<readonly (readonly Cell[])[]>) {
  const texts = async function* () {
    yield Buffer.from('\ufeff')
    for await (const rows of pieces) yield Buffer.from(csvLines(rows))
  }
  return Readable.toWeb(Readable.from(texts())) as ReadableStream<Uint8Array>
}

/** The same as XLSX, with a second sheet that explains the columns. */
export async function writeXlsx(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('Produk', { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] })
  sheet.columns = columns.map((_, index) => ({ width: index < 2 ? 22 : 16 }))
  for (const cells of rows) sheet.addRow(cells.map((cell) => (cell === '' ? null : harmless(cell))))
  sheet.getRow(1).font = { bold: true }
  const about = workbook.addWorksheet('Penjelasan')
  about.addRows([['Kolom', 'Isinya'], ...columns.map(({ name, about: text }) => [name, text])])
  about.getRow(1).font = { bold: true }
  about.getColumn(1).width = 28
  about.getColumn(2).width = 110
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The headings of a sheet of products. */
export const heading: readonly Cell[] = columns.map(({ name }) => name)

function quoted(text: string) {
  return /["\r\n;,\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
