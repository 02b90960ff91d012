import { paths } from '../../paths.ts'
import type { NoticeData, WordsOf } from './notice.ts'

/** What happens in a shop from day to day. */
export const shopWords: WordsOf<'low-stock' | 'mentor-asked' | 'member-joined'> = {
  'low-stock': ({ product_id, product, left }, shop) => ({
    subject: left.every(({ stock }) => stock === 0)
      ? `Stok ${product} habis`
      : `Stok ${product} tinggal sedikit`,
    parts: [
      ...whatIsLeft(product, left),
      'Bila Anda membuat lagi, ubah jumlahnya di lapak agar pembeli tahu.',
    ],
    button: { label: 'Ubah stok', path: paths.desk(shop.id, `produk/${product_id}`) },
  }),
  'mentor-asked': ({ mentor, agency }, shop) => ({
    subject: `${mentor} ingin mendampingi ${shop.name}`,
    parts: [
      `${mentor} dari ${agency} meminta izin untuk membantu mengelola lapak ${shop.name}.`,
      'Bila Anda setuju, pendamping bisa mengisi dan mengubah isi lapak atas nama Anda. Setiap yang dikerjakannya tercatat, dan Anda bisa mengakhirinya kapan saja. Tanpa izin Anda, tidak ada yang berubah.',
    ],
    button: { label: 'Lihat permintaannya', path: paths.desk(shop.id, 'anggota') },
  }),
  'member-joined': ({ member, role }, shop) => ({
    subject: `${member} bergabung di ${shop.name}`,
    parts: [
      `${member} menerima undangan dan sekarang ikut mengelola lapak ${shop.name} sebagai ${role === 'owner' ? 'pemilik' : 'anggota'}.`,
      'Bila ini tidak sesuai, Anda bisa mengeluarkannya di halaman anggota.',
    ],
    button: { label: 'Lihat anggota', path: paths.desk(shop.id, 'anggota') },
  }),
}

function whatIsLeft(product: string, left: NoticeData['low-stock']['left']) {
  const [only] = left
  if (only?.variant === '')
    return [only.stock === 0 ? `${product} sudah habis.` : `${product} tinggal ${only.stock}.`]
  const each = ({ variant, stock }: (typeof left)[number]) =>
    stock === 0 ? `${variant}: habis` : `${variant}: tinggal ${stock}`
  return [`Pilihan ${product} yang tinggal sedikit:`, { list: left.map(each) }]
}
