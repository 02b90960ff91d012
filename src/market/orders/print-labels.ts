import { orderNumber } from '../../i18n/order-number.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { ink } from '../../ui/ink.ts'
import { writable } from '../products/lettering.ts'
import {
  adorn,
  closePaper,
  linesOf,
  openPaper,
  type Paper,
  soft,
  type Style,
  tell,
  write,
  writeAt,
  writeLines,
} from '../products/paper.ts'
import { weight } from '../products/product.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { Parcel, Parcels, Sender } from './find-parcels.ts'
import { addressLines, deliveryName, isCollected } from './order-list.ts'

/**
 * Address labels on A4, eight to a page and to be cut along the lines, as the bytes of a PDF. What the buyer fetches
 * needs no label. `now` is its date of creation.
 */
export async function printLabels({ parcels, sender }: Parcels, now: Date) {
  const shop = writable(sender.name)
  const paper = openPaper({ Title: `Label alamat ${shop}`, Author: shop, Subject: 'Label alamat' }, now)
  const addressed = parcels.filter(({ address, place }) => address !== '' || place !== null)
  if (addressed.length === 0)
    tell(paper, 'P', () => write(paper, 'Tidak ada pesanan yang dikirim ke alamat.', 48, 54, nameStyle))
  addressed.forEach((parcel, index) => {
    const place = index % (columns * rows)
    if (index > 0 && place === 0) paper.doc.addPage()
    if (place === 0) drawCuts(paper)
    writeLabel(paper, parcel, sender, (place % columns) * width, Math.floor(place / columns) * height)
  })
  return closePaper(paper)
}

function writeLabel(paper: Paper, parcel: Parcel, sender: Sender, left: number, top: number) {
  const x = left + margin
  const room = width - 2 * margin
  paper.y = top + margin
  tell(paper, 'H2', () => {
    write(paper, orderNumber(parcel.id), x, paper.y, numberStyle)
    write(paper, weight(parcel.weight_grams), x + room, paper.y + 2, nameStyle, 'right')
  })
  paper.y += 20
  tell(paper, 'P', () => {
    const [delivery = ''] = linesOf(paper, writable(deliveryName(parcel)), room * 0.55, factStyle)
    write(paper, delivery, x, paper.y, factStyle)
    if (isCollected(parcel))
      write(paper, `Tagih ${formatRupiah(parcel.due_rupiah)}`, x + room, paper.y, factStyle, 'right')
  })
  paper.y += 18
  tell(paper, 'P', () => writeAt(paper, 'Kepada', soft, 10, x))
  tell(paper, 'P', () => {
    for (const line of nameLines(paper, parcel.name, room)) writeAt(paper, line, nameStyle, 14, x)
    if (parcel.phone !== null) writeAt(paper, formatPhone(parcel.phone), factStyle, 13, x)
  })
  writeAddress(paper, parcel, x, top + height - senderHeight)
  writeSender(paper, sender, x, top + height - senderHeight + 6)
}

/** The whole name, or as much of it as three lines hold, with a sign that there is more. */
function nameLines(paper: Paper, name: string, room: number) {
  const lines = linesOf(paper, writable(name), room, nameStyle)
  if (lines.length <= mostNameLines) return lines
  const last = lines[mostNameLines - 1] ?? ''
  return [...lines.slice(0, mostNameLines - 1), `${last.replace(/\s*\S{1,3}$/, '')}…`]
}

/** In the largest letters in which it has room above `bottom`. */
function writeAddress(paper: Paper, parcel: Parcel, x: number, bottom: number) {
  const room = width - 2 * margin
  const lines = addressLines(parcel).map(writable)
  const fitting = sizes
    .map((size): Style => ({ ...factStyle, size }))
    .find((style) => {
      const count = lines.reduce((sum, line) => sum + linesOf(paper, line, room, style).length, 0)
      return paper.y + count * style.size * 1.25 <= bottom
    })
  const style = fitting ?? { ...factStyle, size: sizes.at(-1) ?? 6 }
  tell(paper, 'P', () => {
    for (const line of lines) writeLines(paper, line, room, style, style.size * 1.25, x)
  })
}

function writeSender(paper: Paper, sender: Sender, x: number, y: number) {
  const room = width - 2 * margin
  const { name, whatsapp, village_name, district_name, regency_name } = sender
  const from = [writable(name), ...(whatsapp === null ? [] : [formatPhone(whatsapp)])].join(' · ')
  const place = [village_name, district_name, regency_name].filter((part) => part !== null).join(', ')
  adorn(paper, () => {
    paper.doc
      .moveTo(x, y - 4)
      .lineTo(x + room, y - 4)
      .lineWidth(0.5)
      .stroke(ink.line)
  })
  paper.y = y
  tell(paper, 'P', () => {
    const [first = ''] = linesOf(paper, `Dari ${from}`, room, senderStyle)
    const [second = ''] = linesOf(paper, writable(place), room, senderStyle)
    writeAt(paper, first, senderStyle, 11, x)
    writeAt(paper, second, senderStyle, 11, x)
  })
}

/** Where to cut. */
function drawCuts(paper: Paper) {
  const { doc } = paper
  adorn(paper, () => {
    doc.lineWidth(0.5).dash(3, { space: 3 })
    doc
      .moveTo(width, 0)
      .lineTo(width, rows * height)
      .stroke(ink.line)
    for (let row = 1; row < rows; row++)
      doc
        .moveTo(0, row * height)
        .lineTo(columns * width, row * height)
        .stroke(ink.line)
    doc.undash()
  })
}

/** Points: a quarter of A4's height by half of its width, about 105 by 74 mm. */
const [columns, rows] = [2, 4]
const [width, height] = [595.28 / columns, 841.89 / rows]
const margin = 16
const senderHeight = 44
const mostNameLines = 3

/** Sizes of the address, from the largest. */
const sizes = [10.5, 9.5, 8.5, 7.5, 6.5, 5.5]

const numberStyle: Style = { size: 14, weight: 800, color: ink.text }
const nameStyle: Style = { size: 11.5, weight: 700, color: ink.text }
const factStyle: Style = { size: 9.5, weight: 500, color: ink.text }
const senderStyle: Style = { size: 8.5, weight: 500, color: ink.text }
