import { shortDate } from '../../i18n/dates.ts'
import { paths } from '../../paths.ts'
import type { WordsOf } from './notice.ts'

/** Money that the operator has handed on, and what a shop has taken in a year. */
export const moneyWords: WordsOf<'payout-recorded' | 'turnover-near' | 'turnover-over'> = {
  'payout-recorded': ({ amount_rupiah, paid_on, proof }, shop) => ({
    subject: `${rupiah(amount_rupiah)} dikirim ke rekening ${shop.name}`,
    parts: [
      `Operator mencatat pengiriman ${rupiah(amount_rupiah)} pada ${shortDate('id', paid_on)}, hasil penjualan yang dibayar lewat Stripe.`,
      'Bukti pengirimannya:',
      { quote: proof },
      'Bila uangnya belum masuk setelah dua hari kerja, hubungi operator dan sebutkan bukti itu.',
    ],
    button: { label: 'Lihat keuangan', path: paths.desk(shop.id, 'keuangan') },
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
