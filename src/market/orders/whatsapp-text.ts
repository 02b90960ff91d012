import { shortDate } from '../../i18n/dates.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { DeskOrder } from './find-desk-order.ts'
import { dueOf, quantityOf } from './order-list.ts'

/** How the shop's message to the buyer begins, by where the order stands; the shop writes on. */
export function talkOf(order: DeskOrder, shop: string) {
  const { id, state, name, promised_on, courier, tracking_number } = order
  const hello = `Halo ${name}, ini ${shop} tentang pesanan ${orderNumber(id)}.`
  if (state === 'costed' && order.delivery_rupiah !== null)
    return `${hello} Ongkos kirimnya ${formatRupiah(order.delivery_rupiah)}, jadi totalnya ${dueOf(order)}. Mohon setujui di halaman pesanan Anda.`
  if (state === 'making' && promised_on !== null)
    return `${hello} Pesanan Anda sedang kami buat, siap ${shortDate('id', promised_on)}.`
  if (state === 'sent') {
    const number = tracking_number === null ? '' : `, nomor resi ${tracking_number}`
    return `${hello} Pesanan Anda sudah kami kirim${courier === null ? '' : ` lewat ${courier}`}${number}.`
  }
  if (state === 'ready') return `${hello} Pesanan Anda sudah siap diambil.`
  return hello
}

/** What the shop sends to the buyer of an order that began on WhatsApp, with the `link` by which it is confirmed. */
export function proposalOf(order: DeskOrder, shop: string, link: string) {
  const goods = order.lines.map((line) => `• ${quantityOf(line)} ${line.product_name}${chosen(line)}`)
  const delivery =
    order.delivery_rupiah === null || order.delivery_rupiah === 0
      ? []
      : [`Ongkos kirim ${formatRupiah(order.delivery_rupiah)}`]
  return [
    `Halo ${order.name}, ini pesanan Anda di ${shop}:`,
    ...goods,
    ...delivery,
    `Total ${dueOf(order)}`,
    'Mohon periksa dan setujui di sini:',
    link,
  ].join('\n')
}

function chosen({ options }: DeskOrder['lines'][number]) {
  const values = Object.values(options)
  return values.length === 0 ? '' : ` (${values.join(', ')})`
}
