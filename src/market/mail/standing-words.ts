import { paths } from '../../paths.ts'
import type { WordsOf } from './notice.ts'

/** Whether a shop may be here at all, in the words that its people read. */
export const standingWords: WordsOf<'seller-refused' | 'seller-suspended' | 'seller-reinstated'> = {
  'seller-refused': ({ reason }, shop) => ({
    subject: `Pendaftaran ${shop.name} belum bisa diterima`,
    parts: [
      `Dinas sudah memeriksa pendaftaran ${shop.name} dan menolaknya. Alasannya:`,
      { quote: reason },
      'Semua yang sudah Anda isi tetap tersimpan. Bila keadaannya sudah berbeda, Anda boleh mendaftar lagi. Bila ada yang keliru, hubungi dinas.',
    ],
    button: { label: 'Lihat pendaftaran', path: paths.desk(shop.id, 'daftar') },
  }),
  'seller-suspended': ({ reason }, shop) => ({
    subject: `${shop.name} ditangguhkan`,
    parts: [
      `Dinas menangguhkan ${shop.name}. Toko dan produknya untuk sementara tidak tampil. Alasannya:`,
      { quote: reason },
      'Isi lapak Anda tetap tersimpan dan masih bisa diubah. Hubungi dinas untuk menyelesaikannya.',
    ],
    button: { label: 'Buka meja lapak', path: paths.desk(shop.id) },
  }),
  'seller-reinstated': ({ reason, is_open }, shop) => ({
    subject: `Penangguhan ${shop.name} sudah dicabut`,
    parts: [
      is_open
        ? `Dinas mencabut penangguhan ${shop.name}. Toko dan produknya sudah tampil lagi. Alasannya:`
        : `Dinas mencabut penangguhan ${shop.name}. Toko masih tertutup karena sebelumnya Anda sendiri yang menutupnya; Anda bisa membukanya lagi kapan saja. Alasannya:`,
      { quote: reason },
    ],
    button: { label: 'Buka meja lapak', path: paths.desk(shop.id) },
  }),
}
