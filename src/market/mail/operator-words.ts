import { orderNumber } from '../../i18n/order-number.ts'
import { paths } from '../../paths.ts'
import type { Content } from './letter.ts'

/** What the operators of the platform are told, by kind; the data is what the words need. Amounts are whole rupiah. */
export type OperatorData = {
  /** `failure`: why, in Stripe's words. */
  'refund-failed': {
    refund_id: number
    order_id: number
    shop: string
    amount_rupiah: number
    failure: string
  }
  /** What Stripe and the ledger say of one payment; `day` is "2026-08-17". */
  'stripe-differs': {
    day: string
    what: 'paid' | 'returned'
    payment_intent: string
    stripe_rupiah: number
    ledger_rupiah: number
  }
  /** A buyer's bank asks back what was paid for these orders. */
  'bank-dispute': { dispute: string; orders: number[]; amount_rupiah: number; reason: string }
}
export type OperatorKind = keyof OperatorData

/** More are not written out in one letter: the page has them all. */
const mostLines = 20

const words: { [K in OperatorKind]: (first: OperatorData[K], all: readonly OperatorData[K][]) => Content } = {
  'refund-failed': ({ refund_id, order_id, shop, amount_rupiah, failure }) => ({
    subject: `Pengembalian ${rupiah(amount_rupiah)} untuk pesanan ${orderNumber(order_id)} gagal`,
    parts: [
      `Stripe tidak bisa mengirim ${rupiah(amount_rupiah)} kembali kepada pembeli ${orderNumber(order_id)} di ${shop}. Keterangan Stripe:`,
      { quote: failure },
      'Coba kirim lagi, atau kembalikan dengan cara lain lalu catat buktinya. Pembeli menunggu uangnya.',
    ],
    button: {
      label: 'Selesaikan pengembaliannya',
      path: paths.operator(`pembayaran/pengembalian/${refund_id}`),
    },
  }),
  'stripe-differs': ({ day }, all) => ({
    subject:
      all.length === 1
        ? 'Catatan kita dan Stripe berbeda untuk satu pembayaran'
        : `Catatan kita dan Stripe berbeda untuk ${all.length} pembayaran`,
    parts: [
      `Pemeriksaan untuk ${day} menemukan yang tidak sama antara buku dan Stripe:`,
      { list: [...all.slice(0, mostLines).map(lineOf), ...restOf(all.length)] },
      'Cocokkan dengan dasbor Stripe. Kabar yang terlambat biasanya hilang sendiri pada pemeriksaan berikutnya.',
    ],
    button: { label: 'Lihat pemeriksaannya', path: paths.operator('pembayaran/stripe') },
  }),
  'bank-dispute': ({ dispute, orders, amount_rupiah, reason }) => ({
    subject: `Bank pembeli meminta kembali ${rupiah(amount_rupiah)}`,
    parts: [
      `Bank pembeli membuka sengketa atas pembayaran ${orders.map(orderNumber).join(', ')} sebesar ${rupiah(amount_rupiah)}. Nomornya ${dispute}, alasannya menurut bank:`,
      { quote: reason },
      'Jawab di dasbor Stripe sebelum batas waktunya. Penjualnya sudah diberi kabar dan bisa dimintai bukti pengiriman.',
    ],
    button: { label: 'Lihat sengketanya', path: paths.operator('pembayaran/stripe') },
  }),
}

/** What one thing of a kind, or several that were found together, say. */
export function operatorContent<K extends OperatorKind>(
  kind: K,
  [first, ...others]: readonly [OperatorData[K], ...OperatorData[K][]],
): Content {
  return words[kind](first, [first, ...others])
}

function lineOf({ what, payment_intent, stripe_rupiah, ledger_rupiah }: OperatorData['stripe-differs']) {
  const name = what === 'paid' ? 'dibayar' : 'dikembalikan'
  return `${payment_intent}, ${name}: ${rupiah(ledger_rupiah)} di buku, ${rupiah(stripe_rupiah)} di Stripe`
}

function restOf(count: number) {
  return count > mostLines ? [`dan ${count - mostLines} lagi`] : []
}

/** "Rp1.250.000" */
function rupiah(amount: number) {
  return `Rp${amount.toLocaleString('id-ID')}`
}
