import type { SampleOrder } from './order-types.ts'

/** What waits for somebody at the shops that have an account in the sample: at each something of every kind. */
const ofWeaver: readonly SampleOrder[] = [
  {
    daysAgo: 0.6,
    buyer: 'dewi',
    goods: [['kipas-lipat-kain-tope-rangka-bambu', 2]],
    pays: 'bank',
    state: 'placed',
    proof: 2,
    messages: [[2.2, 'buyer', 'Sudah saya transfer ya, Bu. Buktinya sudah saya kirim.', 'unread']],
  },
  {
    daysAgo: 0.9,
    buyer: 'nur',
    goods: [['tas-selempang-kain-tope-kecil', 1]],
    pays: 'cash',
    state: 'placed',
  },
  {
    daysAgo: 19,
    buyer: 'rahma',
    goods: [['lembar-kain-tope-2-meter-untuk-busana', 1]],
    pays: 'bank',
    state: 'making',
    promisedIn: 38,
    messages: [
      [30, 'seller', 'Benangnya sudah kami pintal, Bu. Kain mulai ditenun pekan ini.'],
      [33, 'buyer', 'Terima kasih kabarnya. Saya tunggu dengan sabar.'],
    ],
  },
  { daysAgo: 2, buyer: 'lestari', goods: [['kerudung-panjang-kain-tope', 1]], pays: 'bank', state: 'paid' },
  {
    daysAgo: 1,
    buyer: 'wulan',
    goods: [['benang-kapas-pintal-tangan-samataring', 3]],
    pays: 'bank',
    state: 'paid',
  },
  {
    daysAgo: 5,
    buyer: 'bagus',
    goods: [['kipas-lipat-kain-tope-rangka-bambu', 1]],
    pays: 'bank',
    state: 'received',
    return: {
      hours: 8,
      reason: 'Satu rangka bambunya patah waktu paket dibuka. Saya ingin menukarnya atau uang kembali.',
    },
  },
]

const ofEcoprint: readonly SampleOrder[] = [
  {
    daysAgo: 0.5,
    buyer: 'ratna',
    goods: [['paket-belajar-ecoprint-di-rumah', 1]],
    pays: 'bank',
    state: 'placed',
    proof: 3,
  },
  {
    daysAgo: 0.3,
    buyer: 'yusuf',
    goods: [['kerudung-segi-empat-ecoprint-kenikir', 1]],
    pays: 'cash',
    state: 'placed',
  },
  {
    daysAgo: 3,
    buyer: 'made',
    goods: [['paket-belajar-ecoprint-di-rumah', 4]],
    pays: 'bank',
    state: 'making',
    promisedIn: 4,
    note: 'Untuk kelas akhir pekan, tolong daunnya dipilih yang lebar.',
  },
  {
    daysAgo: 1,
    buyer: 'hasnah',
    goods: [['paket-belajar-ecoprint-di-rumah', 1, 1]],
    pays: 'bank',
    state: 'paid',
  },
  {
    daysAgo: 5,
    buyer: 'fitri',
    goods: [['paket-belajar-ecoprint-di-rumah', 1]],
    pays: 'bank',
    state: 'received',
    return: { hours: 10, reason: 'Tas belacunya hanya satu, padahal di keterangan tertulis dua.' },
  },
  {
    daysAgo: 13,
    buyer: 'arif',
    goods: [['paket-belajar-ecoprint-di-rumah', 1, 1]],
    pays: 'bank',
    state: 'received',
    proof: 1,
    messages: [
      [80, 'buyer', 'Bu, kerudungnya bernoda cokelat di pinggir. Ini bukan jejak daun.'],
      [
        98,
        'seller',
        'Sebelum dikirim sudah kami periksa, Pak. Nodanya mungkin dari daun yang ikut dibungkus.',
      ],
    ],
    return: {
      hours: 6,
      reason: 'Kerudungnya bernoda, bukan jejak daun. Saya minta uangnya kembali.',
      answer: 'Mohon maaf, kami tidak bisa menerima karena kainnya sudah dicelup oleh pembeli.',
    },
    dispute: {
      hours: 60,
      words:
        'Kerudung di dalam paket sudah bernoda sebelum saya celup. Fotonya saya punya. Toko menolak pengembalian, jadi saya mohon Dinas membantu menengahi.',
    },
  },
]

const ofCoconut: readonly SampleOrder[] = [
  {
    daysAgo: 0.4,
    buyer: 'fitri',
    goods: [['minyak-kelapa-murni-vco-perasan-dingin', 2]],
    pays: 'bank',
    state: 'placed',
    proof: 1,
  },
  {
    daysAgo: 0.7,
    buyer: 'salmah',
    goods: [['sapu-lidi-kelapa-gagang-rotan', 2]],
    pays: 'cash',
    state: 'placed',
    messages: [[1, 'buyer', 'Bisa diambil sore, Bu? Saya pulang kerja jam empat.', 'unread']],
  },
  {
    daysAgo: 2,
    buyer: 'hasnah',
    goods: [['bingkisan-kelapa-ampana-isi-lima', 10]],
    pays: 'bank',
    state: 'making',
    promisedIn: 3,
  },
  { daysAgo: 1, buyer: 'bagus', goods: [['keset-sabut-kelapa-anyam-tebal', 1]], pays: 'bank', state: 'paid' },
  {
    daysAgo: 5,
    buyer: 'wulan',
    goods: [['serundeng-kelapa-pedas-daun-jeruk', 3]],
    pays: 'bank',
    state: 'received',
    return: { hours: 12, reason: 'Dua bungkus sobek dan isinya sudah lembek ketika sampai.' },
  },
  {
    daysAgo: 0.13,
    buyer: 'rahma',
    goods: [['gula-kelapa-semut-sansarino', 2]],
    pays: 'bank',
    state: 'placed',
  },
  {
    daysAgo: 4,
    buyer: 'arif',
    goods: [['mangkuk-batok-kelapa-polos', 1, 1]],
    pays: 'bank',
    state: 'cancelled',
    cancelled: {
      from: 'paid',
      by: 'seller',
      reason: 'Mohon maaf, mangkuk yang tersisa retak waktu dibungkus. Uangnya kami kembalikan.',
    },
  },
]

export const waitingOrders: readonly SampleOrder[] = [...ofWeaver, ...ofEcoprint, ...ofCoconut]
