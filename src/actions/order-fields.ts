import { z } from 'astro/zod'
import { parseRupiah } from '../market/products/rupiah.ts'
import { calendarDay } from '../market/regions/calendar-day.ts'
import { parsePhone } from '../market/sellers/phone.ts'

/** Fields of the forms with which a shop works on its orders, and what is said beside one that is not right. */

export const text = (most: number) => z.string().max(most, `Paling banyak ${most} huruf.`).default('')
export const filled = (least: number, most: number, message: string) =>
  text(most).pipe(z.string().min(least, message))

/** Whole rupiah as people write them; null where nothing is typed. */
export const rupiah = text(40).transform((typed, context) => {
  if (typed === '') return null
  const amount = parseRupiah(typed)
  if (amount !== null && amount <= 1_000_000_000) return amount
  context.addIssue('Tulis angkanya, misalnya 25.000 atau 25rb.')
  return z.NEVER
})
export const rupiahFilled = rupiah.pipe(z.number('Isi jumlahnya, misalnya 25.000. Tulis 0 bila gratis.'))

/** A lone box. */
export const ticked = z
  .array(z.string())
  .default([])
  .transform((values) => values.includes('ya'))

const days = text(3).transform((typed, context) => {
  if (typed === '') return null
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  context.addIssue('Tulis jumlah harinya dengan angka.')
  return z.NEVER
})

export const deliveryCost = z
  .object({ delivery: rupiahFilled, days_least: days, days_most: days })
  .transform(({ delivery, days_least, days_most }) => ({
    delivery_rupiah: delivery,
    days_least: days_least ?? days_most,
    days_most: days_most ?? days_least,
  }))
  .refine(({ days_least, days_most }) => (days_least ?? 0) <= (days_most ?? 90), {
    path: ['days_most'],
    message: 'Ini lebih cepat daripada yang paling cepat.',
  })

export const promisedDay = z.object({
  promised_on: calendarDay('Isi tanggalnya.'),
})

export const parcel = z.object({ courier: text(80), tracking_number: text(60) })

/** `rows.o12.tracking_number`: order 12; rows without a number, and without the tick that they go without, are left alone. */
export const parcels = z.object({
  rows: z
    .record(z.string().regex(/^o\d{1,15}$/), parcel.extend({ is_taken: text(2) }))
    .default({})
    .transform(
      (rows) =>
        new Map(
          Object.entries(rows)
            .filter(([, { tracking_number, is_taken }]) => tracking_number !== '' || is_taken === 'ya')
            .map(([key, { courier, tracking_number }]) => [
              Number(key.slice(1)),
              { courier, tracking_number },
            ]),
        ),
    ),
})

const line = z
  .object({ variant_id: text(15), quantity: text(4) })
  .refine(({ variant_id, quantity }) => quantity === '' || variant_id !== '', {
    path: ['variant_id'],
    message: 'Pilih barangnya.',
  })
  .refine(({ variant_id, quantity }) => variant_id === '' || /^[1-9]\d{0,2}$/.test(quantity), {
    path: ['quantity'],
    message: 'Isi jumlahnya, 1 sampai 999.',
  })
  .refine(({ variant_id }) => /^\d*$/.test(variant_id), { path: ['variant_id'], message: 'Pilih barangnya.' })

export const whatsappOrder = z.object({
  key: z.uuid(),
  lines: z
    .array(line, 'Pilih barangnya.')
    .max(10)
    .transform((lines) =>
      lines
        .filter(({ variant_id }) => variant_id !== '')
        .map(({ variant_id, quantity }) => ({ variant_id: Number(variant_id), quantity: Number(quantity) })),
    ),
  name: filled(2, 120, 'Isi nama pembelinya.'),
  phone: filled(1, 40, 'Isi nomor WhatsApp pembelinya.').transform((typed, context) => {
    const phone = parsePhone(typed)
    if (phone !== null) return phone
    context.addIssue('Ini belum seperti nomor HP Indonesia. Contoh: 0810-0000-1234.')
    return z.NEVER
  }),
  delivery_option_id: z.coerce
    .number('Pilih cara penyerahannya.')
    .int('Pilih cara penyerahannya.')
    .positive('Pilih cara penyerahannya.'),
  delivery_rupiah: rupiah,
  payment: z
    .string('Pilih cara bayarnya.')
    .regex(/^(stripe|\d{1,15})$/, 'Pilih cara bayarnya.')
    .transform((typed) => (typed === 'stripe' ? typed : Number(typed))),
  note: text(1000),
})

export const returnTerms = z
  .object({
    answer: filled(3, 1000, 'Tulis jawaban Anda untuk pembeli.'),
    amount: rupiahFilled,
    puts_back: ticked,
  })
  .transform(({ amount, ...terms }) => ({ ...terms, amount_rupiah: amount }))

/** Money that goes back, and why. */
export const moneyBack = z
  .object({ amount: rupiahFilled, back_reason: filled(3, 900, 'Tulis alasannya. Pembeli membacanya.') })
  .transform(({ amount, back_reason }) => ({ amount_rupiah: amount, reason: back_reason }))

export const notHandedOverInput = z
  .object({
    why: filled(3, 1000, 'Tulis apa yang terjadi. Pembeli membacanya.'),
    then: z.enum(['again', 'ends'], 'Pilih bagaimana selanjutnya.'),
    gone: ticked,
  })
  .transform(({ why, then, gone }) => ({
    reason: why,
    then,
    goods: gone ? ('gone' as const) : ('back' as const),
  }))
