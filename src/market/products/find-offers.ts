import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'

/**
 * Price and stock of one variant, on sale (`v12`: the variant's id) or in the draft of a product that was never
 * approved (`d45-0`: the product's id and the place in its draft). `version` is the draft's.
 */
export type OfferRow = {
  key: string
  product_id: number
  variant_id: number | null
  place: number
  version: number | null
  name: string
  options: Record<string, string>
  sku: string | null
  unit: string
  price_rupiah: number | null
  stock: number | null
  is_unique: boolean
  lead_days: number | null
  found: number
}

export const offersOfPage = 50

/** A page of the shop's variants by product, newest product first; archived products are left out. */
export async function findOffers(db: Db, desk: Desk, { q, page }: { q: string; page: number }) {
  const wanted = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<OfferRow>`
    select *, count(*) over () found from (${offers(desk)}) offer
    where name ilike ${wanted} or sku ilike ${wanted}
    order by product_id desc, place
    limit ${offersOfPage} offset ${(page - 1) * offersOfPage}`.execute(db)
  return rows
}

/** Those of these keys that are the shop's, as they are now. */
export async function findOffersByKey(db: Db, desk: Desk, keys: readonly string[]) {
  const { rows } = await sql<OfferRow>`
    select *, 0 found from (${offers(desk)}) offer where key = any(${keys})`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}

function offers({ seller_id }: Desk) {
  return sql`
    select 'v' || v.id key, p.id product_id, v.id variant_id, v.position place, null::int "version", p.name, v.options,
      v.sku, p.unit, v.price_rupiah, v.stock, p.is_unique, p.lead_days
    from product p join product_variant v on v.product_id = p.id
    where p.seller_id = ${seller_id} and p.archived_at is null
    union all
    select 'd' || p.id || '-' || (v.place - 1), p.id, null, v.place - 1, r.version, r.content ->> 'name',
      v.variant -> 'options', v.variant ->> 'sku', r.content ->> 'unit', (v.variant ->> 'price_rupiah')::int,
      (v.variant ->> 'stock')::int, (r.content ->> 'is_unique')::boolean, (r.content ->> 'lead_days')::int
    from product p
    join product_revision r on r.product_id = p.id and r.closed_at is null
    cross join jsonb_array_elements(r.content -> 'variants') with ordinality v(variant, place)
    where p.seller_id = ${seller_id} and p.archived_at is null
      and not exists (select from product_variant live where live.product_id = p.id)`
}

/** What was shown of a row, to be sent back with it: who changes a row that has changed meanwhile is told. */
export function shownOf({
  version,
  price_rupiah,
  stock,
}: Pick<OfferRow, 'version' | 'price_rupiah' | 'stock'>) {
  return [version ?? 'v', price_rupiah ?? '', stock ?? 'pesanan'].join(':')
}
