import excel from 'exceljs'
import { todayIn } from '../../i18n/dates.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { harmless } from '../products/harmless-cell.ts'
import { writeCsv } from '../products/write-sheet.ts'
import type { ShopWithoutOrder } from './find-shops-without-order.ts'

/** Of either kind, those that have been open for 90 days first. */
type Kinds = { quiet: readonly ShopWithoutOrder[]; fresh: readonly ShopWithoutOrder[]; time_zone: string }

export function shopsWithoutOrderAsCsv(kinds: Kinds) {
  return writeCsv(rowsOf(kinds))
}

export async function shopsWithoutOrderAsXlsx(kinds: Kinds): Promise<Uint8Array> {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('Tanpa pesanan', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((_, index) => ({ width: index === 0 ? 34 : 20 }))
  for (const cells of rowsOf(kinds)) sheet.addRow(cells.map((cell) => harmless(cell)))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const columns = [
  'Usaha',
  'Desa atau kelurahan',
  'Kecamatan',
  'Kabupaten atau kota',
  'Narahubung',
  'WhatsApp',
  'Terverifikasi sejak',
  'Buka sejak',
  'Pesanan terakhir',
  'Sudah 90 hari buka',
] as const

/** Days are those of the agency's time zone. */
function rowsOf({ quiet, fresh, time_zone }: Kinds): string[][] {
  const day = (moment: Date | null) => (moment === null ? '' : todayIn(time_zone, moment))
  const row = (shop: ShopWithoutOrder, isNotNew: boolean) => [
    shop.name,
    shop.village ?? '',
    shop.district ?? '',
    shop.regency ?? '',
    shop.contact_name,
    shop.whatsapp === null ? '' : formatPhone(shop.whatsapp),
    day(shop.verified_at),
    day(shop.opened_at),
    day(shop.last_order_at),
    isNotNew ? 'ya' : 'belum',
  ]
  return [[...columns], ...quiet.map((shop) => row(shop, true)), ...fresh.map((shop) => row(shop, false))]
}
