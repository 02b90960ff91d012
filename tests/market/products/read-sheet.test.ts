import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { readSheet, type Sheet } from '../../../src/market/products/read-sheet.ts'
import { writeCsv, writeXlsx } from '../../../src/market/products/write-sheet.ts'
import { bytesOf } from '../../support/product-sheets.ts'
import { xlsxOf, zipOf } from '../../support/zip.ts'

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const encodings = {
  'UTF-8': bytesOf,
  'UTF-8 with its mark': (text: string) => bytesOf(`\ufeff${text}`),
  'Windows-1252': (text: string) => Buffer.from(text.replaceAll('–', '\x96'), 'latin1'),
  'UTF-16, little end first': utf16,
  'UTF-16, big end first': (text: string) => utf16(text).swap16(),
}
const delimiters = { semicolon: ';', comma: ',', tab: '\t' }
const lineEnds = { CRLF: '\r\n', LF: '\n', CR: '\r' }

/** A refusal's code, where there is one. */
const refusal = (bytes: Uint8Array) =>
  readSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

describe('every dialect of CSV is read the same', () => {
  const cells = [
    ['Nama', 'Harga', 'Deskripsi'],
    ['Café “x” – é'.replaceAll('“', "'").replaceAll('”', "'"), '1,25 jt; nego', 'dua\nbaris, "kutip"'],
    ['', 'Rp 1.250.000', ''],
  ]
  const expected: Sheet = {
    heading: ['Nama', 'Harga', 'Deskripsi'],
    rows: [
      { line: 2, cells: ["Café 'x' – é", '1,25 jt; nego', 'dua\nbaris, "kutip"'] },
      { line: 3, cells: ['', 'Rp 1.250.000', ''] },
    ],
  }
  for (const [encoding, encode] of Object.entries(encodings))
    for (const [delimiter, sign] of Object.entries(delimiters))
      for (const [end, lineEnd] of Object.entries(lineEnds))
        for (const [quotes, isQuoted] of [
          ['all quoted', /^/],
          ['quoted where needed', /["\n;,\t]/],
        ] as const)
          test(`${encoding}, ${delimiter}, ${end}, ${quotes}`, async () => {
            const text = cells
              .map((row) =>
                row
                  .map((cell) => (isQuoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
                  .join(sign),
              )
              .join(lineEnd)
            expect(await readSheet(encode(text))).toEqual(expected)
          })
})

test('Excel’s `sep=`, spaces around quotes, ragged and empty lines', async () => {
  const sheet = await readSheet(bytesOf('sep=|\r\nNama|Harga\r\n\r\n "Kain"  | 5 |sisa\r\nTas\r\n||\r\n'))
  expect(sheet).toEqual({
    heading: ['Nama', 'Harga', ''],
    rows: [
      { line: 3, cells: ['Kain', '5', 'sisa'] },
      { line: 4, cells: ['Tas', '', ''] },
    ],
  })
})

describe('XLSX', () => {
  test('each cell is what a person would have typed', async () => {
    const workbook = new excel.Workbook()
    workbook.addWorksheet('Kosong')
    workbook.addWorksheet('Rahasia', { state: 'hidden' }).addRow(['jangan'])
    const sheet = workbook.addWorksheet('Produk')
    sheet.addRow(['Nama', 'Harga', 'Lain'])
    sheet.addRow(['Kain', 1250000, new Date('2026-08-17')])
    sheet.addRow([{ formula: 'A2&"!"', result: 'Kain!' }, 1.5, true])
    sheet.addRow([])
    sheet.addRow([
      { richText: [{ text: 'Te' }, { font: { bold: true }, text: 'nun' }] },
      { formula: '1/0', result: { error: '#DIV/0!' } },
      { text: 'tautan', hyperlink: 'https://contoh.id' },
    ])
    expect(await readSheet(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual({
      heading: ['Nama', 'Harga', 'Lain'],
      rows: [
        { line: 2, cells: ['Kain', '1250000', '2026-08-17'] },
        { line: 3, cells: ['Kain!', '1,5', 'ya'] },
        { line: 5, cells: ['Tenun', '#DIV/0!', 'tautan'] },
      ],
    })
  })

  test('a merge over a billion cells costs nothing', async () => {
    const bytes = xlsxOf(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    )
    expect(await readSheet(bytes)).toEqual({ heading: ['1'], rows: [{ line: 1048576, cells: ['2'] }] })
  })

  test('the name of a range of a billion cells costs nothing', async () => {
    const names = `<definedNames><definedName name="semua">Produk!$A$1:$XFD$1048576</definedName></definedNames>`
    const bytes = xlsxOf(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>`,
      { names },
    )
    expect(await readSheet(bytes)).toEqual({ heading: ['1'], rows: [{ line: 2, cells: ['2'] }] })
  })

  test('a row of a number that no sheet has is refused, and nobody counts up to it', async () => {
    const row = `<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>`
    expect(await refusal(xlsxOf(`<sheetData>${row}</sheetData>`))).toBe('sheet-too-large')
  })

  test('one long text in five thousand cells is refused while they are read', async () => {
    const row = (line: number) => {
      const cells = Array.from('ABCDEFGHIJ').map((column) => `<c r="${column}${line}" t="s"><v>0</v></c>`)
      return `<row r="${line}">${cells.join('')}</row>`
    }
    const rows = Array.from({ length: 500 }, (_, index) => row(index + 1))
    const texts = `<si><t xml:space="preserve">${'&#x7f;a'.repeat(200_000)}</t></si>`
    const started = performance.now()
    expect(await refusal(xlsxOf(`<sheetData>${rows.join('')}</sheetData>`, { texts }))).toBe(
      'sheet-too-large',
    )
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test('a bomb is refused before it is unpacked, also one that lies about its size', async () => {
    const honest = zipOf({ 'xl/workbook.xml': Buffer.alloc(61 * 1024 * 1024) })
    expect(honest.length).toBeLessThan(100_000)
    expect(await refusal(honest)).toBe('sheet-too-large')
    const lying = zipOf({ 'xl/workbook.xml': Buffer.alloc(61 * 1024 * 1024) }, 1000)
    expect(await refusal(lying)).toBe('sheet-not-a-sheet')
  })
})

test('what is no sheet, or too large a one, is refused by its reason', async () => {
  const lines = (count: number) => bytesOf(`Nama\n${'Kain\n'.repeat(count)}`)
  const outcomes = {
    empty: await refusal(bytesOf('')),
    'only a heading': await refusal(bytesOf('Nama;Harga')),
    'most rows': await refusal(lines(5000)),
    'one row more': await refusal(lines(5001)),
    'endless lines': await refusal(bytesOf('\n'.repeat(60_000))),
    'most columns': await refusal(bytesOf(`${'a;'.repeat(59)}a\n1`)),
    'one column more': await refusal(bytesOf(`${'a;'.repeat(60)}a\n1`)),
    'over 10 MB': await refusal(Buffer.alloc(10 * 1024 * 1024 + 1, 'a')),
    'an open quote': await refusal(bytesOf('a;b\n"x;2')),
    'an old Excel file': await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    'a PDF': await refusal(bytesOf('%PDF-1.7')),
    'bytes of nothing': await refusal(Buffer.from([0, 1, 2, 0, 3])),
    'a ZIP of something else': await refusal(zipOf({ 'catatan.txt': Buffer.from('halo') })),
    'half an XLSX': await refusal((await writeXlsx([['a'], ['b']])).subarray(0, 2000)),
  }
  expect(outcomes).toEqual({
    empty: 'sheet-empty',
    'only a heading': 'sheet-empty',
    'most rows': 'read',
    'one row more': 'sheet-too-many-rows',
    'endless lines': 'sheet-too-many-rows',
    'most columns': 'read',
    'one column more': 'sheet-too-many-columns',
    'over 10 MB': 'sheet-too-large',
    'an open quote': 'sheet-broken-quote',
    'an old Excel file': 'sheet-old-excel',
    'a PDF': 'sheet-not-a-sheet',
    'bytes of nothing': 'sheet-not-a-sheet',
    'a ZIP of something else': 'sheet-not-a-sheet',
    'half an XLSX': 'sheet-not-a-sheet',
  })
})

describe('for any file', () => {
  /** What a cell can hold: as `readSheet` hands it out. */
  const cell = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'";,|\t\n a1é“＝\\:')) }),
    )
    // eslint-disable-next-line no-control-regex
    .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '').trim())
  const table = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .map((rows) => [
      rows[0]?.map((_, index) => `Kolom ${index}`) ?? [],
      ...rows.map(([, ...rest]) => ['x', ...rest]),
    ])

  test('what we write is what we read, in CSV and in XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [heading, ...others] = rows
        const expected = { heading, rows: others.map((cells, index) => ({ line: index + 2, cells })) }
        expect(await readSheet(writeCsv(rows))).toEqual(expected)
        expect(await readSheet(await writeXlsx(rows))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('no cell of ours begins as a formula', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const written: string[][] = parse(Buffer.from(writeCsv(rows)), { delimiter: ';', bom: true })
        expect(written.flat().filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([])
      }),
    )
  })

  test('any bytes are read or refused, and nothing else', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...Array.from('a;,"\n\r\t |=')) }).map(bytesOf),
      fc.uint8Array({ maxLength: 300 }).map((rest) => Buffer.concat([Buffer.from('PK\x03\x04'), rest])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (each) => {
        expect(await refusal(each)).toMatch(/^(read|sheet-[a-z-]+)$/)
      }),
      { numRuns: 500 },
    )
  })
})
