/** Paying at Stripe, in Indonesian. */
export const pay = {
  button: (amount: string) => `Bayar ${amount}`,
  note: 'Anda membayar di halaman aman Stripe dengan kartu atau dompet digital, lalu kembali ke sini.',
  several: (orders: number) => `Satu pembayaran untuk ${orders} pesanan.`,
  underway:
    'Pembayaran Anda sedang diproses bank. Kami kabari Anda begitu uangnya masuk; barang tetap disisihkan.',
  confirming: 'Pembayaran sedang kami pastikan',
  confirmingHelp:
    'Anda baru kembali dari halaman Stripe. Begitu Stripe membenarkan pembayarannya, halaman ini berubah sendiri. Jangan membayar lagi.',
  unconfirmed:
    'Stripe belum memberi kabar. Bila uang Anda sudah terpotong, jangan membayar lagi: periksa lagi halaman ini beberapa menit kemudian. Bila belum terpotong, Anda bisa membayar lagi.',
  lookAgain: 'Periksa lagi',
  payAgain: 'Uang saya belum terpotong',
  cancelled:
    'Pembayarannya dibatalkan, dan belum ada yang Anda bayar. Pesanannya masih ada: Anda bisa membayar di bawah ini.',
  /** A line on Stripe's page. */
  item: (number: string, shop: string) => `Pesanan ${number} di ${shop}`,
}

export const payRefusals = {
  'payment-underway': {
    sentence: 'Pembayaran untuk pesanan ini sedang diproses. Anda tidak perlu membayar lagi.',
  },
  'payment-tries': {
    sentence: 'Pembayaran sudah terlalu sering dicoba. Silakan buat pesanan baru, atau hubungi tokonya.',
  },
  'payment-too-small': {
    sentence:
      'Jumlah ini terlalu kecil untuk dibayar lewat Stripe. Batalkan pesanan ini, lalu pesan lagi dengan cara bayar lain.',
  },
}
