import type { Json } from '../../../db/types.ts'

/** What an act changed, field by field, as text for people: only those that differ. */
export function shownChanges(before: Json | null, after: Json | null) {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names
    .map((name) => ({ name, before: textOf(old[name]), after: textOf(now[name]) }))
    .filter((change) => change.before !== change.after)
}

/** Of a value too long for a line, this much is shown; the export has all of it. */
const most = 300

function fieldsOf(value: Json | null): Record<string, Json | undefined> {
  if (value === null) return {}
  return typeof value === 'object' && !Array.isArray(value) ? value : { '': value }
}

function textOf(value: Json | undefined) {
  if (value === undefined || value === null || value === '') return ''
  if (value === true) return 'ya'
  if (value === false) return 'tidak'
  const isList = Array.isArray(value) && value.every((each) => typeof each !== 'object')
  const text = isList ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}
