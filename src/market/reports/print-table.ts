import { ink } from '../../ui/ink.ts'
import { writable } from '../products/lettering.ts'
import {
  adorn,
  keepTogether,
  linesOf,
  page,
  type Paper,
  rule,
  type Style,
  tell,
  write,
  writeLines,
} from '../products/paper.ts'
import type { Bar } from './draw-plot.ts'
import type { NumberTable } from './sum-numbers.ts'

/** Tables and plain bars on the paper of a report. A table that does not fit goes on under its heading again. */

export function printTable(paper: Paper, { title, about, columns, rows }: NumberTable) {
  const layout = layoutOf(columns.length)
  keepTogether(paper, 110)
  printHeading(paper, title)
  tell(paper, 'P', () => writeLines(paper, about, page.width, smallStyle, 11))
  paper.y += 4
  if (rows.length === 0) {
    tell(paper, 'P', () => writeLines(paper, 'Belum ada.', page.width, cellStyle, 13))
    return
  }
  printColumns(paper, columns, layout)
  for (const [name, ...values] of rows) {
    const lines = linesOf(paper, writable(name) || '–', layout.first - 8, cellStyle)
    const height = lines.length * 12 + 5
    if (paper.y + height > page.bottom) {
      keepTogether(paper, height)
      printColumns(paper, columns, layout)
    }
    tell(paper, 'P', () => {
      lines.forEach((line, index) => write(paper, line, page.left, paper.y + 2 + index * 12, cellStyle))
      values.forEach((value, index) =>
        write(paper, written(value), layout.ends[index] ?? page.right, paper.y + 2, cellStyle, 'right'),
      )
    })
    paper.y += height
    rule(paper, ink.line, 0.5)
  }
}

export function printHeading(paper: Paper, title: string) {
  paper.y += 16
  tell(paper, 'H2', () => writeLines(paper, title, page.width, headingStyle, 16))
}

/** A bar for each name, with its number behind it. */
export function printBars(paper: Paper, title: string, bars: readonly Bar[]) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  keepTogether(paper, bars.length * 15 + 44)
  printHeading(paper, title)
  paper.y += 4
  for (const { name, value } of bars) {
    const width = (value / most) * barWidth
    const [shown = ''] = linesOf(paper, writable(name), barStart - page.left - 10, cellStyle)
    tell(paper, 'P', () => {
      write(paper, shown, page.left, paper.y + 1, cellStyle)
      write(paper, written(value), barStart + width + 5, paper.y + 1, cellStyle)
    })
    adorn(paper, () => paper.doc.rect(barStart, paper.y, Math.max(width, 0.7), 11).fill(ink.indigo))
    paper.y += 15
  }
}

/** A bar for each day of a month; the sentence below says the sum, which nobody reads from bars. */
export function printDays(paper: Paper, title: string, days: readonly Bar[], sentence: string) {
  const most = Math.max(1, ...days.map(({ value }) => value))
  const step = page.width / days.length
  keepTogether(paper, 150)
  printHeading(paper, title)
  const foot = paper.y + 78
  adorn(paper, () => {
    days.forEach(({ name, value }, index) => {
      const x = page.left + index * step
      const height = (value / most) * 58
      if (value > 0) paper.doc.rect(x + step * 0.15, foot - height, step * 0.7, height).fill(ink.leaf)
      if (value > 0) write(paper, written(value), x + step * 0.3, foot - height - 10, smallStyle)
      if (index % 5 === 0) write(paper, String(Number(name.slice(-2))), x + step * 0.3, foot + 4, smallStyle)
    })
    paper.doc.moveTo(page.left, foot).lineTo(page.right, foot).lineWidth(0.8).stroke(ink.soft)
  })
  paper.y = foot + 18
  tell(paper, 'P', () => writeLines(paper, sentence, page.width, smallStyle, 11))
}

/** The headings of the columns, at the bottom of as many lines as the longest needs. */
function printColumns(paper: Paper, columns: readonly string[], { first, width, ends, style }: Layout) {
  const heads = columns.map((name, index) => linesOf(paper, name, index === 0 ? first : width - 4, style))
  const height = Math.max(...heads.map((lines) => lines.length)) * 9
  tell(paper, 'P', () =>
    heads.forEach((lines, column) =>
      lines.forEach((line, index) => {
        const y = paper.y + height - (lines.length - index) * 9
        if (column === 0) write(paper, line, page.left, y, style)
        else write(paper, line, ends[column - 1] ?? page.right, y, style, 'right')
      }),
    ),
  )
  paper.y += height + 4
  rule(paper, ink.text, 0.8)
}

/** The first column has the names; the others share what is left, each ending at its right edge. */
function layoutOf(count: number) {
  const isWide = count > 6
  const first = isWide ? 121 : count > 3 ? 240 : 330
  const width = (page.width - first) / (count - 1)
  const ends = Array.from({ length: count - 1 }, (_, index) => page.left + first + (index + 1) * width)
  const style: Style = { size: isWide ? 6.6 : 7.5, weight: 700, color: ink.soft }
  return { first, width, ends, style }
}

function written(value: string | number) {
  return typeof value === 'number' ? value.toLocaleString('id-ID') : value
}

type Layout = ReturnType<typeof layoutOf>

/** Points. */
const barStart = 190
const barWidth = 310

const headingStyle: Style = { size: 11.5, weight: 800, color: ink.indigo }
const cellStyle: Style = { size: 9, weight: 500, color: ink.text }
const smallStyle: Style = { size: 7.5, weight: 500, color: ink.soft }
