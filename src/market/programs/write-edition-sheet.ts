import excel from 'exceljs'
import { harmless } from '../products/harmless-cell.ts'
import type { Cell } from './export-edition.ts'

/** An edition as XLSX: everybody on one sheet, its numbers on another. */
export async function writeEditionSheet(
  participants: readonly (readonly Cell[])[],
  numbers: readonly (readonly Cell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new excel.Workbook()
  const people = workbook.addWorksheet('Peserta', { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
  people.columns = (participants[0] ?? []).map((_, index) => ({ width: index < 2 ? 28 : 18 }))
  fill(people, participants)
  people.getRow(1).font = { bold: true }
  const counts = workbook.addWorksheet('Angka')
  counts.columns = [{ width: 36 }, { width: 24 }, { width: 14 }]
  fill(counts, numbers)
  counts.getColumn(1).font = { bold: true }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function fill(sheet: excel.Worksheet, rows: readonly (readonly Cell[])[]) {
  for (const cells of rows) sheet.addRow(cells.map((cell) => (cell === '' ? null : harmless(cell))))
}
