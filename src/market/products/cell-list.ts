/** Several things in one cell of a sheet, and what makes a variant: `Katun | Sutra`, `Ukuran: M | Warna: Biru`. */

/** Joins with ` | `; a backslash goes before a sign that would be read as a separator. */
export function joinCell(parts: readonly string[]) {
  return parts.map((part) => escaped(part, /[\\|;]/g)).join(' | ')
}

/** Splits at `|`, or without one at the first of `others` that is there; empty parts are left out. */
export function splitCell(text: string, others: readonly string[] = [';', '\n', ',']): string[] {
  const separator = ['|', ...others].find((sign) => splitAt(text, sign).length > 1)
  const parts = separator === undefined ? [text] : splitAt(text, separator)
  return parts.map((part) => unescaped(part.trim())).filter((part) => part !== '')
}

/** Splits at `|` only; an empty part keeps its place. */
export function splitEach(text: string): string[] {
  return splitAt(text, '|').map((part) => unescaped(part.trim()))
}

export function writeOptions(options: Readonly<Record<string, string>>) {
  return Object.entries(options)
    .map(([name, value]) => `${escaped(name, signs)}: ${escaped(value, signs)}`)
    .join(' | ')
}

/** "Ukuran: M | Warna: Biru"; a lone "M" is a choice without a name. Undefined where it cannot be told apart. */
export function readOptions(text: string): Record<string, string> | undefined {
  const separator = splitAt(text, '|').length > 1 ? '|' : ';'
  const parts = splitAt(text, separator).filter((part) => part.trim() !== '')
  const pairs = parts.map((part): [string, string] => {
    const [name = '', ...rest] = splitAt(part, ':')
    return rest.length === 0 ? ['Pilihan', name] : [name, rest.join(':')]
  })
  const plain = pairs.map(([name, value]) => [unescaped(name.trim()), unescaped(value.trim())] as const)
  const isClear =
    new Set(plain.map(([name]) => name)).size === plain.length &&
    plain.every(([name, value]) => name !== '' && value !== '')
  return isClear ? Object.fromEntries(plain) : undefined
}

const signs = /[\\|;:]/g

function escaped(text: string, special: RegExp) {
  return text.replace(special, '\\$&')
}

function unescaped(text: string) {
  return text.replace(/\\([\\|;:])/g, '$1')
}

/** At the signs that have no backslash before them; the backslashes stay. */
function splitAt(text: string, sign: string) {
  const parts: string[] = []
  let part = ''
  for (const [piece] of text.matchAll(/\\[\\|;:]|[^]/gu))
    if (piece === sign) {
      parts.push(part)
      part = ''
    } else part += piece
  return [...parts, part]
}
