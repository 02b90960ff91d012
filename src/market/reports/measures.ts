/** What is counted each day, as `daily_number.measure`. */

/** How things stood when a day ended: of a period its last day tells. */
export const standing = [
  'sellers-by-state',
  'sellers-by-scale',
  'sellers-dormant',
  'sellers-without-order',
  'products',
  'products-by-category',
  'products-by-technique',
  'certificates',
  'certificates-expiring',
  'features',
  'participants',
  'participant-products',
  'edition-target',
  'edition-regency-target',
  'edition-quota',
  'complaints-waiting',
  'disputes-waiting',
  'review-reports-waiting',
] as const

/** What happened in a day: of a period the days add up. */
export const happening = [
  'sellers-submitted',
  'sellers-verified',
  'sellers-returned',
  'sellers-refused',
  'products-first-shown',
  'certificates-verified',
  'program-steps',
  'complaints-opened',
  'complaints-decided',
  'sales-orders',
  'sales-rupiah',
  'sales-back',
  'sales-back-by-month',
  'sales-orders-by-category',
  'sales-rupiah-by-category',
  'sales-orders-by-technique',
  'sales-rupiah-by-technique',
  'sales-orders-by-edition',
  'sales-rupiah-by-edition',
  'sales-back-by-category',
  'sales-back-by-technique',
  'sales-back-by-edition',
  'sales-orders-by-village',
  'sales-rupiah-by-village',
  'sales-back-by-village',
  'sales-orders-by-payment',
  'sales-rupiah-by-payment',
  'sales-back-by-payment',
  'disputes-opened',
  'disputes-settled',
  'review-reports-opened',
  'review-reports-settled',
] as const

/** What happened in a day, by shop: it is read in sums alone. */
export const happeningByShop = [
  'sales-orders-by-seller',
  'sales-rupiah-by-seller',
  'sales-back-by-seller',
] as const

/** `feature-days` is the sum of each day's running features. */
export type Measure = (typeof standing)[number] | (typeof happening)[number] | 'feature-days'

/** The labels of these measures in the order of reading; one that is not here is read by its name. */
export const labelNames: Partial<Record<Measure, Record<string, string>>> = {
  'sellers-by-state': {
    open: 'Buka',
    waiting: 'Menunggu verifikasi',
    returned: 'Perlu diperbaiki',
    refused: 'Ditolak',
    suspended: 'Ditangguhkan',
    closed: 'Ditutup',
    draft: 'Belum dikirim',
  },
  'sellers-by-scale': { mikro: 'Mikro', kecil: 'Kecil', menengah: 'Menengah', '': 'Belum diisi' },
  'complaints-opened': {
    fake: 'Barang palsu',
    dangerous: 'Barang berbahaya',
    'wrong-claim': 'Klaim tidak benar',
    copyright: 'Hak cipta',
  },
  'complaints-decided': { upheld: 'Laporan diterima', dismissed: 'Laporan tidak terbukti' },
}

export const stepNames: Record<string, string> = {
  registered: 'Terdaftar',
  attended: 'Hadir',
  finished: 'Selesai',
  asked: 'Diajukan',
  'in-progress': 'Diproses',
  issued: 'Terbit',
  offered: 'Ditawarkan',
  matched: 'Bermitra',
  bought: 'Dibeli',
}
