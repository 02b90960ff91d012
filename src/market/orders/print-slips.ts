import { clockTime } from '../../i18n/dates.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { ink } from '../../ui/ink.ts'
import { writable } from '../products/lettering.ts'
import {
  adorn,
  closePaper,
  keepTogether,
  linesOf,
  openPaper,
  page,
  type Paper,
  rule,
  soft,
  type Style,
  tell,
  write,
  writeAt,
  writeFeet,
  writeLines,
} from '../products/paper.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { Parcel, Parcels, Sender } from './find-parcels.ts'
import { addressLines, deliveryName, isCollected, quantityOf } from './order-list.ts'

/**
 * Packing slips on A4, as the bytes of a PDF: what lies in the parcel, without prices, and what is to be collected where
 * it is paid on hand-over. Short ones share a page, to be cut along the line between them; none begins on one page and
 * ends on the next that has room on a page of its own. `now` is its date of creation.
 */
export async function printSlips({ parcels, sender }: Parcels, now: Date) {
  const shop = writable(sender.name)
  const paper = openPaper({ Title: `Slip isi paket ${shop}`, Author: shop, Subject: 'Slip isi paket' }, now)
  if (parcels.length === 0)
    tell(paper, 'P', () => writeAt(paper, 'Tidak ada pesanan yang sedang disiapkan.', nameStyle, 16))
  const trial = openPaper({ Title: '', Author: '', Subject: '' }, now)
  parcels.forEach((parcel, index) => {
    if (index > 0) makeRoom(paper, heightOf(trial, parcel, sender))
    writeSlip(paper, parcel, sender)
  })
  writeFeet(paper, shop)
  return closePaper(paper)
}

/** Goes on below a line to cut along, or on a new page where so much has no room. */
function makeRoom(paper: Paper, height: number) {
  if (paper.y + gap + height > page.bottom) {
    paper.doc.addPage()
    paper.y = page.top
    return
  }
  const { doc } = paper
  const y = paper.y + gap / 2
  adorn(paper, () => {
    doc.lineWidth(0.5).dash(3, { space: 3 }).moveTo(0, y).lineTo(595.28, y).stroke(ink.line)
    doc.undash()
  })
  paper.y += gap
}

/** How high a slip is, by writing it on paper that is thrown away; without end where it is longer than a page. */
function heightOf(trial: Paper, parcel: Parcel, sender: Sender) {
  trial.doc.addPage()
  trial.y = page.top
  const { count } = trial.doc.bufferedPageRange()
  writeSlip(trial, parcel, sender)
  return trial.doc.bufferedPageRange().count > count ? Infinity : trial.y - page.top
}

function writeSlip(paper: Paper, parcel: Parcel, sender: Sender) {
  const zone = sender.time_zone ?? 'Asia/Jakarta'
  tell(paper, 'H1', () => writeLines(paper, writable(sender.name), page.width, shopStyle, 26))
  tell(paper, 'P', () =>
    writeAt(
      paper,
      `Slip isi paket ${orderNumber(parcel.id)}, dipesan ${clockTime(parcel.placed_at, zone)}`,
      factStyle,
      14,
    ),
  )
  paper.y += 8
  rule(paper, ink.indigo, 1.2)
  paper.y += 10
  writeRecipient(paper, parcel)
  tell(paper, 'H2', () => writeAt(paper, 'Isi paket', headStyle, 20))
  for (const line of parcel.lines) writeLine(paper, line)
  writeRemarks(paper, parcel)
}

function writeRecipient(paper: Paper, parcel: Parcel) {
  const phone = parcel.phone === null ? [] : [formatPhone(parcel.phone)]
  tell(paper, 'P', () => writeLines(paper, writable(parcel.name), page.width, nameStyle, 15))
  for (const line of [...phone, ...addressLines(parcel), deliveryName(parcel)])
    tell(paper, 'P', () => writeLines(paper, writable(line), page.width, factStyle, 13))
  paper.y += 14
}

function writeLine(paper: Paper, line: Parcel['lines'][number]) {
  const names = linesOf(paper, writable(line.product_name), page.width - amountWidth, nameStyle)
  const about = [...Object.values(line.options), line.sku === null ? '' : `SKU ${line.sku}`]
  const details = linesOf(paper, writable(about.filter(Boolean).join(' · ')), page.width - amountWidth, soft)
  keepTogether(paper, names.length * 15 + details.length * 12 + 8)
  const { y } = paper
  tell(paper, 'P', () => {
    for (const name of names) writeAt(paper, name, nameStyle, 15)
    for (const detail of details) writeAt(paper, detail, soft, 12)
    write(paper, quantityOf(line), page.right, y, nameStyle, 'right')
  })
  paper.y += 4
  rule(paper, ink.line, 0.5)
  paper.y += 6
}

function writeRemarks(paper: Paper, parcel: Parcel) {
  const { note, due_rupiah } = parcel
  paper.y += 8
  const remarks = [
    ...(isCollected(parcel) ? [`Dibayar tunai saat serah terima: ${formatRupiah(due_rupiah)}`] : []),
    ...(note === '' ? [] : `Catatan pembeli: ${note}`.split('\n')),
    'Terima kasih sudah berbelanja langsung dari pembuatnya.',
  ]
  for (const remark of remarks) {
    keepTogether(paper, 30)
    tell(paper, 'P', () => writeLines(paper, writable(remark), page.width, factStyle, 14))
  }
}

/** Points between two slips, the line in the middle. */
const gap = 48

/** Points kept free at the right for how many. */
const amountWidth = 110

const shopStyle: Style = { size: 20, weight: 800, color: ink.text }
const headStyle: Style = { size: 12, weight: 800, color: ink.indigo }
const nameStyle: Style = { size: 11, weight: 700, color: ink.text }
const factStyle: Style = { size: 9.5, weight: 500, color: ink.text }
