import { paths } from '../../paths.ts'
import type { Content } from './letter.ts'
import type { NoticeData, Shop, WordsOf } from './notice.ts'

/** What the agency found of a shop or a product that was handed in. */
export const verdictWords: WordsOf<
  | 'seller-verified'
  | 'seller-returned'
  | 'product-approved'
  | 'product-kept'
  | 'product-returned'
  | 'product-taken-down'
  | 'trust-granted'
  | 'trust-ended'
> = {
  'seller-verified': (_, shop) => ({
    subject: `Selamat, ${shop.name} sudah terverifikasi`,
    parts: [
      `Dinas sudah memeriksa ${shop.name} dan semuanya baik. Toko Anda sekarang bisa dilihat semua orang.`,
      'Langkah berikutnya: pajang produk Anda. Beberapa foto dan beberapa kalimat sudah cukup untuk mulai.',
    ],
    button: { label: 'Tambah produk', path: paths.desk(shop.id, 'produk') },
  }),
  'seller-returned': ({ notes }, shop) => ({
    subject: `Pendaftaran ${shop.name} perlu diperbaiki`,
    parts: [
      `Dinas sudah membaca pendaftaran ${shop.name}. Masih ada yang perlu diperbaiki:`,
      { quote: notes },
      'Semua yang sudah Anda isi tetap tersimpan. Perbaiki bagian itu saja, lalu kirim lagi.',
    ],
    button: { label: 'Perbaiki pendaftaran', path: paths.desk(shop.id, 'daftar') },
  }),
  'product-approved': (approved, shop) =>
    approved.awaits_opening ? approvedEarly(approved, shop) : approvedAndShown(approved),
  'product-kept': ({ product_id, product, ...review }, shop) => ({
    subject: `${product} sudah dinilai dinas`,
    parts: [`Dinas sudah menilai ${product}, dan produk ini boleh tetap tampil.`, ...reviewed(review)],
    button: { label: 'Lihat riwayatnya', path: paths.desk(shop.id, `produk/${product_id}/riwayat`) },
  }),
  'product-returned': ({ product_id, product, notes }, shop) => ({
    subject: `${product} perlu diperbaiki`,
    parts: [
      `Dinas sudah melihat ${product}. Sebelum ditampilkan, ada yang perlu diperbaiki:`,
      { quote: notes },
      'Semua yang sudah Anda isi tetap tersimpan. Perbaiki bagian itu saja, lalu kirim lagi.',
    ],
    button: { label: 'Perbaiki produk', path: paths.desk(shop.id, `produk/${product_id}`) },
  }),
  'product-taken-down': ({ product_id, product, notes }, shop) => ({
    subject: `${product} diturunkan oleh dinas`,
    parts: [
      `Dinas sudah menilai ${product}. Untuk sementara produk ini tidak tampil, karena:`,
      { quote: notes },
      'Perbaiki produknya, lalu ajukan lagi. Setelah disetujui, produk ini tampil kembali.',
    ],
    button: { label: 'Perbaiki produk', path: paths.desk(shop.id, `produk/${product_id}`) },
  }),
  'trust-granted': ({ reason }, shop) => ({
    subject: `Produk ${shop.name} kini tampil langsung`,
    parts: [
      'Mulai sekarang produk yang Anda ajukan langsung tampil. Dinas menilainya kemudian. Alasannya:',
      { quote: reason },
    ],
    button: { label: 'Buka daftar produk', path: paths.desk(shop.id, 'produk') },
  }),
  'trust-ended': ({ reason }, shop) => ({
    subject: `Produk ${shop.name} diperiksa dahulu sebelum tampil`,
    parts: [
      'Mulai sekarang produk yang Anda ajukan diperiksa dinas dahulu, baru tampil. Alasannya:',
      { quote: reason },
      'Produk yang sudah tampil tetap tampil.',
    ],
    button: { label: 'Buka daftar produk', path: paths.desk(shop.id, 'produk') },
  }),
}

type Approved = NoticeData['product-approved']

function approvedAndShown({ product, slug, is_automatic, ...review }: Approved): Content {
  return {
    subject: `${product} sudah tampil di Etalase`,
    parts: [
      is_automatic
        ? `${product} tampil langsung; dinas menilainya kemudian.`
        : `Kabar baik: ${product} sudah disetujui dan sekarang bisa dilihat pembeli.`,
      ...reviewed(review),
      'Bagikan halamannya kepada pelanggan Anda lewat WhatsApp.',
    ],
    button: { label: 'Lihat halamannya', path: paths.product(slug) },
  }
}

function approvedEarly({ product_id, product, is_automatic, ...review }: Approved, shop: Shop): Content {
  return {
    subject: is_automatic ? `${product} tampil begitu lapak dibuka` : `${product} sudah disetujui`,
    parts: [
      is_automatic
        ? `${product} tampil begitu lapak Anda dibuka; dinas menilainya kemudian.`
        : `Kabar baik: ${product} sudah disetujui; tampil begitu lapak Anda dibuka.`,
      ...reviewed(review),
    ],
    button: { label: 'Lihat produknya', path: paths.desk(shop.id, `produk/${product_id}`) },
  }
}

/** The grade, and what could be better yet, of what was reviewed. */
function reviewed({ grade, notes }: Pick<Approved, 'grade' | 'notes'>) {
  return [
    ...(grade === undefined ? [] : [`Nilai dari dinas: ${grade}.`]),
    ...(notes === undefined ? [] : ['Catatan agar lebih baik lagi:', { quote: notes }]),
  ]
}
