import { orderNumber } from '../../i18n/order-number.ts'
import { paths } from '../../paths.ts'
import type { Content, Part } from './letter.ts'
import type { NoticeData, OrderName, Shop, WordsOf } from './notice.ts'

/**
 * What buyers do about their orders at a shop. Neither who they are nor what they wrote: that stands on the order alone,
 * and is forgotten there.
 */
export const orderWords: WordsOf<
  | 'order-placed'
  | 'order-paid'
  | 'proof-sent'
  | 'order-cancelled'
  | 'order-lapsed'
  | 'order-received'
  | 'return-asked'
  | 'dispute-opened'
  | 'dispute-settled'
  | 'order-message'
  | 'review-written'
> = {
  'order-placed': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan baru ${orderNumber(order.order_id)}`,
      ['Ada pesanan baru untuk Anda:', { list: [...order.goods, `Jumlah: ${order.total}`] }, nextFor(order)],
      'Buka pesanannya',
    ),
  'order-paid': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} sudah dibayar`,
      [
        `Pembayaran ${order.total} sudah diterima. Silakan siapkan barangnya:`,
        { list: order.goods },
        'Begitu dikirim atau siap diambil, catat di halaman pesanan supaya pembeli tahu.',
      ],
      'Siapkan pesanannya',
    ),
  'proof-sent': (order, shop) =>
    about(
      shop,
      order,
      `Bukti bayar pesanan ${orderNumber(order.order_id)} sudah dikirim`,
      [
        'Pembeli mengirim bukti bayar untuk pesanan ini:',
        { list: order.goods },
        'Cocokkan dahulu dengan uang yang masuk ke rekening atau QRIS Anda, sampai angka terakhir, lalu pastikan di halaman pesanan.',
      ],
      'Periksa buktinya',
    ),
  'order-cancelled': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} dibatalkan`,
      [
        'Pesanan ini dibatalkan, bukan oleh Anda:',
        { list: order.goods },
        'Barangnya kembali tersedia untuk pembeli lain. Alasannya ada di halaman pesanan.',
      ],
      'Lihat pesanannya',
    ),
  'order-lapsed': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} lewat waktunya`,
      [
        'Waktu untuk pesanan ini sudah habis:',
        { list: order.goods },
        'Barangnya kembali tersedia untuk pembeli lain. Bila uangnya ternyata sudah masuk, bicarakan dengan pembelinya di halaman pesanan.',
      ],
      'Lihat pesanannya',
    ),
  'order-received': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} sudah sampai`,
      ['Pesanan ini tercatat sudah diterima pembelinya:', { list: order.goods }],
      'Lihat pesanannya',
    ),
  'return-asked': (order, shop) =>
    about(
      shop,
      order,
      `Pengembalian pesanan ${orderNumber(order.order_id)} diminta`,
      [
        'Pembeli ingin mengembalikan pesanan ini:',
        { list: order.goods },
        'Baca alasannya di halaman pesanan, lalu jawab secepatnya.',
      ],
      'Jawab permintaannya',
    ),
  'dispute-opened': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} dibawa ke dinas`,
      [
        'Pembeli meminta dinas menengahi pesanan ini:',
        { list: order.goods },
        'Dinas akan melihat kedua sisi. Apa yang terjadi menurut pembeli ada di halaman pesanan.',
      ],
      'Lihat pesanannya',
    ),
  'dispute-settled': (order, shop) =>
    about(
      shop,
      order,
      `Masalah pesanan ${orderNumber(order.order_id)} sudah diputus`,
      [
        'Dinas sudah memutus masalah pesanan ini:',
        { list: order.goods },
        { quote: order.outcome },
        'Mohon lakukan yang menjadi bagian Anda. Pembeli membaca putusan yang sama.',
      ],
      'Lihat pesanannya',
    ),
  'order-message': (order, shop) =>
    about(
      shop,
      order,
      `Pesan baru tentang pesanan ${orderNumber(order.order_id)}`,
      ['Pembeli menulis pesan kepada Anda tentang pesanan ini:', { list: order.goods }],
      'Baca dan balas',
    ),
  'review-written': ({ product, stars }, shop) => ({
    subject: `Ulasan baru untuk ${product}`,
    parts: [
      `Seorang pembeli memberi ${product} ${stars} dari 5 bintang.`,
      'Anda boleh menjawabnya sekali. Jawaban yang ramah dan jelas menolong pembeli berikutnya.',
    ],
    button: { label: 'Baca ulasannya', path: paths.desk(shop.id, 'ulasan') },
  }),
}

function about(shop: Shop, { order_id }: OrderName, subject: string, parts: Part[], label: string): Content {
  return { subject, parts, button: { label, path: paths.desk(shop.id, `pesanan/${order_id}`) } }
}

function nextFor({ payment, is_asked }: NoticeData['order-placed']) {
  if (is_asked) return 'Pembeli menunggu Anda menentukan ongkos kirimnya. Isi di halaman pesanan.'
  if (payment === 'cash')
    return 'Pembeli membayar saat barangnya diserahkan. Sanggupi pesanannya supaya ia tahu.'
  return 'Barangnya disimpan untuk pembeli ini. Begitu dibayar, Anda kami kabari.'
}
