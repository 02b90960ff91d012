import { todayIn } from '../../i18n/dates.ts'

/** A month of the calendar, on the clock of a time zone. Days are "2026-08-17", months "2026-08". */
export type Month = {
  time_zone: string
  key: string
  name: string
  first: string
  /** The first day of the month after. */
  next: string
  days: number
}

/** The month that an address names, or the one that it is now. */
export function monthOf(asked: string | null, timeZone: string, now: Date): Month {
  const key = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked ?? '')
    ? (asked ?? '')
    : todayIn(timeZone, now).slice(0, 7)
  const first = `${key}-01`
  const next = `${shifted(key, 1)}-01`
  return {
    time_zone: timeZone,
    key,
    first,
    next,
    name: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(first),
    ),
    days: (Date.parse(next) - Date.parse(first)) / 86_400_000,
  }
}

/** The month so many months later. */
export function shifted(key: string, months: number) {
  const date = new Date(`${key}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

/**
 * The days of a month on which something is shown, the first and the last, both counted from 1; null where it is
 * shown in another month only. What ends at midnight is not shown on the day that begins then.
 */
export function daysIn(month: Month, { starts_at, until }: { starts_at: Date; until: Date }) {
  const day = (at: Date) =>
    Math.round((Date.parse(todayIn(month.time_zone, at)) - Date.parse(month.first)) / 86_400_000) + 1
  const from = Math.max(1, day(starts_at))
  const to = Math.min(month.days, day(new Date(until.getTime() - 1)))
  return until <= starts_at || from > month.days || to < 1 ? null : { from, to }
}
