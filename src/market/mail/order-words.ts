import { shortDate } from '../../i18n/dates.ts'
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
  | 'order-unanswered'
  | 'order-received'
  | 'return-asked'
  | 'dispute-opened'
  | 'dispute-asked'
  | 'dispute-settled'
  | 'order-message'
  | 'review-written'
> = {
  'order-placed': (order, shop) =>
    about(
      shop,
      order,
      `${order.is_agreed ? 'Pembeli menyetujui pesanan' : 'Pesanan baru'} ${orderNumber(order.order_id)}`,
      [
        order.is_agreed ? 'Pembeli setuju dengan jumlahnya:' : 'Ada pesanan baru untuk Anda:',
        { list: [...order.goods, `Total: ${order.total}`] },
        nextFor(order),
      ],
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
      `Periksa bukti bayar pesanan ${orderNumber(order.order_id)}`,
      [
        'Pembeli mengirim bukti bayar untuk pesanan ini:',
        { list: order.goods },
        'Cocokkan dahulu dengan uang yang masuk ke rekening atau QRIS Anda, sampai angka terakhir, lalu tekan “Uangnya sudah masuk” di halaman pesanan.',
      ],
      'Periksa buktinya',
    ),
  'order-cancelled': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} dibatalkan`,
      [
        order.by === undefined ? 'Pesanan ini dibatalkan:' : `Pesanan ini dibatalkan ${order.by}:`,
        { list: order.goods },
        'Barangnya kembali tersedia untuk pembeli lain. Alasannya ada di halaman pesanan.',
      ],
      'Lihat pesanannya',
    ),
  'order-unanswered': (order, shop) =>
    about(
      shop,
      order,
      `Pesanan ${orderNumber(order.order_id)} menunggu kesanggupan Anda`,
      [
        'Pesanan ini belum Anda jawab:',
        { list: order.goods },
        'Kalau sehari lagi tetap belum, pesanannya batal sendiri dan barangnya kembali dijual.',
      ],
      'Jawab pesanannya',
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
      `Pesanan ${orderNumber(order.order_id)} sudah diterima pembeli`,
      ['Pesanan ini tercatat sudah diterima pembelinya:', { list: order.goods }],
      'Lihat pesanannya',
    ),
  'return-asked': (order, shop) =>
    about(
      shop,
      order,
      `Pembeli minta pengembalian pesanan ${orderNumber(order.order_id)}`,
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
  'dispute-asked': (order, shop) =>
    about(
      shop,
      order,
      `Dinas bertanya tentang pesanan ${orderNumber(order.order_id)}`,
      [
        'Dinas yang menengahi pesanan ini punya pertanyaan untuk Anda:',
        { list: order.goods },
        'Pertanyaannya ada di halaman pesanan. Jawablah di sana; hanya dinas yang membacanya.',
      ],
      'Jawab pertanyaannya',
    ),
  'dispute-settled': (order, shop) =>
    about(
      shop,
      order,
      `Dinas sudah memutus masalah pesanan ${orderNumber(order.order_id)}`,
      [
        'Dinas sudah memutus masalah pesanan ini:',
        { list: order.goods },
        ...(order.ruling === undefined ? [] : [ruled[order.ruling]]),
        'Putusannya ada di halaman pesanan, dan pembeli membaca yang sama.',
        order.due_on
          ? `Mohon lakukan yang menjadi bagian Anda paling lambat ${shortDate('id', order.due_on)}.`
          : 'Mohon lakukan yang menjadi bagian Anda.',
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
      'Anda boleh menjawabnya sekali. Jawaban yang ramah dan jelas membantu pembeli berikutnya.',
    ],
    button: { label: 'Baca ulasannya', path: paths.desk(shop.id, 'ulasan') },
  }),
}

const ruled = {
  buyer: 'Dinas membenarkan pembeli.',
  seller: 'Dinas membenarkan Anda.',
  agreed: 'Anda dan pembeli sudah sepakat.',
  withdrawn: 'Permintaan untuk menengahi ditarik.',
}

function about(shop: Shop, { order_id }: OrderName, subject: string, parts: Part[], label: string): Content {
  return { subject, parts, button: { label, path: paths.desk(shop.id, `pesanan/${order_id}`) } }
}

/** Only Stripe tells us that something is paid; what comes to the shop itself, the shop alone can see. */
function nextFor({ payment, is_asked, total }: NoticeData['order-placed']) {
  if (is_asked) return 'Pembeli menunggu Anda menentukan ongkos kirimnya. Isi di halaman pesanan.'
  if (payment === 'cash')
    return 'Pembeli membayar saat barangnya diserahkan. Sanggupi pesanannya supaya ia tahu.'
  const kept = 'Barangnya ditahan untuk pembeli ini.'
  if (payment === 'stripe') return `${kept} Begitu dibayar, Anda kami kabari.`
  const where = payment === 'qris' ? 'uang masuk di aplikasi QRIS Anda' : 'mutasi rekening Anda'
  return `${kept} Kami tidak bisa melihat uang yang masuk langsung kepada Anda: periksa ${where}. Begitu ${total} masuk, catat di halaman pesanan; tanpa catatan itu dan tanpa bukti bayar dari pembeli, pesanannya lewat waktunya.`
}
