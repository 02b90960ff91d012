import { setImmediate } from 'node:timers/promises'
import { monthName } from '../../i18n/dates.ts'
import { ink } from '../../ui/ink.ts'
import { writable } from '../products/lettering.ts'
import {
  closePaper,
  keepTogether,
  linesOf,
  openPaper,
  page,
  type Paper,
  rule,
  type Style,
  tell,
  write,
  writeFeet,
  writeLines,
} from '../products/paper.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { Statement } from './find-statement.ts'
import { momentOf, partsOf, placeNames, titleOf } from './statement-words.ts'

type Shop = { name: string; slug: string; time_zone: string }

/**
 * A month of a shop's ledger on A4, in Indonesian, as the bytes of a PDF. The month is over and the ledger is only added
 * to, so that it is the same whenever it is printed: its date is the month's last day.
 */
export async function printStatement({ name, slug, time_zone }: Shop, statement: Statement) {
  const { month, opening, closing, totals, lines } = statement
  const shop = writable(name)
  const title = `Laporan keuangan ${monthName(month)}`
  const paper = openPaper({ Title: `${title}, ${shop}`, Author: 'Etalase', Subject: slug }, lastDayOf(month))
  tell(paper, 'H1', () => writeLines(paper, title, page.width, titleStyle, 26))
  tell(paper, 'P', () => writeLines(paper, shop, page.width, shopStyle, 18))
  paper.y += 4
  tell(paper, 'P', () => writeLines(paper, partsOf(statement).note, page.width, smallStyle, 11))
  paper.y += 10
  printHead(paper)
  printRow(paper, ['Saldo awal', '', '', '', '', formatRupiah(opening)], 700)
  for (const line of lines) {
    const where = line.at === null ? '' : ` (${placeNames[line.at]})`
    printRow(paper, [
      writable(titleOf(line)) + where,
      momentOf(line, time_zone),
      rupiah(line.turnover),
      rupiah(line.fee + line.tax),
      rupiah(line.owed),
      formatRupiah(line.balance),
    ])
    // A busy month takes a while: whoever else is waiting comes in between.
    await setImmediate()
  }
  printRow(
    paper,
    [
      'Saldo akhir',
      '',
      formatRupiah(totals.turnover),
      formatRupiah(totals.fee + totals.tax),
      formatRupiah(totals.owed),
      formatRupiah(closing),
    ],
    700,
  )
  writeFeet(paper, `${title} · ${shop}`)
  return closePaper(paper)
}

type Row = readonly [what: string, when: string, ...amounts: [string, string, string, string]]

function printHead(paper: Paper) {
  tell(paper, 'P', () => {
    write(paper, 'Catatan', columns.what, paper.y, headStyle)
    write(paper, 'Waktu', columns.when, paper.y, headStyle)
    for (const [index, name] of ['Omzet', 'Biaya, pajak', 'Perubahan saldo', 'Saldo'].entries())
      write(paper, name, columns.ends[index] ?? page.right, paper.y, headStyle, 'right')
  })
  paper.y += 13
  rule(paper, ink.text, 0.8)
}

/** A row that does not fit goes on the next page, under the heading again. */
function printRow(paper: Paper, [what, when, ...amounts]: Row, weight: Style['weight'] = 500) {
  const style: Style = { ...cellStyle, weight }
  const lines = linesOf(paper, what, columns.when - columns.what - 8, style)
  const height = lines.length * 11 + 5
  if (paper.y + height > page.bottom) {
    keepTogether(paper, height)
    printHead(paper)
  }
  tell(paper, 'P', () => {
    lines.forEach((line, index) => write(paper, line, columns.what, paper.y + 2 + index * 11, style))
    write(paper, when, columns.when, paper.y + 2, style)
    amounts.forEach((amount, index) =>
      write(paper, amount, columns.ends[index] ?? page.right, paper.y + 2, style, 'right'),
    )
  })
  paper.y += height
  rule(paper, ink.line, 0.5)
}

/** Nothing is said where there is nothing. */
function rupiah(amount: number) {
  return amount === 0 ? '' : formatRupiah(amount)
}

function lastDayOf(month: string) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0))
}

/** Points. */
const columns = { what: page.left, when: 196, ends: [337, 404, 475, page.right] }

const titleStyle: Style = { size: 18, weight: 800, color: ink.indigo }
const shopStyle: Style = { size: 12, weight: 700, color: ink.text }
const headStyle: Style = { size: 7.5, weight: 700, color: ink.soft }
const cellStyle: Style = { size: 8, weight: 500, color: ink.text }
const smallStyle: Style = { size: 8, weight: 500, color: ink.soft }
