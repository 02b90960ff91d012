/** What Stripe calls the states and the reasons of a claim by a buyer's bank, for the operator to read. */

export const bankStateNames: Partial<Record<string, string>> = {
  needs_response: 'menunggu bukti dari kita',
  under_review: 'diperiksa bank',
  warning_needs_response: 'peringatan, menunggu bukti dari kita',
  warning_under_review: 'peringatan, diperiksa bank',
  warning_closed: 'peringatan selesai',
  prevented: 'dicegah',
  won: 'kita menang',
  lost: 'uangnya diambil bank',
}

export const bankReasonNames: Partial<Record<string, string>> = {
  bank_cannot_process: 'bank tidak bisa memprosesnya',
  credit_not_processed: 'pengembalian dana yang dijanjikan tidak datang',
  customer_initiated: 'diminta pembeli',
  debit_not_authorized: 'pembeli tidak mengizinkan penarikan',
  duplicate: 'dibayar dua kali',
  fraudulent: 'pembeli tidak mengakui pembayaran ini',
  general: 'alasan umum',
  incorrect_account_details: 'rekeningnya salah',
  insufficient_funds: 'saldo pembeli tidak cukup',
  noncompliant: 'tidak sesuai aturan',
  product_not_received: 'barang tidak diterima',
  product_unacceptable: 'barang tidak sesuai',
  subscription_canceled: 'langganan sudah dibatalkan',
  unrecognized: 'pembeli tidak mengenali pembayaran ini',
}
