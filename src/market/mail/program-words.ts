import { paths } from '../../paths.ts'
import type { Shop, WordsOf } from './notice.ts'

/** What becomes of a shop in the programmes of its agency. `product` is null where the shop itself takes part. */
export const programWords: WordsOf<
  'program-invited' | 'program-agreed' | 'program-declined' | 'program-ended'
> = {
  'program-invited': ({ program, agency, product }, shop) => ({
    subject: `${who(product, shop)} diundang ke ${program}`,
    parts: [
      `${agency} mengundang ${who(product, shop)} ikut ${program}.`,
      'Anda baru ikut setelah menerima undangan ini. Anda juga boleh menolaknya, tanpa akibat apa pun bagi lapak Anda.',
    ],
    button: { label: 'Lihat undangannya', path: paths.desk(shop.id, 'program') },
  }),
  'program-agreed': ({ program, product }, shop) => ({
    subject: `${who(product, shop)} ikut ${program}`,
    parts: [
      `Permohonan Anda disetujui: ${who(product, shop)} sekarang ikut ${program}.`,
      'Langkah-langkahnya bisa dilihat di lapak Anda.',
    ],
    button: { label: 'Lihat program', path: paths.desk(shop.id, 'program') },
  }),
  'program-declined': ({ program, product, reason }, shop) => ({
    subject: `Permohonan ikut ${program} belum bisa diterima`,
    parts: [
      `Dinas sudah membaca permohonan ${who(product, shop)} untuk ikut ${program}, dan belum bisa menerimanya:`,
      { quote: reason },
      'Bila keadaannya berubah, Anda boleh memohon lagi selama programnya dibuka.',
    ],
    button: { label: 'Lihat program', path: paths.desk(shop.id, 'program') },
  }),
  'program-ended': ({ program, product, reason }, shop) => ({
    subject: `Keikutsertaan di ${program} berakhir`,
    parts: [
      `${who(product, shop)} tidak lagi tercatat di ${program}. Alasan dinas:`,
      { quote: reason },
      'Bila ini tidak sesuai, hubungi dinas Anda.',
    ],
    button: { label: 'Lihat program', path: paths.desk(shop.id, 'program') },
  }),
}

function who(product: string | null, shop: Shop) {
  return product ?? shop.name
}
