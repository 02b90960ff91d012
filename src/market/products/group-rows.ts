import type { ReadRow } from './check-rows.ts'
import { type KnownToShop, plainName } from './known-to-shop.ts'

/** Rows that are one product: the shop's `product_id`, or a new one. */
export type Group = { product_id: number | null; rows: ReadRow[] }

/**
 * Puts together the rows of one product, in the order of their first lines: rows with one product code, or without
 * a code those with one name. A product of the shop is known by our code or by a SKU.
 */
export function groupRows(rows: readonly ReadRow[], known: KnownToShop): Group[] {
  const bySku = productsBySku(known)
  const groups = [...Map.groupBy(rows, keyOf).values()].flatMap((members) => resolve(members, known, bySku))
  const merged = Map.groupBy(groups, ({ product_id, rows: [first] }) => product_id ?? -(first?.line ?? 0))
  return [...merged.values()].map((parts) => ({
    product_id: parts[0]?.product_id ?? null,
    rows: parts.flatMap((part) => part.rows).toSorted((one, other) => one.line - other.line),
  }))
}

/** A name that is itself wrong puts nothing together. */
function keyOf({ line, text, said }: ReadRow) {
  if (text.code !== undefined) return `code ${text.code.toLowerCase()}`
  const name = said.name?.product?.name
  if (name !== undefined) return `name ${plainName(name)}`
  return text.sku === undefined || text.name !== undefined ? `line ${line}` : `sku ${text.sku}`
}

/** Which product of the shop these rows are: what their code says, or the one that has a SKU of theirs. */
function resolve(rows: ReadRow[], known: KnownToShop, bySku: ReadonlyMap<string, number>): Group[] {
  const [first] = rows
  const code = /^et-(\d{1,15})$/i.exec(first?.text.code ?? '')?.[1]
  if (code !== undefined) return [resolveCode(rows, Number(code), known, bySku)]
  const products = new Set(rows.map(({ text }) => bySku.get(text.sku ?? '')).filter((id) => id !== undefined))
  const [product_id = null] = products
  if (products.size < 2) return [{ product_id, rows }]
  // One name, but SKUs of several products: the shop has several of that name.
  const bySkuOnly = Map.groupBy(rows, ({ text }) => bySku.get(text.sku ?? '') ?? null)
  for (const { problems, text } of bySkuOnly.get(null) ?? [])
    problems.push({
      column: text.code === undefined ? 'name' : 'code',
      reason:
        'SKU pada baris-baris ini milik beberapa produk. Isi Kode produk (ET-…) supaya jelas yang mana.',
    })
  return [...bySkuOnly].map(([id, members]) => ({ product_id: id, rows: members }))
}

function resolveCode(
  rows: ReadRow[],
  id: number,
  known: KnownToShop,
  bySku: ReadonlyMap<string, number>,
): Group {
  if (!known.products.has(id)) {
    for (const { problems } of rows)
      problems.push({
        column: 'code',
        reason: 'Kode produk ini tidak ada di lapak Anda. Kosongkan untuk membuat produk baru.',
      })
    return { product_id: null, rows }
  }
  for (const { text, problems } of rows) {
    const owner = bySku.get(text.sku ?? '') ?? id
    if (owner !== id)
      problems.push({
        column: 'sku',
        reason: `SKU ini sudah dipakai produk lain di lapak Anda (ET-${owner}).`,
      })
  }
  return { product_id: id, rows }
}

function productsBySku({ products }: KnownToShop) {
  const found = new Map<string, number>()
  for (const { id, draft } of products.values())
    for (const { sku } of draft.variants) if (sku !== null) found.set(sku, id)
  return found
}
