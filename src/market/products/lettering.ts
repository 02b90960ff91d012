import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** The site's typeface for pictures and print, read from its package: a machine without fonts draws the same. */

export const weights = [500, 700, 800] as const
export type Weight = (typeof weights)[number]

/** Files of the family, each with its own letters; the first that has a letter draws it. */
export const subsets = ['latin', 'latin-ext', 'vietnamese'] as const
export type Subset = (typeof subsets)[number]
export type Run = { subset: Subset; text: string }

/** The bytes of a font file (WOFF). */
export function fontFile(subset: Subset, weight: Weight) {
  return kept(`${subset}-${weight}`, files, () =>
    readFileSync(join(folder, `plus-jakarta-sans-${subset}-${weight}-normal.woff`)),
  )
}

/** The text as far as the typeface can write it: emoji and foreign scripts are left out, spaces are tidied. */
export function writable(text: string) {
  const letters = Array.from(text.normalize('NFC'), (letter) => (/\s/.test(letter) ? ' ' : letter))
  return letters
    .filter((letter) => subsetOf(letter))
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

/** Writable text in stretches of one file each. */
export function runsOf(text: string) {
  const runs: Run[] = []
  for (const letter of text) {
    const subset = subsetOf(letter)
    const last = runs.at(-1)
    if (subset === undefined) continue
    if (last?.subset === subset) last.text += letter
    else runs.push({ subset, text: letter })
  }
  return runs
}

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('@fontsource/plus-jakarta-sans/package.json')), 'files')
const files = new Map<string, Buffer>()
const letters = new Map<Subset, Set<number>>()

function subsetOf(letter: string) {
  const point = letter.codePointAt(0) ?? 0
  return subsets.find((subset) => lettersOf(subset).has(point))
}

/** The code points that a file has letters for; the same in every weight. */
function lettersOf(subset: Subset) {
  return kept(subset, letters, () => {
    const table = tableOf(fontFile(subset, 800), 'cmap')
    const count = table.readUInt16BE(2)
    const unicode = Array.from({ length: count }, (_, n) => table.subarray(table.readUInt32BE(8 + n * 8)))
    return new Set(unicode.filter((map) => map.readUInt16BE(0) === 4).flatMap(codePointsOf))
  })
}

/** A table of a WOFF 1 file, unpacked (W3C, WOFF File Format 1.0, 5). */
function tableOf(font: Buffer, tag: string) {
  for (let at = 44; at < 44 + font.readUInt16BE(12) * 20; at += 20) {
    if (font.toString('latin1', at, at + 4) !== tag) continue
    const [start, packed, size] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as Three
    const bytes = font.subarray(start, start + packed)
    return packed < size ? inflateSync(bytes) : bytes
  }
  throw new Error(`No ${tag} in the font`)
}

/** Segments of a character map of format 4 (OpenType, cmap); a code point that leads to glyph 0 is missing. */
function codePointsOf(map: Buffer) {
  const size = map.readUInt16BE(6)
  const points: number[] = []
  for (let at = 14; at < 14 + size; at += 2) {
    const end = map.readUInt16BE(at)
    const start = map.readUInt16BE(at + size + 2)
    const delta = map.readUInt16BE(at + 2 * size + 2)
    const offset = map.readUInt16BE(at + 3 * size + 2)
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph =
        offset === 0 ? point + delta : map.readUInt16BE(at + 3 * size + 2 + offset + 2 * (point - start))
      if ((glyph & 0xffff) !== 0) points.push(point)
    }
  }
  return points
}

function kept<K, V>(key: K, map: Map<K, V>, make: () => V) {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}

type Three = [number, number, number]
