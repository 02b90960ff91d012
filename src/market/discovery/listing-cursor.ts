import { maxPrice, type Sort } from './listing-filter.ts'

/**
 * Where a page of a list begins: after the card with this sort key and product id. In turn it also says of which day,
 * as days since 1970; where the cards are still dealt `id` is 0 and `key` their place, afterwards both are as in
 * `terbaru`.
 */
export type Cursor = { readonly sort: Sort; readonly key: number; readonly id: number; readonly day?: number }

export function encodeCursor({ sort, key, id, day }: Cursor) {
  return `${sort}_${key}_${id}${day === undefined ? '' : `_${day}`}`
}

/** Null unless it is a cursor of this sort whose numbers PostgreSQL takes. */
export function decodeCursor(text: string, sort: Sort): Cursor | null {
  const [, of, keyText, idText, dayText] =
    /^([a-z]+)_(\d{1,15}(?:\.\d{1,25})?(?:e-\d{1,3})?)_(\d{1,15})(?:_(\d{1,6}))?$/.exec(text) ?? []
  const key = Number(keyText)
  const most = { relevan: 1000, giliran: 8.64e15, terbaru: 8.64e15, termurah: maxPrice, termahal: maxPrice }[
    sort
  ]
  if (of !== sort || key > most || (sort !== 'relevan' && !Number.isInteger(key))) return null
  if ((sort === 'giliran') !== (dayText !== undefined)) return null
  return { sort, key, id: Number(idText), ...(dayText !== undefined && { day: Number(dayText) }) }
}
