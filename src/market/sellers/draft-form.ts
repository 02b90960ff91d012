import { clockTime } from '../../i18n/dates.ts'
import type { Problems, Typed } from './registration.ts'

type Draft = { typed: Typed; problems: Problems; saved_at: Date }

/** A step's draft as its page shows it: what was typed, and what is wrong beside each field. */
export function draftForm(draft: Draft | undefined, timeZone: string) {
  if (draft === undefined) return null
  const { typed: values, problems, saved_at } = draft
  const at = clockTime(saved_at, timeZone)
  const sentence =
    Object.keys(problems).length === 0 ? '' : `Draf tersimpan ${at}. Yang masih perlu dilengkapi:`
  return { action: '', values, problems, sentence }
}
