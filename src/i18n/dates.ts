import type { Lang } from '../paths.ts'

const months: Record<Lang, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

/** A calendar day, "2026-08-17", as people write it: "17 Agu 2026", "17 Aug 2026". */
export function shortDate(lang: Lang, date: string) {
  return months[lang].format(new Date(date))
}

/** The calendar day that it is in a time zone, "2026-08-17". */
export function todayIn(timeZone: string, now: Date) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
}
