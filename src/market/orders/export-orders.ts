import excel from 'exceljs'
import type { Db } from '../../../db/types.ts'
import { clockTime } from '../../i18n/dates.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { harmless } from '../products/harmless-cell.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findDeskOrders, type OrderQuery } from './find-desk-orders.ts'
import { findOrderFacts, type OrderFacts } from './find-order-facts.ts'
import { addressLines, deliveryName, paymentNames, stateName } from './order-list.ts'

type Cell = string | number

/** No export has more orders than this; its last row then says so. */
export const mostExported = 20_000

const heading: readonly Cell[] = [
  'Nomor',
  'Dipesan',
  'Keadaan',
  'Nama',
  'HP',
  'Alamat',
  'Barang',
  'Harga barang (Rp)',
  'Ongkos kirim (Rp)',
  'Kode unik (Rp)',
  'Jumlah (Rp)',
  'Cara bayar',
  'Dibayar',
  'Pengiriman',
  'Kurir',
  'Nomor resi',
  'Asal',
]

/** The shop's orders as the list shows them, newest first, the heading first, in pieces that are read one by one. */
export async function* exportOrders(
  db: Db,
  desk: Desk,
  { part, q }: Pick<OrderQuery, 'part' | 'q'>,
  timeZone: string,
  { most = mostExported, piece = 500 } = {},
): AsyncGenerator<(readonly Cell[])[]> {
  yield [heading]
  let before: number | null = null
  for (let given = 0; ; given += piece) {
    if (given >= most) {
      yield [[`Hanya ${most} pesanan terbaru yang ikut. Pilih keadaannya untuk yang lain.`]]
      return
    }
    const { orders, next } = await findDeskOrders(
      db,
      desk,
      { part, q, before },
      Math.min(piece, most - given),
    )
    const facts = await findOrderFacts(
      db,
      desk,
      orders.map(({ id }) => id),
    )
    yield facts.map((order) => cellsOf(order, timeZone))
    if (next === undefined) return
    before = next
  }
}

/** The same as XLSX. */
export async function ordersAsXlsx(pieces: AsyncIterable<readonly (readonly Cell[])[]>) {
  const workbook = new excel.Workbook()
  const sheet = workbook.addWorksheet('Pesanan', { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] })
  sheet.columns = heading.map((_, index) => ({ width: index === 5 || index === 6 ? 40 : 18 }))
  for await (const rows of pieces)
    for (const cells of rows) sheet.addRow(cells.map((cell) => (cell === '' ? null : harmless(cell))))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function cellsOf(order: OrderFacts, timeZone: string): Cell[] {
  const { name, phone, goods, goods_rupiah, delivery_rupiah, unique_code, due_rupiah, paid_at } = order
  return [
    orderNumber(order.id),
    clockTime(order.placed_at, timeZone),
    stateName(order),
    name,
    phone === null ? '' : formatPhone(phone),
    addressLines(order).join(', '),
    goods,
    goods_rupiah,
    delivery_rupiah ?? '',
    unique_code,
    due_rupiah,
    paymentNames[order.payment_kind],
    paid_at === null ? '' : clockTime(paid_at, timeZone),
    deliveryName(order),
    order.courier ?? '',
    order.tracking_number ?? '',
    order.began === 'whatsapp' ? 'WhatsApp' : 'Etalase',
  ]
}
