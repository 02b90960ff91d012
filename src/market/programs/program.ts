import { shortDate } from '../../i18n/dates.ts'
import type { Lang, Messages } from '../../i18n/messages.ts'

type Period = { starts_on: string; ends_on: string | null; state: string }

/** When an edition runs: "2 Mar 2026 sampai 18 Des 2026", "sejak 1 Jul 2026", "mulai 5 Des 2026". */
export function periodOf(t: Messages, lang: Lang, { starts_on, ends_on, state }: Period) {
  const from = shortDate(lang, starts_on)
  if (ends_on !== null) return t.programs.period(from, shortDate(lang, ends_on))
  return state === 'coming' ? t.programs.starting(from) : t.programs.since(from)
}
