import { setImmediate } from 'node:timers/promises'
import { clockTime, monthName } from '../../i18n/dates.ts'
import { ink } from '../../ui/ink.ts'
import type { Office } from '../agencies/find-office.ts'
import { writable } from '../products/lettering.ts'
import {
  adorn,
  closePaper,
  keepTogether,
  openPaper,
  page,
  type Paper,
  rule,
  type Style,
  tell,
  writeFeet,
  writeLines,
} from '../products/paper.ts'
import { formatPhone } from '../../i18n/phone.ts'
import type { Numbers } from './find-numbers.ts'
import { tablesOf } from './number-tables.ts'
import { printBars, printDays, printTable } from './print-table.ts'
import { addDays, longDate } from './report-period.ts'
import { salesFiguresNote, salesFiguresOf } from './sales-figures.ts'
import { keyFiguresNote, keyFiguresOf, namedRows, type NumberTable } from './sum-numbers.ts'

/**
 * A month's numbers on A4, in Indonesian, under the letterhead of the agency, to be signed by its head: the bytes of a
 * PDF. It says only what was counted then, so that it is the same whenever it is printed. `logo` is a PNG.
 */
export async function printReport({ agency, time_zone }: Office, numbers: Numbers, logo: Buffer | undefined) {
  const name = writable(agency.name)
  const month = monthName(numbers.from.slice(0, 7))
  const title = `Laporan bulanan UMKM ${month}`
  const paper = openPaper(
    { Title: `${title}, ${agency.region}`, Author: name, Subject: agency.region },
    numbers.counted_at ?? new Date(numbers.until),
  )
  printLetterhead(paper, agency, logo)
  tell(paper, 'H1', () => writeLines(paper, title, page.width, titleStyle, 24))
  tell(paper, 'P', () => writeLines(paper, agency.region, page.width, regionStyle, 18))
  paper.y += 4
  tell(paper, 'P', () => writeLines(paper, sentenceOf(numbers, time_zone), page.width, textStyle, 13))
  printTable(paper, keyTable(numbers))
  const tables = tablesOf(numbers)
  // The first of what is read, beside the main figures; the others follow.
  for (const table of tables.filter(({ id }) => id === 'penjualan')) printTable(paper, table)
  printPlots(paper, numbers)
  for (const table of tables.filter(({ id }) => id !== 'penjualan')) {
    printTable(paper, table)
    // A province's tables take a while: whoever else is waiting comes in between.
    await setImmediate()
  }
  if (numbers.regencies.length > 1) printRegencies(paper, numbers)
  printSignature(paper, agency)
  writeFeet(paper, `${title} · ${agency.region}`)
  return closePaper(paper)
}

function printLetterhead(paper: Paper, agency: Office['agency'], logo: Buffer | undefined) {
  const left = logo ? page.left + 68 : page.left
  const { y } = paper
  if (logo) adorn(paper, () => paper.doc.image(logo, page.left, y - 6, { fit: [56, 56] }))
  const width = page.right - left
  const contact = [agency.phone && `Telepon ${formatPhone(agency.phone)}`, agency.email].filter(Boolean)
  for (const [text, style, height] of [
    [writable(agency.name), nameStyle, 18],
    [writable(agency.address), textStyle, 13],
    [contact.join(' · '), textStyle, 13],
  ] as const)
    tell(paper, 'P', () => writeLines(paper, text, width, style, height, left))
  paper.y = Math.max(paper.y + 4, logo ? y + 56 : 0)
  rule(paper, ink.text, 1.6)
  paper.y += 2.5
  rule(paper, ink.text, 0.5)
  paper.y += 18
}

/** What was counted, and when. */
function sentenceOf({ from, until, day_count, first_day, counted_at }: Numbers, time_zone: string) {
  const whole = addDays(from, day_count - 1) === until
  const moment = counted_at === null ? '' : ` pada ${clockTime(counted_at, time_zone)}`
  return [
    `Jumlah usaha, produk, sertifikat, dan peserta adalah keadaan pada akhir ${longDate(until)}.`,
    `Yang terjadi dijumlahkan dari ${longDate(from)} sampai ${longDate(until)}.`,
    `Hari terakhir dihitung${moment}. Angka yang sudah dihitung tidak diubah lagi.`,
    whole ? '' : `Hari yang dihitung ${day_count}, yang pertama ${longDate(first_day ?? from)}.`,
  ]
    .join(' ')
    .trim()
}

function printPlots(paper: Paper, numbers: Numbers) {
  const states = namedRows(numbers, 'sellers-by-state').map(([name, value]) => ({
    name,
    value: Number(value),
  }))
  printBars(paper, 'Usaha menurut status', states)
  const days = numbers.days.map(({ day, verified }) => ({ name: day, value: verified }))
  const total = days.reduce((sum, { value }) => sum + value, 0)
  if (days.length > 1)
    printDays(paper, 'Usaha terverifikasi setiap hari', days, `Seluruhnya ${total} usaha pada bulan ini.`)
}

/** The main figures of each regency by itself, for those where anything was counted. */
function printRegencies(paper: Paper, numbers: Numbers) {
  for (const { code, name } of numbers.regencies) {
    const table = keyTable(numbers, code, name)
    if (table.rows.every(([, value]) => value === 0)) continue
    keepTogether(paper, table.rows.length * 17 + 60)
    printTable(paper, table)
  }
}

function keyTable(numbers: Numbers, regency?: string, name = 'Angka utama'): NumberTable {
  return {
    id: 'utama',
    title: name,
    about: `Terverifikasi adalah kejadian pada bulan ini; yang lain keadaan pada akhir bulan. ${keyFiguresNote}${regency === undefined ? '' : ` ${salesFiguresNote}`}`,
    columns: ['Angka', 'Jumlah'],
    rows: [
      ...keyFiguresOf(numbers, regency),
      ...(regency === undefined ? [] : salesFiguresOf(numbers, regency)).map(
        ({ name, now }): [string, number] => [name, now],
      ),
    ],
  }
}

/** Where the head signs, by hand or electronically: the day is written by who signs. */
function printSignature(paper: Paper, { head_name, head_title, name }: Office['agency']) {
  const left = page.left + 270
  const width = page.right - left
  const head = writable(head_name)
  keepTogether(paper, 150)
  paper.y += 30
  const lines = ['.................., ................................', writable(head_title), writable(name)]
  for (const line of lines) tell(paper, 'P', () => writeLines(paper, line, width, textStyle, 14, left))
  paper.y += 52
  const signed = head === '' ? '(................................................)' : head
  tell(paper, 'P', () => writeLines(paper, signed, width, { ...textStyle, weight: 700 }, 14, left))
}

const nameStyle: Style = { size: 13, weight: 800, color: ink.text }
const titleStyle: Style = { size: 18, weight: 800, color: ink.indigo }
const regionStyle: Style = { size: 12, weight: 700, color: ink.text }
const textStyle: Style = { size: 9.5, weight: 500, color: ink.text }
