import { shortDate } from '../../i18n/dates.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { paths } from '../../paths.ts'
import type { WordsOf } from './notice.ts'

/** Money that the operator has handed on, or a bank asks back, and what a shop has taken in a year. */
export const moneyWords: WordsOf<
  'payout-recorded' | 'payout-corrected' | 'bank-dispute' | 'turnover-near' | 'turnover-over'
> = {
  'payout-recorded': ({ amount_rupiah, paid_on, proof, is_back }, shop) =>
    is_back
      ? {
          subject: `${rupiah(amount_rupiah)} dari ${shop.name} diterima operator`,
          parts: [
            `Operator mencatat ${rupiah(amount_rupiah)} yang Anda kirim pada ${shortDate('id', paid_on)}. Utang Anda kepada operator berkurang sebesar itu.`,
            'Buktinya:',
            { quote: proof },
          ],
          button: { label: 'Lihat keuangan', path: paths.desk(shop.id, 'keuangan') },
        }
      : {
          subject: `${rupiah(amount_rupiah)} dikirim ke rekening ${shop.name}`,
          parts: [
            `Operator mencatat pengiriman ${rupiah(amount_rupiah)} pada ${shortDate('id', paid_on)}, hasil penjualan yang dibayar lewat Stripe.`,
            'Bukti pengirimannya:',
            { quote: proof },
            'Bila uangnya belum masuk setelah dua hari kerja, hubungi operator dan sebutkan bukti itu.',
          ],
          button: { label: 'Lihat keuangan', path: paths.desk(shop.id, 'keuangan') },
        },
  'payout-corrected': ({ amount_rupiah, paid_on, proof, correction }, shop) => ({
    subject: `Catatan ${rupiah(amount_rupiah)} untuk ${shop.name} dibetulkan`,
    parts: [
      `Operator menarik catatan ${rupiah(amount_rupiah)} tertanggal ${shortDate('id', paid_on)} dengan bukti ${proof}. Saldo Anda kembali seperti sebelum catatan itu.`,
      'Alasannya:',
      { quote: correction },
    ],
    button: { label: 'Lihat keuangan', path: paths.desk(shop.id, 'keuangan') },
  }),
  'bank-dispute': ({ order_id, goods, amount_rupiah }, shop) => ({
    subject: `Bank pembeli meminta kembali uang pesanan ${orderNumber(order_id)}`,
    parts: [
      `Pembeli pesanan ini menyanggah pembayarannya di banknya, dan bank itu meminta kembali ${rupiah(amount_rupiah)}:`,
      { list: goods },
      'Simpan resi, foto barang, dan percakapan dengan pembeli. Operator menjawab bank itu dan bisa meminta bukti dari Anda.',
      'Selama bank memeriksanya, uang itu bisa tertahan. Bila sanggahan pembeli ditolak, uangnya kembali ke saldo Anda.',
    ],
    button: { label: 'Lihat pesanannya', path: paths.desk(shop.id, `pesanan/${order_id}`) },
  }),
  'turnover-near': ({ year, turnover_rupiah }, shop) => ({
    subject: `Omzet ${shop.name} tahun ${year} sudah melewati Rp400 juta`,
    parts: [
      `Sampai sekarang tercatat ${rupiah(turnover_rupiah)} di Etalase pada tahun ${year}. Penjualan di tempat lain belum termasuk.`,
      ...taxRule,
      'Bila Anda perorangan, ini saat yang baik untuk menyiapkan pencatatan dan bertanya kepada kantor pajak atau pendamping Anda.',
    ],
    button: { label: 'Lihat keuangan', path: paths.desk(shop.id, 'keuangan') },
  }),
  'turnover-over': ({ year, turnover_rupiah }, shop) => ({
    subject: `Omzet ${shop.name} tahun ${year} sudah melewati Rp500 juta`,
    parts: [
      `Sampai sekarang tercatat ${rupiah(turnover_rupiah)} di Etalase pada tahun ${year}. Penjualan di tempat lain belum termasuk.`,
      ...taxRule,
      'Bila Anda perorangan, mulai sekarang tanyakan kewajiban Anda kepada kantor pajak atau pendamping Anda. Laporan bulanannya bisa diunduh di lapak.',
    ],
    button: { label: 'Unduh laporan bulanan', path: paths.desk(shop.id, 'keuangan') },
  }),
}

const taxRule = [
  'Omzet orang pribadi sampai Rp500 juta setahun tidak dikenai pajak penghasilan final UMKM. Di atas itu, kelebihannya dikenai.',
]

/** "Rp1.250.000" */
function rupiah(amount: number) {
  return `Rp${amount.toLocaleString('id-ID')}`
}
