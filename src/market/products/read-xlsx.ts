import { finished } from 'node:stream/promises'
import excel, { type CellValue } from 'exceljs'
import { fromBufferPromise } from 'yauzl'
import { Refusal } from '../../refusal.ts'
import type { SheetRow } from './read-sheet.ts'
import { mostCharacters, mostColumns, mostSheetBytes, mostUnpackedBytes } from './sheet-limits.ts'

/**
 * The rows of the first worksheet of an XLSX file that has any, each cell as the text that a person would have
 * typed: a formula by its value, a number with a decimal comma, a date as 2026-08-17.
 *
 * @throws {Refusal} sheet-not-a-sheet, sheet-too-large, sheet-too-many-columns
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetRow[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  await weigh(file).catch(notASheet)
  const workbook = new excel.Workbook()
  Object.defineProperty(workbook.definedNames, 'model', ignored)
  await workbook.xlsx.load(file as unknown as ArrayBuffer, { ignoreNodes }).catch(notASheet)
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible')
  if (sheets.reduce((sum, { rowCount }) => sum + rowCount, 0) > mostLines) throw tooLarge()
  const sheet = sheets.find(({ actualRowCount }) => actualRowCount > 0)
  const rows: SheetRow[] = []
  let characters = 0
  sheet?.eachRow((row, line) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      const text = textOf(cell.value)
      characters += text.length
      if (characters > mostCharacters) throw tooLarge()
      if (column <= mostColumns) cells[column - 1] = text
      else if (text !== '')
        throw new Refusal('sheet-too-many-columns', { columns: column, most: mostColumns })
    })
    rows.push({ line, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') })
  })
  return rows
}

/** Of all worksheets together, empty ones counted: sixteen full ones. exceljs walks over the gaps between rows. */
const mostLines = 16 * 2 ** 20

/** Whatever but the cells: exceljs spreads a merge or a validation over each of its, maybe billions of, cells. */
const ignoreNodes = [
  'dimension',
  'sheetViews',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'picture',
  'drawing',
  'tableParts',
  'conditionalFormatting',
  'extLst',
]

/** So it does with the name of a range, of which it asks nobody; nothing here needs names. */
const ignored: PropertyDescriptor = { set: () => {} }

/** Unpacks every part once, thrown away as it comes: a part that says it is smaller than it is ends in an error. */
async function weigh(file: Buffer) {
  const zip = await fromBufferPromise(file, { lazyEntries: true })
  let hasWorkbook = false
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    hasWorkbook ||= entry.fileName === 'xl/workbook.xml'
    unpacked += entry.uncompressedSize
    if (unpacked > mostUnpackedBytes) throw tooLarge()
    const stream = await zip.openReadStreamPromise(entry)
    await finished(stream.resume())
  }
  if (!hasWorkbook) throw new Refusal('sheet-not-a-sheet')
}

function tooLarge() {
  return new Refusal('sheet-too-large', { megabytes: mostSheetBytes / 2 ** 20 })
}

/** A damaged file, or another kind of ZIP: neither library names one error for it. */
function notASheet(error: unknown): never {
  throw error instanceof Refusal ? error : new Refusal('sheet-not-a-sheet')
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'string') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('hyperlink' in value) return textOf(value.text)
  return textOf(value.result)
}
