import { setImmediate } from 'node:timers/promises'
import { clockTime } from '../../i18n/dates.ts'
import { id as t } from '../../i18n/id.ts'
import { paths } from '../../paths.ts'
import { ink } from '../../ui/ink.ts'
import { qrCode } from '../../ui/qr-code.ts'
import { clothOf } from '../regions/region-cloth.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { dyes } from './card-ornaments.ts'
import type { PriceList } from './find-price-list.ts'
import { writable } from './lettering.ts'
import { type Entry, entryOf, groupsOf, type Offer } from './price-list-entries.ts'
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
} from './paper.ts'

/**
 * The shop's price list on A4, in Indonesian, as the bytes of a PDF: its products by category, with every variant,
 * price, unit and supply, and a QR code to the shop's page. `now` is what the list says it was true at.
 */
export async function printPriceList(siteUrl: string, list: PriceList, now: Date) {
  const shop = writable(list.name)
  const address = siteUrl + paths.shop(list.slug)
  const info = { Title: `Daftar harga ${shop}`, Author: shop, Subject: address }
  const paper = openPaper(info, now)
  writeHead(paper, list, address, now)
  for (const [category, products] of groupsOf(list)) {
    writeCategory(paper, writable(category))
    for (const product of products) {
      writeEntry(paper, entryOf(product))
      // Hundreds of products take a while: whoever else is waiting comes in between.
      await setImmediate()
    }
  }
  if (list.products.length === 0) writeLine(paper, 'Belum ada produk yang dipajang.')
  const left = list.product_count - list.products.length
  if (left > 0) writeLine(paper, `Dan ${left} produk lain, di ${address}`)
  writeFeet(paper, `${shop} · ${address}`)
  return closePaper(paper)
}

/** The shop, and where and when; its QR code to the right. */
function writeHead(paper: Paper, list: PriceList, address: string, now: Date) {
  drawCloth(paper, list.regency_code ?? '')
  const top = page.top
  drawCode(paper, address, page.right - codeSide, top)
  const width = page.width - codeSide - 24
  tell(paper, 'H1', () => writeLines(paper, writable(list.name), width, shopStyle, 30))
  paper.y += 4
  for (const line of factsOf(list, now)) tell(paper, 'P', () => writeLines(paper, line, width, factStyle, 14))
  tell(paper, 'P', () => {
    write(paper, 'Pindai untuk melihat fotonya', page.right, top + codeSide + 3, soft, 'right')
  })
  paper.y = Math.max(paper.y, top + codeSide + 20)
}

function factsOf(list: PriceList, now: Date) {
  const village = `${t.shop.villages[list.village_kind as 'desa']} ${list.village_name ?? ''}`
  const place = t.shop.place(village, list.district_name ?? '')
  const zone = list.time_zone ?? 'Asia/Jakarta'
  return [
    ...(list.village_name === null
      ? []
      : [`${place}, ${list.regency_name ?? ''}, ${list.province_name ?? ''}`]),
    ...(list.whatsapp === null ? [] : [`WhatsApp ${formatPhone(list.whatsapp)}`]),
    ...(list.hours === '' ? [] : [writable(list.hours)]),
    `Daftar harga per ${clockTime(now, zone)}`,
    'Harga dan persediaan dapat berubah.',
  ]
}

function writeCategory(paper: Paper, name: string) {
  keepTogether(paper, 76)
  paper.y += 16
  tell(paper, 'H2', () => writeLines(paper, name, page.width, categoryStyle, 18))
  rule(paper, ink.indigo, 1.2)
  paper.y += 6
}

function writeEntry(paper: Paper, { name, notes, offer, variants }: Entry) {
  const names = linesOf(paper, name, columns.name, nameStyle)
  const remarks = notes === '' ? [] : linesOf(paper, notes, columns.name, soft)
  keepTogether(paper, names.length * 14 + remarks.length * 12 + Math.min(variants.length, 8) * 14 + 8)
  tell(paper, 'P', () => {
    const { y } = paper
    for (const line of names) writeAt(paper, line, nameStyle, 14)
    if (offer) writeOffer(paper, offer, y)
  })
  if (remarks.length > 0)
    tell(paper, 'P', () => {
      for (const line of remarks) writeAt(paper, line, soft, 12)
    })
  for (const variant of variants) writeVariant(paper, variant)
  paper.y += 4
  rule(paper, ink.line, 0.5)
  paper.y += 4
}

function writeVariant(paper: Paper, variant: Entry['variants'][number]) {
  const labels = linesOf(paper, variant.label, columns.name - 12, labelStyle)
  keepTogether(paper, labels.length * 14)
  tell(paper, 'P', () => {
    const { y } = paper
    for (const line of labels) writeAt(paper, line, labelStyle, 14, page.left + 12)
    writeOffer(paper, variant, y - 0.7)
  })
}

function writeOffer(paper: Paper, { supply, price, per }: Offer, y: number) {
  write(paper, supply, columns.supply, y + 1.5, soft)
  write(paper, price, columns.priceEnd, y, priceStyle, 'right')
  write(paper, per, columns.per, y + 1.5, soft)
}

function writeLine(paper: Paper, text: string) {
  keepTogether(paper, 40)
  paper.y += 12
  tell(paper, 'P', () => writeLines(paper, text, page.width, factStyle, 14))
}

/** The region's stripes along the upper edge of the paper, ending in tumpal. */
function drawCloth(paper: Paper, code: string) {
  const { stripes, threads } = clothOf(code)
  adorn(paper, () => {
    for (let start = 0; start < 600; start += threads * thread)
      for (const { dye, x, width } of stripes)
        paper.doc.rect(start + x * thread, 0, width * thread, 22).fill(dyes[dye])
    const teeth = Array.from({ length: 75 }, () => 'l4 -8l4 8').join('')
    paper.doc.path(`M0 22.2${teeth}v1h-600z`).fill('#fff')
  })
}

function drawCode(paper: Paper, text: string, x: number, y: number) {
  const { side, path } = qrCode(text)
  adorn(paper, () => {
    paper.doc
      .save()
      .translate(x, y)
      .scale(codeSide / side)
      .path(path)
      .fill('#000')
      .restore()
  })
}

/** Points. */
const codeSide = 92
const thread = 2
const columns = { name: 236, supply: 300, priceEnd: 482, per: 488 }

const shopStyle: Style = { size: 24, weight: 800, color: ink.text }
const factStyle: Style = { size: 9.5, weight: 500, color: ink.text }
const categoryStyle: Style = { size: 13, weight: 800, color: ink.indigo }
const nameStyle: Style = { size: 10.5, weight: 700, color: ink.text }
const labelStyle: Style = { size: 9.5, weight: 500, color: ink.text }
const priceStyle: Style = { size: 10.5, weight: 700, color: ink.indigo }
