import { z } from 'zod'
import { calendarDay } from '../regions/calendar-day.ts'
import { parsePhone } from './phone.ts'

/** What a shop says of itself besides its story: how to reach it, when, from where it sends, and its holidays. */

export type ShopContacts = z.infer<typeof shopContacts>
export type HolidayPlan = z.infer<typeof holidayPlan>

/** Days; a shop that rests longer closes. */
const longestHoliday = 366

const whatsapp = z.string().transform((text, context) => {
  if (text === '') return null
  const phone = parsePhone(text)
  if (phone !== null) return phone
  context.addIssue('Nomor ini belum kami kenali. Tulis nomor HP seperti 0810-0000-1234.')
  return z.NEVER
})

const emptyAsNull = (text: string) => (text === '' ? null : text)

/** As the form posts them; what is left empty is not shown. */
export const shopContacts = z.object({
  whatsapp,
  email: z
    .literal('')
    .or(z.email('Alamat email ini belum lengkap. Contoh: toko@contoh.id.').max(254))
    .transform((text) => emptyAsNull(text.toLowerCase())),
  address: z.string().max(300, 'Alamat ini terlalu panjang: paling banyak 300 huruf.'),
  hours: z.string().max(200, 'Jam buka ini terlalu panjang: paling banyak 200 huruf.'),
  ships_from_village_code: z
    .literal('')
    .or(z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'Pilih desa dari daftar.'))
    .transform(emptyAsNull),
})

/** Both days belong to the holiday. */
export const holidayPlan = z
  .object({
    from: calendarDay('Isi tanggal mulai libur.', { abort: true }),
    until: calendarDay('Isi tanggal terakhir libur.', { abort: true }),
    note: z.string().max(200, 'Pesan ini terlalu panjang: paling banyak 200 huruf.'),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: 'Tanggal terakhir libur mendahului tanggal mulainya.',
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) < longestHoliday * 86_400_000, {
    path: ['until'],
    message: 'Libur paling lama satu tahun.',
  })
