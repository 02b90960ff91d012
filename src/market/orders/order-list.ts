import { clockTime, shortDate } from '../../i18n/dates.ts'
import { id as t } from '../../i18n/id.ts'
import { paths } from '../../paths.ts'
import { weight } from '../products/product.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { type DeskOrderRow, type OrderPart, orderParts, type OrderQuery } from './find-desk-orders.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'

/** Words and addresses of the orders at the seller's desk. */

export const partNames: Record<OrderPart, string> = {
  semua: 'Semua',
  perlu: 'Perlu Anda kerjakan',
  baru: 'Belum dibayar',
  dikerjakan: 'Disiapkan',
  jalan: 'Dikirim atau siap diambil',
  diterima: 'Sudah diterima',
  selesai: 'Selesai',
  batal: 'Batal',
}

export const stateNames: Record<OrderState, string> = {
  proposed: 'Menunggu persetujuan pembeli',
  asked: 'Menunggu ongkos kirim',
  placed: 'Menunggu pembayaran',
  paid: 'Sudah dibayar',
  accepted: 'Disanggupi',
  making: 'Sedang dibuat',
  sent: 'Dikirim',
  ready: 'Siap diambil',
  received: 'Sudah diterima pembeli',
  closed: 'Selesai',
  cancelled: 'Batal',
  lapsed: 'Lewat waktunya',
  returned: 'Dikembalikan',
}

/** What has happened, where a state is told of as a step. */
export const stepNames: Record<OrderState, string> = {
  ...stateNames,
  proposed: 'Dicatat toko',
  asked: 'Dipesan, menunggu ongkos kirim',
  placed: 'Dipesan',
  paid: 'Dibayar',
  making: 'Mulai dibuat',
  received: 'Diterima pembeli',
  cancelled: 'Dibatalkan',
}

export const paymentNames: Record<PaymentKind, string> = {
  bank: 'Transfer bank',
  qris: 'QRIS',
  cash: 'Tunai saat serah terima',
  stripe: 'Bayar daring (Stripe)',
}

/** What is paid on hand-over waits for the shop, not for money. */
export function stateName({ state, payment_kind }: { state: OrderState; payment_kind: PaymentKind }) {
  return state === 'placed' && payment_kind === 'cash' ? 'Menunggu kesanggupan Anda' : stateNames[state]
}

/** "JNE REG", "Diambil di toko", "Diambil di RUM Ampana". */
export function deliveryName({
  delivery_kind,
  delivery_name,
  house_name = null,
}: {
  delivery_kind: string
  delivery_name: string
  house_name?: string | null
}) {
  if (delivery_kind === 'courier') return delivery_name
  if (delivery_kind === 'pickup') return 'Diambil di toko'
  if (delivery_kind === 'house') return `Diambil di ${house_name ?? 'Rumah Usaha Mikro'}`
  return delivery_name || 'Pengiriman diatur toko'
}

/** What is asked of the list; what cannot be understood is left out. */
export function orderQuery(parameters: URLSearchParams): OrderQuery {
  const part = (Object.keys(orderParts) as OrderPart[]).find((known) => known === parameters.get('status'))
  const before = parameters.get('setelah') ?? ''
  return {
    part: part ?? 'semua',
    q: (parameters.get('q') ?? '').trim().slice(0, 100),
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

export function orderListAddress(shop: number, { part, q, before }: Partial<OrderQuery>, page = 'pesanan') {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (part && part !== 'semua') query.set('status', part)
  if (before) query.set('setelah', String(before))
  const path = paths.desk(shop, page)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The orders that are ticked in the list: `?pesanan=3&pesanan=5`. */
export function chosenOrders(parameters: URLSearchParams) {
  const numbers = parameters.getAll('pesanan').filter((text) => /^\d{1,15}$/.test(text))
  return [...new Set(numbers.map(Number))].slice(0, 200)
}

/** "Rp250.000", "Rp250.000 + ongkos kirim". */
export function dueOf({
  due_rupiah,
  delivery_rupiah,
}: {
  due_rupiah: number
  delivery_rupiah: number | null
}) {
  return formatRupiah(due_rupiah) + (delivery_rupiah === null ? ' + ongkos kirim' : '')
}

/** What is to be noticed of an order in the list, most pressing first. */
export function notesOf(order: DeskOrderRow, timeZone: string) {
  const { state, held_until, promised_on } = order
  return [
    ...(order.has_dispute ? ['Ada sengketa'] : []),
    ...(order.asks_return ? ['Pembeli minta pengembalian'] : []),
    ...((state === 'placed' || state === 'lapsed') && order.has_proof
      ? ['Bukti transfer menunggu Anda periksa']
      : []),
    ...(order.has_message ? ['Pesan baru'] : []),
    ...(held_until ? [`Ditahan sampai ${clockTime(held_until, timeZone)}`] : []),
    ...(promised_on !== null && ['paid', 'accepted', 'making'].includes(state)
      ? [`Dijanjikan siap ${shortDate('id', promised_on)}`]
      : []),
  ]
}

/** "2 meter", "3 buah", "2 × 250 g". */
export function quantityOf(line: { quantity: number; unit: string; unit_size: number | null }) {
  const { quantity, unit, unit_size } = line
  if (unit === 'gram') return `${quantity} × ${weight(unit_size ?? 1)}`
  return `${quantity} ${units[unit] ?? 'buah'}`
}

const units: Partial<Record<string, string>> = { piece: 'buah', metre: 'meter', set: 'set' }

/** Gives the address of a private file. */
export type LinkOf = (document_id: string) => string

type Addressed = {
  address: string
  rt_rw: string
  postcode: string | null
  place: {
    village: string
    village_kind: string
    district: string
    regency: string
    province: string
  } | null
}

/** Where a parcel goes, in lines, in the order that couriers read: street, RT/RW, village, district, regency, postcode. */
export function addressLines({ address, rt_rw, postcode, place }: Addressed) {
  return [
    ...address.split('\n'),
    rt_rw === '' ? '' : `RT/RW ${rt_rw}`,
    place
      ? t.shop.place(`${t.shop.villages[place.village_kind as 'desa']} ${place.village}`, place.district)
      : '',
    [place ? `${place.regency}, ${place.province}` : '', postcode ?? ''].filter(Boolean).join(' '),
  ].filter((line) => line.trim() !== '')
}
