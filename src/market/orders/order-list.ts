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
  asked: 'Menunggu Anda mengisi ongkos kirim',
  costed: 'Menunggu pembeli menyetujui ongkos kirim',
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
  costed: 'Ongkos kirim disebutkan',
  placed: 'Dipesan',
  paid: 'Dibayar',
  making: 'Mulai dibuat',
  received: 'Diterima pembeli',
  cancelled: 'Dibatalkan',
}

type Step = { state: OrderState; undid?: OrderState | null; reason?: string }

/** What was written down by mistake, or came otherwise, and is taken back. */
const takenBackNames: Partial<Record<OrderState, string>> = {
  accepted: 'Ralat: belum disanggupi',
  paid: 'Ralat: uangnya belum masuk',
  making: 'Ralat: belum mulai dibuat',
  sent: 'Ralat: belum dikirim',
  ready: 'Ralat: belum siap diambil',
}

/** A step in words; an order is placed in three ways. */
export function stepName({ state, undid, reason = '' }: Step, before: Step | undefined) {
  if (undid === 'sent' && reason !== '') return 'Belum jadi diserahkan'
  if (undid) return takenBackNames[undid] ?? stepNames[state]
  if (state === 'placed' && before?.state === 'proposed') return 'Disetujui lewat tautan'
  if (state === 'placed' && before?.state === 'costed') return 'Ongkos kirim disetujui pembeli'
  return stepNames[state]
}

export const paymentNames: Record<PaymentKind, string> = {
  bank: 'Transfer bank',
  qris: 'QRIS',
  cash: 'Tunai saat serah terima',
  stripe: 'Kartu atau dompet digital (Stripe)',
}

/** What is paid on hand-over, and what has a proof, waits for the shop, not for money. */
export function stateName({
  state,
  payment_kind,
  has_proof = false,
}: {
  state: OrderState
  payment_kind: PaymentKind
  has_proof?: boolean
}) {
  if (isUnaccepted({ state, payment_kind })) return 'Menunggu kesanggupan Anda'
  return state === 'placed' && has_proof ? 'Bukti bayar menunggu Anda periksa' : stateNames[state]
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

/** What is asked of the list, `opening` where nothing is; what cannot be understood is left out. */
export function orderQuery(parameters: URLSearchParams, opening: OrderPart = 'semua'): OrderQuery {
  const part = (Object.keys(orderParts) as OrderPart[]).find((known) => known === parameters.get('status'))
  const before = parameters.get('setelah') ?? ''
  const isBare = !['status', 'q', 'setelah'].some((name) => parameters.has(name))
  return {
    part: part ?? (isBare ? opening : 'semua'),
    q: (parameters.get('q') ?? '').trim().slice(0, 100),
    before: /^\d{1,15}$/.test(before) ? Number(before) : null,
  }
}

export function orderListAddress(shop: number, { part, q, before }: Partial<OrderQuery>, page = 'pesanan') {
  const query = new URLSearchParams()
  if (q) query.set('q', q)
  if (part) query.set('status', part)
  if (before) query.set('setelah', String(before))
  const path = paths.desk(shop, page)
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** The orders that are ticked in the list: `?pesanan=3&pesanan=5`; or those that were just sent, by `name`. */
export function chosenOrders(parameters: URLSearchParams, name: 'pesanan' | 'dikirim' = 'pesanan') {
  const numbers = parameters.getAll(name).filter((text) => /^\d{1,15}$/.test(text))
  return [...new Set(numbers.map(Number))].slice(0, 200)
}

/** Money is still to be taken when it is handed over. */
export function isCollected({ payment_kind, is_paid }: { payment_kind: PaymentKind; is_paid: boolean }) {
  return payment_kind === 'cash' && !is_paid
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

/** What is to be noticed of an order in the list besides its task, most pressing first. */
export function notesOf(order: DeskOrderRow, timeZone: string, now = new Date()) {
  const { state, task, held_until, promised_on } = order
  return [
    ...(order.has_dispute && task !== 'dispute' ? ['Ada sengketa'] : []),
    ...(order.asks_return && task !== 'return' ? ['Pembeli minta pengembalian'] : []),
    ...(order.owed_back > 0 ? [`Kembalikan ${formatRupiah(order.owed_back)}`] : []),
    ...(order.has_proof && task !== 'proof' && (state === 'placed' || state === 'lapsed')
      ? ['Bukti bayar menunggu Anda periksa']
      : []),
    ...(order.has_message && task !== 'message' ? ['Pesan baru'] : []),
    ...(isUnaccepted(order) ? [`Barangnya tertahan ${daysHeld(order, now)}`] : []),
    // With a proof it does not lapse before the shop has answered.
    ...(held_until && !order.has_proof ? [`Ditahan sampai ${clockTime(held_until, timeZone)}`] : []),
    ...(promised_on !== null && ['paid', 'accepted', 'making'].includes(state)
      ? [`Perkiraan siap ${shortDate('id', promised_on)}`]
      : []),
  ]
}

/** Paid on hand-over and not taken on yet: its goods are held without an end, until the shop says yes or no. */
export function isUnaccepted({ state, payment_kind }: { state: OrderState; payment_kind: PaymentKind }) {
  return state === 'placed' && payment_kind === 'cash'
}

/** "sejak hari ini", "sudah 3 hari": for how long an order has held its goods. */
export function daysHeld({ placed_at }: { placed_at: Date }, now: Date) {
  const days = Math.floor((now.getTime() - placed_at.getTime()) / 86_400_000)
  return days < 1 ? 'sejak hari ini' : `sudah ${days} hari`
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
