import { shortDate } from '../../i18n/dates.ts'
import { paths } from '../../paths.ts'
import { certificateTitle, type Shop, type WordsOf } from './notice.ts'

/** What becomes of a shop's certificates. */
export const certificateWords: WordsOf<
  | 'certificate-expiring'
  | 'certificate-expired'
  | 'certificate-verified'
  | 'certificate-rejected'
  | 'certificate-revoked'
> = {
  'certificate-expiring': ({ expires_on, days, ...certificate }, shop) => ({
    subject: `Sertifikat Anda habis ${inDays(days)}`,
    parts: [
      `${certificateTitle(certificate)} berlaku sampai ${shortDate('id', expires_on)}, ${inDays(days)}.`,
      days <= 7
        ? 'Bila sudah diperpanjang, unggah yang baru sekarang. Setelah lewat tanggal itu, tandanya tidak tampil lagi di produk Anda.'
        : 'Memperpanjangnya bisa makan waktu, jadi baiknya mulai dari sekarang. Bila yang baru sudah keluar, unggah di lapak Anda.',
    ],
    button: toCertificates(shop),
  }),
  'certificate-expired': ({ expires_on, ...certificate }, shop) => ({
    subject: 'Masa berlaku sertifikat Anda sudah habis',
    parts: [
      `${certificateTitle(certificate)} berlaku sampai ${shortDate('id', expires_on)}. Tandanya tidak lagi tampil di produk Anda.`,
      'Produk Anda sendiri tetap tampil. Unggah sertifikat yang baru, dan tandanya kembali setelah diperiksa dinas.',
    ],
    button: toCertificates(shop),
  }),
  'certificate-verified': (certificate, shop) => ({
    subject: 'Sertifikat Anda sudah diperiksa',
    parts: [
      `${certificateTitle(certificate)} sudah diperiksa dinas. Tandanya sekarang tampil di produk yang dicakupnya.`,
    ],
    button: toCertificates(shop),
  }),
  'certificate-rejected': ({ reason, ...certificate }, shop) => ({
    subject: 'Sertifikat Anda belum bisa diterima',
    parts: [
      `Dinas sudah memeriksa ${certificateTitle(certificate)}, tetapi belum bisa menerimanya:`,
      { quote: reason },
      'Perbaiki atau unggah ulang, lalu kirim lagi.',
    ],
    button: toCertificates(shop),
  }),
  'certificate-revoked': ({ reason, ...certificate }, shop) => ({
    subject: 'Sertifikat Anda dicabut',
    parts: [
      `Dinas mencabut ${certificateTitle(certificate)}, sehingga tandanya tidak lagi tampil di produk Anda. Alasannya:`,
      { quote: reason },
      'Bila menurut Anda ini keliru, hubungi dinas di daerah Anda.',
    ],
    button: toCertificates(shop),
  }),
}

/** A letter that is late may come on the last day itself. */
function inDays(days: number) {
  return days === 0 ? 'hari ini' : `${days} hari lagi`
}

function toCertificates(shop: Shop) {
  return { label: 'Buka sertifikat saya', path: paths.desk(shop.id, 'sertifikat') }
}
