import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Db, ListingCard } from '../../../db/types.ts'
import type { cardColumns } from '../products/product-card.ts'
import { columns, inOrder } from './in-order.ts'
import { inTurn } from './in-turn.ts'
import type { Cursor } from './listing-cursor.ts'
import type { ListingFilter, Sort } from './listing-filter.ts'
import { allOf, isRecent, matches, queryOf } from './matches.ts'

export type Card = Pick<Selectable<ListingCard>, (typeof cardColumns)[number]>

/**
 * One page of a list: its cards, and the cursor of the next page (for `listingQuery(filter, { setelah: next })`)
 * or null on the last one. One round trip.
 */
export async function findListing(
  db: Db,
  filter: ListingFilter,
  limit = 24,
): Promise<{ cards: Card[]; next: Cursor | null }> {
  const sort = sortOf(filter)
  const { rows } = await pageOf(filter, sort, limit + 1).execute(db)
  const found = rows.map(({ sort_key: key, turn_day: day, is_dealt, ...card }) => ({
    cursor: { sort, key, id: is_dealt ? 0 : card.product_id, ...(day !== undefined && { day }) },
    card,
  }))
  const last = found[limit - 1]
  return {
    cards: found.slice(0, limit).map(({ card }) => card),
    next: found.length > limit && last ? last.cursor : null,
  }
}

type Row = Card & { sort_key: number; turn_day?: number; is_dealt?: boolean }

/** In a shop's own list there is nobody to take turns with. */
function sortOf({ urut, toko }: ListingFilter) {
  return urut === 'giliran' && toko !== null ? 'terbaru' : urut
}

function pageOf(filter: ListingFilter, sort: Sort, limit: number): RawBuilder<Row> {
  if (sort === 'relevan') return byRelevance(filter, limit)
  return sort === 'giliran' ? inTurn(filter, limit) : inOrder(filter, sort, limit)
}

/** How many of the newest hits are ranked; with enough of them in the recent weeks, those alone. */
const mostRanked = 1000
const enoughRecent = 500

/** What a word counts for in the summary, in a place (who types one means it), in a term, in the name. */
const weights = [0.1, 0.6, 0.4, 1]

/**
 * The newest hits, best first: those of the exact words before those of similar ones, then by where the words
 * stand (name, place, terms, summary).
 */
function byRelevance(filter: ListingFilter, limit: number) {
  const wanted = matches(filter)
  const { setelah } = filter
  const after = setelah ? [sql`(score, product_id) < (${setelah.key}::float8, ${setelah.id}::bigint)`] : []
  return sql<Row>`
    with ${queryOf(filter)}, recent as materialized (
      select product_id, search from listing_card where ${allOf([isRecent(), ...wanted])} limit ${mostRanked}
    ), rare as (
      select product_id, search from (select * from listing_card where ${allOf(wanted)} offset 0) found
      where (select count(*) from recent) < ${enoughRecent} order by published_at desc limit ${mostRanked}
    ), hit as (
      select * from recent where (select count(*) from recent) >= ${enoughRecent} union all select * from rare
    ), ranked as materialized (
      select product_id, ts_rank(${weights}::real[], search, wide) + (search @@ exact)::int::float8 * 10 score
      from hit, query
    )
    select ${columns}, score sort_key
    from (select * from ranked where ${allOf(after)} order by score desc, product_id desc limit ${limit}) best
    join listing_card using (product_id)
    order by score desc, product_id desc`
}
