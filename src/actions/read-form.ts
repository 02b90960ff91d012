type Value = string | File | Value[] | { [name: string]: Value }

/**
 * A form's fields as an object for zod. `a.b` is field b of a, `rows.0.price` is in the first of rows (in the order
 * of their numbers, gaps closed), `name[]` is a list even of one. Of a name given twice the last counts. Text is
 * trimmed, and loses the NUL that the database does not take; a file field in which nothing was chosen is left out.
 */
export function readForm(form: FormData): Record<string, Value> {
  const root: Record<string, Value> = Object.create(null) as Record<string, Value>
  for (const [rawName, raw] of form) {
    if (typeof raw !== 'string' && raw.size === 0 && raw.name === '') continue
    const name = withoutNul(rawName)
    const value = typeof raw === 'string' ? withoutNul(raw).replaceAll('\r\n', '\n').trim() : named(raw)
    const isList = name.endsWith('[]')
    const steps = (isList ? name.slice(0, -2) : name).split('.')
    const last = steps.pop() ?? ''
    const at = steps.slice(0, 6).reduce(step, root)
    if (!isList) at[last] = value
    else (at[last] = Array.isArray(at[last]) ? at[last] : []).push(value)
  }
  return closed(root) as Record<string, Value>
}

function withoutNul(text: string) {
  return text.replaceAll('\0', '')
}

function named(file: File) {
  return file.name.includes('\0') ? new File([file], withoutNul(file.name), { type: file.type }) : file
}

function step(at: Record<string, Value>, name: string) {
  const next = at[name]
  if (isRecord(next)) return next
  const fresh = Object.create(null) as Record<string, Value>
  at[name] = fresh
  return fresh
}

/** Numbered names become a list. */
function closed(value: Value): Value {
  if (!isRecord(value)) return value
  const names = Object.keys(value)
  if (names.length > 0 && names.every((name) => /^\d{1,6}$/.test(name)))
    return names
      .toSorted((one, other) => Number(one) - Number(other))
      .map((name) => closed(value[name] ?? ''))
  return Object.fromEntries(names.map((name) => [name, closed(value[name] ?? '')]))
}

function isRecord(value: Value | undefined): value is Record<string, Value> {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof File)
}

/** Letters: twice the longest text that a field takes. */
const longestShown = 20_000

/**
 * What was typed, by the names of the fields, so that a refused form shows it again, of each the first 20,000 letters;
 * never a password or a one-time code.
 */
export function typedValues(form: FormData): Record<string, string[]> {
  const shown = [...form].filter(([name]) => !/password|^code$/i.test(name))
  // Grouped in one go: `getAll` for each of a million names would take hours.
  const byName = Map.groupBy(shown, ([name]) => name)
  const texts = [...byName].map(([name, fields]) => {
    const values = fields.map(([, value]) => value)
    const typed = values.filter((value) => typeof value === 'string')
    return [withoutNul(name), typed.map((text) => withoutNul(text.slice(0, longestShown)))] as const
  })
  return Object.fromEntries(texts)
}
