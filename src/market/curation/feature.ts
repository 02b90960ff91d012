import { z } from 'zod'
import { clockTime, shortDate, todayIn } from '../../i18n/dates.ts'
import { calendarDay } from '../regions/calendar-day.ts'
import { timeZoneOf } from '../regions/region.ts'

/** Words and pure rules of features: what an agency puts forward, where, from when until when, and why. */

/** Where something is featured. */
export type Place = 'home' | { province_code: string } | { regency_code: string } | { program_slug: string }
/** What is featured. */
export type Thing = { product_id: number } | { collection_slug: string }
export type PlaceColumns = {
  province_code: string | null
  regency_code: string | null
  program_slug: string | null
}
export type FeatureWish = z.infer<typeof featureWish>

/** At most so many are shown in one place at one time: of more the shopper reads none. */
export const mostInPlace = 8
/** Days; what is to stand longer is approved anew. */
export const longestFeature = 366

export const reasonLength = { least: 10, most: 280 }

/** The three columns that say where; none of them is the home page. */
export function columnsOf(place: Place): PlaceColumns {
  const nowhere = { province_code: null, regency_code: null, program_slug: null }
  return place === 'home' ? nowhere : { ...nowhere, ...place }
}

/** A place in one word, as a form posts it: `home`, `regency:73.04`. */
export function placeKey({ province_code, regency_code, program_slug }: PlaceColumns) {
  if (province_code !== null) return `province:${province_code}`
  if (regency_code !== null) return `regency:${regency_code}`
  return program_slug === null ? 'home' : `program:${program_slug}`
}

const place = z.string().transform((key, context): Place => {
  const [kind, of = ''] = key.split(':', 2)
  if (key === 'home') return 'home'
  if (kind === 'province' && of !== '') return { province_code: of }
  if (kind === 'regency' && of !== '') return { regency_code: of }
  if (kind === 'program' && of !== '') return { program_slug: of }
  context.addIssue('Pilih tempatnya dari daftar.')
  return z.NEVER
})
const hour = z.coerce.number('Pilih jamnya.').int('Pilih jamnya.').min(0).max(23)
// "Dipilih Dinas … karena …" ends with a full stop of its own.
const because = (text: string) => text.replace(/[.\s]+$/, '').replace(/^karena\s+/i, '')

/** As the form posts it, on the clock of the agency's region: it is shown to the end of `ends_on`, its last day. */
export const featureWish = z.object({
  place,
  starts_on: calendarDay('Isi tanggal mulai tampil.'),
  starts_hour: hour,
  ends_on: calendarDay('Isi tanggal terakhir tampil.'),
  position: z.coerce
    .number('Isi urutan dengan angka, misalnya 1.')
    .int('Isi urutan dengan angka bulat, misalnya 1.')
    .min(1, 'Urutan paling kecil 1.')
    .max(99, 'Urutan paling besar 99.'),
  reason: z
    .string()
    .transform(because)
    .pipe(
      z
        .string()
        .min(reasonLength.least, 'Tulis alasannya, paling sedikit 10 huruf: pembeli akan membacanya.')
        .max(reasonLength.most, 'Alasan ini terlalu panjang: paling banyak 280 huruf.'),
    ),
  reason_en: z
    .string()
    .transform((text) => text.replace(/[.\s]+$/, '').replace(/^because\s+/i, ''))
    .pipe(z.string().max(reasonLength.most, 'Alasan ini terlalu panjang: paling banyak 280 huruf.')),
})

/** Why something is declined or ended: for the agency's own people. */
export const whyNot = z
  .string()
  .min(5, 'Tulis sebabnya, paling sedikit 5 huruf.')
  .max(500, 'Sebab ini terlalu panjang: paling banyak 500 huruf.')

/** The clock of the region with this code, a province's or a regency's. */
export function zoneOfRegion(code: string) {
  return timeZoneOf(code.slice(0, 2))
}

const offsets: Record<string, string> = { 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' }

/** A full hour of a day, 0 to 24, on the clock of a time zone of Indonesia, where no summer time is kept. */
export function momentIn(timeZone: string, date: string, hour: number) {
  return new Date(`${date}T${String(hour).padStart(2, '0')}:00:00${offsets[timeZone] ?? '+07:00'}`)
}

/** The last day on which something is shown that is not shown at `until` any more: "2026-08-17". */
export function lastDayOf(timeZone: string, until: Date) {
  return todayIn(timeZone, new Date(until.getTime() - 1))
}

/** The same for the desk: "17 Agu 2026", and the hour where it does not last to the end of that day. */
export function lastShown(timeZone: string, until: Date) {
  const day = lastDayOf(timeZone, until)
  return todayIn(timeZone, until) === day ? clockTime(until, timeZone) : shortDate('id', day)
}

export type FeatureState = 'waiting' | 'missed' | 'coming' | 'running' | 'over' | 'ended' | 'declined'

/** What a feature is now. `missed` was never decided, and its time is past. */
export function stateOf(
  feature: {
    approved_at: Date | null
    declined_at: Date | null
    ended_at: Date | null
    starts_at: Date
    ends_at: Date
  },
  now: Date,
): FeatureState {
  if (feature.declined_at) return 'declined'
  if (feature.ended_at) return 'ended'
  const isOver = feature.ends_at <= now
  if (!feature.approved_at) return isOver ? 'missed' : 'waiting'
  if (isOver) return 'over'
  return feature.starts_at > now ? 'coming' : 'running'
}
