import { monthName, shortDate } from '../../i18n/dates.ts'

/** Calendar days, "2026-10-31", both counted in. */
export type Period = { from: string; until: string }

/** The longest period that is shown at once, in days. */
const mostDays = 366

/**
 * The period that is asked for, or, where it is missing or wrong, the month of yesterday until yesterday: today's
 * numbers are counted when it has ended. `problems` says, by the field's name, what to write instead.
 */
export function readPeriod(asked: { dari: string; sampai: string }, today: string) {
  const yesterday = addDays(today, -1)
  const usual = { from: firstOfMonth(yesterday), until: yesterday }
  const until = asked.sampai === '' ? yesterday : asked.sampai
  const from = asked.dari !== '' ? asked.dari : isDay(until) ? firstOfMonth(until) : usual.from
  const problems = problemsOf({ from, until }, yesterday)
  return { period: Object.keys(problems).length === 0 ? { from, until } : usual, problems, latest: yesterday }
}

function problemsOf({ from, until }: Period, yesterday: string): { dari?: string; sampai?: string } {
  const written = 'Tulis tanggal dengan tahun, bulan, dan hari, misalnya 2026-10-31.'
  if (!isDay(from)) return { dari: written }
  if (!isDay(until)) return { sampai: written }
  const latest = `Angka dihitung setelah hari berakhir. Pilih tanggal paling lambat ${shortDate('id', yesterday)}.`
  if (from > yesterday) return { dari: latest }
  if (until > yesterday) return { sampai: latest }
  if (until < from) return { sampai: 'Tanggal akhir mendahului tanggal awal. Tukar keduanya.' }
  if (addDays(from, mostDays) <= until) return { dari: 'Pilih waktu paling lama satu tahun.' }
  return {}
}

/** A month, "2026-10", that has ended before today; otherwise nothing. */
export function finishedMonth(month: string | undefined, today: string): Period | undefined {
  const from = `${month ?? ''}-01`
  if (!isDay(from)) return undefined
  const until = lastOfMonth(from)
  return until < today ? { from, until } : undefined
}

/**
 * The period with which one is compared: of days of one month the same days of the month before, of a whole month all
 * of it; of a longer period as many days just before.
 */
export function periodBefore(period: Period): Period {
  const { from, until } = period
  const last = addDays(firstOfMonth(from), -1)
  const inMonthBefore = (day: string) =>
    `${last.slice(0, 8)}${day.slice(8) < last.slice(8) ? day.slice(8) : last.slice(8)}`
  if (isWholeMonth(period)) return { from: firstOfMonth(last), until: last }
  if (from.slice(0, 7) === until.slice(0, 7))
    return { from: inMonthBefore(from), until: inMonthBefore(until) }
  return { from: addDays(from, -daysIn(period)), until: addDays(from, -1) }
}

/** "Oktober 2026", or "1 Nov 2026 – 21 Nov 2026" of what is no whole month. */
export function periodName(period: Period) {
  const { from, until } = period
  if (isWholeMonth(period)) return monthName(from.slice(0, 7))
  return `${shortDate('id', from)} – ${shortDate('id', until)}`
}

/** How many days, the first and the last counted in. */
export function daysIn({ from, until }: Period) {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1
}

function isWholeMonth({ from, until }: Period) {
  return from === firstOfMonth(until) && until === lastOfMonth(until)
}

/** A day as it is written in a report: "31 Oktober 2026". */
export function longDate(day: string) {
  return dayFormat.format(new Date(day))
}

export function addDays(day: string, count: number) {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

function firstOfMonth(day: string) {
  return `${day.slice(0, 7)}-01`
}

function lastOfMonth(day: string) {
  return addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1)
}

/** A day that there is, in this century: a database and a person agree about it. */
function isDay(text: string) {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const dayFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
