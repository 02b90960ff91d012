import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '../../refusal.ts'
import type { SheetRow } from './read-sheet.ts'
import { mostRows } from './sheet-limits.ts'

/** A spreadsheet program likes to write thousands of empty lines; past this many it is no sheet of products. */
const mostLines = 10 * mostRows

/**
 * Every line of a CSV file, by the numbers that a spreadsheet program shows. The encoding is UTF-8, UTF-16 with its
 * mark, or else Windows-1252; the delimiter is `;`, `,`, a tab or `|`, whichever the headings are parted by, or what
 * Excel's `sep=` says.
 *
 * @throws {Refusal} sheet-not-a-sheet, sheet-broken-quote, sheet-too-many-rows
 */
export function readCsv(bytes: Uint8Array): SheetRow[] {
  const text = decode(bytes)
  if (text.includes('\0')) throw new Refusal('sheet-not-a-sheet')
  const [declaration = '', declared] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(declaration.length)
  const records = parseLines(body, declared ?? delimiterOf(body))
  if (records.length > mostLines)
    throw new Refusal('sheet-too-many-rows', { rows: records.length, most: mostRows })
  return records.map((cells, index) => ({ line: index + 1, cells }))
}

function decode(bytes: Uint8Array) {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that parts the headings; quoted ones are not counted. */
function delimiterOf(text: string) {
  const [, heading = ''] = /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text.slice(0, 20_000)) ?? []
  const bare = heading.replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  return [';', ',', '\t', '|'].reduce((most, sign) => (count(sign) > count(most) ? sign : most))
}

function parseLines(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: delimiter !== '\t',
      to: mostLines + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal('sheet-broken-quote')
  }
}
