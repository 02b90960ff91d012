import type { Lang } from '../paths.ts'

const months: Record<Lang, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
}

const longMonths = new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A calendar day, "2026-08-17", as people write it: "17 Agu 2026", "17 Aug 2026". */
export function shortDate(lang: Lang, date: string) {
  return months[lang].format(new Date(date))
}

/** "2026-10" -> "Oktober 2026" */
export function monthName(month: string) {
  return longMonths.format(new Date(`${month}-01`))
}

/** The calendar day that it is in a time zone, "2026-08-17". */
export function todayIn(timeZone: string, now: Date) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
}

/** A moment on the clock of a time zone: "17 Agu 2026, 11.00 WITA", "17 Aug 2026, 11:00 WITA". */
export function clockTime(at: Date, timeZone: string, lang: Lang = 'id') {
  const written = at.toLocaleString(`${lang}-ID`, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  return lang === 'en' ? written.replace(/(\d\d)\.(\d\d)/, '$1:$2') : written
}
