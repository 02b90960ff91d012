import excel from 'exceljs'
import { harmless } from '../products/harmless-cell.ts'
import { writeCsv } from '../products/write-sheet.ts'
import type { Numbers } from './find-numbers.ts'
import { longDate } from './report-period.ts'
import { tablesOf } from './number-tables.ts'

/** Every number in a line of its own: its table, its row, its column. */
export function numbersAsCsv(numbers: Numbers, region: string): Uint8Array {
  const { from, until } = numbers
  const lines = tablesOf(numbers).flatMap(({ title, columns, rows }) =>
    rows.flatMap(([name, ...values]) =>
      values.map((value, index) => [region, from, until, title, name, columns[index + 1] ?? '', value]),
    ),
  )
  return writeCsv([['Wilayah', 'Dari', 'Sampai', 'Tabel', 'Baris', 'Kolom', 'Angka'], ...lines])
}

/** A sheet for each table, and before them one that says what they are of. */
export async function numbersAsXlsx(numbers: Numbers, region: string): Promise<Uint8Array> {
  const workbook = new excel.Workbook()
  const tables = tablesOf(numbers)
  const front = workbook.addWorksheet('Tentang')
  front.columns = [{ width: 34 }, { width: 90 }]
  front.addRows([
    ['Wilayah', harmless(region)],
    ['Masa', `${longDate(numbers.from)} sampai ${longDate(numbers.until)}`],
    ...(numbers.last_day === null ? [] : [['Keadaan pada akhir hari', longDate(numbers.last_day)]]),
    ...tables.map(({ title, about }) => [title, about]),
  ])
  front.getColumn(1).font = { bold: true }
  for (const { title, columns, rows } of tables) {
    const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((_, index) => ({ width: index === 0 ? 44 : 16 }))
    for (const cells of [columns, ...rows]) sheet.addRow(cells.map((cell) => harmless(cell)))
    sheet.getRow(1).font = { bold: true }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
