import { todayIn } from '../../i18n/dates.ts'

/** Months of a statement, "2026-10", in the time zone of the shop. */

export function monthNow(timeZone: string, now: Date) {
  return todayIn(timeZone, now).slice(0, 7)
}

/** A month of this century that has begun where the shop is; otherwise nothing. */
export function readMonth(month: string | undefined, timeZone: string, now: Date) {
  if (month === undefined || !/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return undefined
  return month <= monthNow(timeZone, now) ? month : undefined
}

/**
 * Whether nothing more can be posted in it: a posting has the time at which its transaction began, and an hour after
 * the month's end none of it is still under way.
 */
export function isFinished(month: string, timeZone: string, now: Date) {
  return month < monthNow(timeZone, new Date(now.getTime() - 3_600_000))
}
