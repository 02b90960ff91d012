/** The cart, and how things get into it, in Indonesian; `cart-en.ts` is typed against it. Amounts come written out. */
export const cartId = {
  link: 'Keranjang',
  title: 'Keranjang belanja',
  description: 'Barang yang Anda pilih, menurut tokonya.',
  add: 'Masukkan ke keranjang',
  quantity: { piece: 'Jumlah', metre: 'Panjang (meter)', set: 'Jumlah set', gram: 'Jumlah kemasan' },
  step: (step: number) => `Dijual per kelipatan ${step}.`,
  shop: (name: string) => `Dari ${name}`,
  change: 'Ubah',
  changeOf: (thing: string) => `Ubah jumlah ${thing}`,
  remove: 'Hapus',
  removeOf: (thing: string) => `Hapus ${thing}`,
  takeOnly: (count: number) => `Ambil ${count} saja`,
  trouble: {
    closed: 'Tidak bisa dipesan selama tokonya tutup.',
    gone: 'Sudah tidak dijual lagi.',
    'sold-out': 'Sedang habis.',
    fewer: (left: number) => `Tinggal ${left}. Kurangi jumlahnya.`,
    step: (step: number) => `Sekarang dijual per kelipatan ${step}. Ubah jumlahnya.`,
  },
  shopClosed: 'Toko ini sedang tutup dan tidak menerima pesanan.',
  dearer: (from: string, to: string) => `Harganya naik dari ${from} menjadi ${to} sejak Anda memasukkannya.`,
  cheaper: (from: string, to: string) =>
    `Harganya turun dari ${from} menjadi ${to} sejak Anda memasukkannya.`,
  toOrder: (duration: string) => `Dibuat setelah dipesan, sekitar ${duration}.`,
  subtotal: 'Subtotal toko ini',
  total: 'Total semua barang',
  without: 'Ongkir dihitung di halaman berikutnya, untuk setiap toko.',
  partly: 'Barang yang ditandai tidak bisa dipesan seperti ini. Sesuaikan dulu keranjang Anda.',
  tidy: 'Sesuaikan keranjang',
  tidyHelp: 'Yang tidak bisa dipesan dikeluarkan, dan jumlah yang terlalu banyak dikurangi.',
  checkout: 'Lanjut ke pemesanan',
  goOn: 'Lihat barang lain',
  backToProduct: 'Kembali ke barangnya',
  empty: 'Keranjang Anda masih kosong',
  emptyHelp: 'Barang yang Anda masukkan muncul di sini, dan tetap tersimpan selama 60 hari.',
  done: {
    masuk: 'Sudah masuk keranjang.',
    diubah: 'Jumlahnya sudah diubah.',
    dihapus: 'Barang itu sudah dikeluarkan dari keranjang.',
    disesuaikan: 'Keranjang Anda sudah disesuaikan.',
  } as Partial<Record<string, string>>,
}

/** What is said when something cannot go into the cart, and the field that it is about. */
export const cartRefusalsId = {
  'variant-missing': { field: 'variant_id', sentence: 'Pilih dulu barang yang mana.' },
  'quantity-wrong': {
    field: 'quantity',
    sentence: 'Tulis jumlahnya dengan angka bulat, paling banyak 9.999.',
  },
  'gone-from-shelf': { sentence: 'Barang ini sudah tidak dijual.' },
  'none-left': { sentence: 'Barang ini baru saja habis.' },
  'only-left': {
    field: 'quantity',
    sentence: 'Barang ini tinggal {left}. Di keranjang tidak bisa lebih dari itu.',
  },
  'too-many': { sentence: 'Terlalu banyak percobaan. Coba lagi dalam {seconds}.' },
}
