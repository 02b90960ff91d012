import type { Json } from '../../../db/types.ts'
import { clockTime, shortDate } from '../../i18n/dates.ts'
import { formatPhone } from '../../i18n/phone.ts'
import { fieldNames, valueNames } from './field-words.ts'

/**
 * What an act changed, field by field, in words for people: only those that differ. A field inside of another stands
 * after its holder ("kriteria, skala"). Moments are told by the clock of `timeZone`.
 */
export function shownChanges(before: Json | null, after: Json | null, timeZone: string) {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({
      name: path.split(inside).map(wordFor).join(', '),
      before: shorten(textOf(lastOf(path), old.get(path), timeZone)),
      after: shorten(textOf(lastOf(path), now.get(path), timeZone)),
    }))
    .filter((change) => change.before !== change.after)
}

/** Stands in a path between a field and one inside of it; no name of a field has it. */
const inside = '\n'

/** Every field by its path, those inside of others too; a list is one value. */
function fieldsOf(value: Json | undefined, path: readonly string[] = []): Map<string, Json | undefined> {
  if (value === null && path.length === 0) return new Map()
  if (!isObject(value)) return new Map([[path.join(inside), value]])
  return new Map(Object.entries(value).flatMap(([name, held]) => [...fieldsOf(held, [...path, name])]))
}

const lastOf = (path: string) => path.split(inside).at(-1) ?? ''
const wordFor = (name: string) => fieldNames[name] ?? name

function textOf(name: string, value: Json | undefined, timeZone: string): string {
  if (value === undefined || value === null || value === '') return ''
  if (value === true) return 'ya'
  if (value === false) return 'tidak'
  if (typeof value === 'number') return name.endsWith('_rupiah') ? rupiah(value) : String(value)
  if (typeof value === 'string') return wordOf(name, value, timeZone)
  if (isObject(value)) return pairsOf(value, timeZone)
  return value.map((each) => textOf(name, each, timeZone)).join(value.some(isObject) ? '\n' : ', ')
}

/** What an object in a list holds, on a line: "nama: Tenun; daya tampung: 20". */
function pairsOf(value: Json, timeZone: string) {
  return [...fieldsOf(value)]
    .map(([path, held]) => [path.split(inside).map(wordFor).join(', '), textOf(lastOf(path), held, timeZone)])
    .filter(([, text]) => text !== '')
    .map((pair) => pair.join(': '))
    .join('; ')
}

function wordOf(name: string, text: string, timeZone: string) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDate('id', text)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return clockTime(new Date(text), timeZone)
  return valueNames[name]?.[text] ?? formatPhone(text)
}

const rupiah = (value: number) => `Rp${value.toLocaleString('id-ID')}`

/** Of a value too long for a line, this much is shown; the export has all of it. */
const most = 300

function shorten(text: string) {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function isObject(value: Json | undefined): value is Record<string, Json | undefined> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
