import { plainName } from './known-to-shop.ts'
import { type ColumnKey, columns } from './sheet-columns.ts'

/** Where each column of ours is in somebody's sheet, counted from 0; what is absent is not in it. */
export type ColumnMap = Partial<Record<ColumnKey, number>>

/**
 * Finds our columns by the headings of a sheet, in Indonesian or English, whatever their case, spaces and signs.
 * Of two headings for one column the first counts, and our own name counts before other ones.
 */
export function matchColumns(heading: readonly string[]): ColumnMap {
  const found: ColumnMap = {}
  const places = heading.map(plainName)
  for (const known of [ownNames, otherNames])
    for (const [index, name] of places.entries()) {
      const key = known.get(name)
      if (key !== undefined && found[key] === undefined && !Object.values(found).includes(index))
        found[key] = index
    }
  return found
}

const ownNames = new Map(
  columns.flatMap(({ key, name }) => [
    [plainName(name), key],
    [plainName(key), key],
  ]),
)
const otherNames = new Map(columns.flatMap(({ key, also }) => also.map((name) => [plainName(name), key])))
