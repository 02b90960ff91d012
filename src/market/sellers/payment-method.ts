import { z } from 'zod'

export type PaymentMethod = z.infer<typeof paymentMethod>

const text = (name: string, most: number) =>
  z.string(`Isi ${name}.`).min(1, `Isi ${name}.`).max(most, `Paling banyak ${most} huruf.`)

/** One way in which buyers pay the shop itself. The picture of a QRIS code is a private document of the shop. */
export const paymentMethod = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bank'),
    bank_name: text('nama bank', 80),
    account_number: z
      .string('Isi nomor rekening.')
      .transform((number) => number.replace(/[\s.-]/g, ''))
      .pipe(z.string().regex(/^\d{6,20}$/, 'Nomor rekening terdiri dari 6 sampai 20 angka.')),
    account_holder: text('nama pemilik rekening', 120),
  }),
  z.object({
    kind: z.literal('qris'),
    document_id: z.string('Pilih gambar QRIS Anda.').min(1, 'Pilih gambar QRIS Anda.'),
  }),
  z.object({ kind: z.literal('cash') }),
])

/** Names that the field offers; any other may be typed. */
export const banks = [
  'BRI',
  'BNI',
  'Bank Mandiri',
  'BTN',
  'BSI',
  'BCA',
  'Bank Sulselbar',
  'Bank Sulteng',
  'Bank Maluku Malut',
  'bank bjb',
  'Bank Banten',
  'Bank Jateng',
  'Bank Jatim',
  'Bank DKI',
  'Bank Aceh',
  'Bank Nagari',
  'Bank NTB Syariah',
  'Bank NTT',
  'Bank Papua',
  'Bank SulutGo',
  'CIMB Niaga',
  'Bank Danamon',
  'Permata Bank',
  'Bank Muamalat',
  'SeaBank',
  'Bank Jago',
]
