import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { findListing } from '../../src/market/discovery/find-listing.ts'
import { everything } from '../../src/market/discovery/listing-filter.ts'
import { cardColumns } from '../../src/market/products/product-card.ts'
import type { Catalogue } from './catalogue.ts'
import { msOf } from './clock.ts'
import { median, percentile, round } from './figures.ts'
import type { Line } from './table.ts'

/** As thumbs write them: letters doubled, lost, changed places, or next door on the keyboard. */
const typos = [
  'ekoprint',
  'btaik tulis',
  'batk cap',
  'tennun ikat',
  'kerudng ecoprint',
  'kerpik pisang',
  'kerupuk udnag',
  'kopi arabica',
  'kopo robusta',
  'sambel bawng',
  'maddu hutan',
  'gulaa arren',
  'rumput luat',
  'sabun herbl',
  'anyamn rotan',
  'dompt kulit',
  'madu jenepoto',
  'minyk cengkeh',
]
const rounds = 12
const hold = 50

/** Searches with a typo; the control reads one card by its primary key, from the same process. */
export async function measureTypos({ db, products }: Catalogue): Promise<Line[]> {
  const searches: number[] = []
  const lookups: number[] = []
  let found = 0
  const ids = await someIds(db)
  for (let i = -1; i < rounds; i++)
    for (const [place, q] of typos.entries()) {
      const id = ids[(i + rounds) * typos.length + place] ?? 0
      let hits = 0
      const search = await msOf(
        async () => (hits = (await findListing(db, { ...everything, q, urut: 'relevan' })).cards.length),
      )
      const lookup = await msOf(() => cardOf(db, id))
      if (i < 0) continue // warms up
      searches.push(search)
      lookups.push(lookup)
      if (hits > 0) found++
    }
  const p95 = percentile(searches, 95)
  return [
    {
      row: `search with a typo at ${products.toLocaleString('en')}: p95`,
      ours: `${round(p95)} ms`,
      control: `${round(percentile(lookups, 95))} ms (primary key)`,
      ratio: `${round(p95 / percentile(lookups, 95))} (p50 ${round(median(searches) / median(lookups))})`,
      hold: `<= ${hold} ms`,
      met: p95 <= hold,
      note: `p50 ${round(median(searches))} ms, of a lookup ${round(median(lookups))} ms; ${Math.round((100 * found) / searches.length)}% find something`,
    },
  ]
}

async function someIds(db: Db) {
  const { rows } = await sql<{ product_id: number }>`
    select product_id from listing_card order by hashint8(product_id) limit 1000`.execute(db)
  return rows.map((row) => row.product_id)
}

function cardOf(db: Db, id: number) {
  return db.selectFrom('listing_card').select(cardColumns).where('product_id', '=', id).executeTakeFirst()
}
