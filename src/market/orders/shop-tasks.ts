import type { ShopTask } from '../sellers/waits-for-shop.ts'
import type { DeskOrderRow } from './find-desk-orders.ts'
import { notesOf, stateName } from './order-list.ts'

/** What an order asks of its shop, in the words of the desk. */

const taskNames: Record<ShopTask, string> = {
  question: 'Jawab pertanyaan dinas',
  dispute: 'Tanggapi sengketa',
  return: 'Jawab permintaan pengembalian',
  refund: 'Kirim kembali uangnya',
  proof: 'Periksa bukti bayar',
  cost: 'Isi ongkos kirim',
  accept: 'Sanggupi atau batalkan',
  message: 'Baca dan balas pesan',
  prepare: 'Siapkan dan kirim',
  make: 'Selesaikan pembuatannya',
}

/** After how many: "2 bukti bayar untuk diperiksa". */
export const taskCounts: Record<ShopTask, string> = {
  question: 'pertanyaan dinas untuk dijawab',
  dispute: 'sengketa untuk ditanggapi',
  return: 'permintaan pengembalian untuk dijawab',
  refund: 'uang untuk dikirim kembali',
  proof: 'bukti bayar untuk diperiksa',
  cost: 'ongkos kirim untuk diisi',
  accept: 'pesanan tunai untuk disanggupi',
  message: 'pesan untuk dibalas',
  prepare: 'pesanan untuk disiapkan',
  make: 'sedang dibuat',
}

export function taskName({ task, delivery_kind }: { task: ShopTask; delivery_kind: string }) {
  const isFetched = delivery_kind === 'pickup' || delivery_kind === 'house'
  return task === 'prepare' && isFetched ? 'Siapkan untuk diambil' : taskNames[task]
}

/** What an order in the list says of itself: what it asks of the shop or else where it stands, and what is to be noticed. */
export function wordsOf(order: DeskOrderRow, timeZone: string, now = new Date()) {
  const { task } = order
  const notes = notesOf(order, timeZone, now)
  if (task === null) return { label: stateName(order), notes }
  const label = taskName({ task, delivery_kind: order.delivery_kind })
  return { label, notes: saysItsState(order) ? notes : [stateName(order), ...notes] }
}

/** The task is what the order waits for: the name of its state would say it again. */
function saysItsState({ task, state }: DeskOrderRow) {
  return task === 'cost' || task === 'accept' || (task === 'proof' && state === 'placed')
}
