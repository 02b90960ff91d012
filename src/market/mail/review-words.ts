import { paths } from '../../paths.ts'
import type { Shop, WordsOf } from './notice.ts'

/** What an agency decides about reviews of a shop's products. Why stands beside the review alone. */
export const reviewWords: WordsOf<'review-hidden' | 'review-shown'> = {
  'review-hidden': ({ product }, shop) => ({
    subject: `Satu ulasan untuk ${product} disembunyikan`,
    parts: [
      `Dinas menyembunyikan satu ulasan untuk ${product} setelah ada laporan. Bintangnya tidak dihitung lagi.`,
      'Alasannya ada di halaman Ulasan.',
    ],
    button: toReviews(shop),
  }),
  'review-shown': ({ product }, shop) => ({
    subject: `Satu ulasan untuk ${product} ditampilkan lagi`,
    parts: [
      `Ulasan untuk ${product} yang tadinya disembunyikan sudah dibaca ulang, dan sekarang tampil lagi.`,
      'Alasannya ada di halaman Ulasan.',
    ],
    button: toReviews(shop),
  }),
}

function toReviews({ id }: Shop) {
  return { label: 'Lihat ulasannya', path: paths.desk(id, 'ulasan') }
}
