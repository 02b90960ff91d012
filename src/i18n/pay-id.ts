/** Paying at Stripe, in Indonesian. */
export const pay = {
  button: (amount: string) => `Bayar ${amount}`,
  note: 'Anda membayar di halaman aman Stripe dengan kartu atau dompet digital, lalu kembali ke sini.',
  several: (orders: number) => `Satu pembayaran untuk ${orders} pesanan.`,
  underway:
    'Pembayaran Anda sedang diproses bank. Kami mengabari begitu uangnya masuk; barang tetap disisihkan.',
  /** A line on Stripe's page. */
  item: (number: string, shop: string) => `Pesanan ${number} di ${shop}`,
}

export const payRefusals = {
  'payment-underway': {
    sentence: 'Pembayaran untuk pesanan ini sedang diproses. Anda tidak perlu membayar lagi.',
  },
  'payment-tries': {
    sentence: 'Pembayaran sudah terlalu sering dicoba. Silakan buat pesanan baru, atau hubungi penjual.',
  },
  'payment-too-small': {
    sentence:
      'Jumlah ini terlalu kecil untuk dibayar lewat Stripe. Batalkan pesanan ini, lalu pesan lagi dengan cara bayar lain.',
  },
}
