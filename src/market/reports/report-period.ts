import { shortDate } from '../../i18n/dates.ts'

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

function lastOfMonth(first: string) {
  return addDays(firstOfMonth(addDays(first, 31)), -1)
}

/** A day that there is, in this century: a database and a person agree about it. */
function isDay(text: string) {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const dayFormat = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
