import { shortDate } from '../../i18n/dates.ts'
import type { WordsOf } from './notice.ts'

/** What an agency puts forward, told to the shops whose things they are. */
export const featureWords: WordsOf<'featured'> = {
  featured: ({ products, collection, path, place, agency, from, until, reason }) => {
    const days =
      from === until
        ? `pada ${shortDate('id', from)}`
        : `dari ${shortDate('id', from)} sampai ${shortDate('id', until)}`
    const what = collection === null ? products.join(', ') : `koleksi “${collection}”`
    return {
      subject: collection === null ? `${what} dipilih dinas` : 'Koleksi berisi produk Anda dipilih dinas',
      parts: [
        `${agency} memilih ${what} untuk dipajang di halaman ${place}, ${days}. Pembeli membaca alasannya:`,
        { quote: `Dipilih ${agency} karena ${reason}.` },
        ...(collection === null ? [] : ['Produk Anda di koleksi ini:', { list: products }]),
        'Tidak ada yang perlu Anda lakukan. Pastikan saja stoknya cukup.',
      ],
      button: { label: 'Lihat halamannya', path },
    }
  },
}
