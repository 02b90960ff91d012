import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Db, ListingCard } from '../../../db/types.ts'
import { cardColumns } from '../products/product-card.ts'
import type { Cursor, ListingFilter, Sort } from './listing-filter.ts'
import { allOf, isRecent, matches, ofShop, queryOf } from './matches.ts'

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
  const { urut: sort } = filter
  const page = sort === 'relevan' ? byRelevance(filter, limit + 1) : inOrder(filter, sort, limit + 1)
  const { rows } = await page.execute(db)
  const found = rows.map(({ sort_key: key, ...card }) => ({ key, card }))
  const last = found[limit - 1]
  return {
    cards: found.slice(0, limit).map(({ card }) => card),
    next: found.length > limit && last ? { sort, key: last.key, id: last.card.product_id } : null,
  }
}

type Row = Card & { sort_key: number }

const columns = sql.join(cardColumns.map((column) => sql.ref(`listing_card.${column}`)))

/** After how many rows in order the wanted ones are taken to be rare. */
const shortWalk = 1000

/** How many of the newest hits are ranked; with enough of them in the recent weeks, those alone. */
const mostRanked = 1000
const enoughRecent = 500

/** What a word counts for in the summary, in a place (who types one means it), in a term, in the name. */
const weights = [0.1, 0.6, 0.4, 1]

/** The sorts along a column, and how a cursor keeps its values as numbers. */
const ways = {
  terbaru: {
    column: sql`published_at`,
    isDown: true,
    asNumber: sql`(extract(epoch from published_at) * 1000)::bigint`,
    asValue: (key: number) => sql`${new Date(key)}::timestamptz`,
  },
  termurah: { column: sql`price_min`, isDown: false, asNumber: sql`price_min`, asValue: rupiah },
  termahal: { column: sql`price_min`, isDown: true, asNumber: sql`price_min`, asValue: rupiah },
}

function rupiah(key: number): RawBuilder<unknown> {
  return sql`${key}::int`
}

/**
 * What is frequent is met soon by a short walk along the order. What is rarer is among the recent cards, if they
 * are wanted first; what is really rare is fetched whole. So no list leans on the planner's guess of how many
 * cards have these facets together. A shop has few products: its own are walked to the end.
 */
function inOrder(filter: ListingFilter, sort: Exclude<Sort, 'relevan'>, limit: number) {
  const { column, isDown, asNumber, asValue } = ways[sort]
  const direction = isDown ? sql`desc` : sql`asc`
  const order = sql`${column} ${direction}, product_id ${direction}`
  const { setelah } = filter
  const start = setelah && asValue(setelah.key)
  const after =
    setelah && start
      ? [sql`(${column}, product_id) ${isDown ? sql`<` : sql`>`} (${start}, ${setelah.id}::bigint)`]
      : []
  const wanted = [...matches(filter), ...after]
  const hasShop = filter.toko !== null
  return sql<Row>`
    with ${queryOf(filter)}, near as materialized (
      select product_id from (
        select * from listing_card where ${allOf([...after, ...ofShop(filter)])}
        order by ${order} limit ${hasShop ? null : shortWalk}::int) walked
      where ${allOf(matches(filter))} order by ${order} limit ${limit}
    ), recent as materialized (
      select product_id from (select * from listing_card where ${allOf([isRecent(sort === 'terbaru' ? start : null), ...wanted])} offset 0) found
      where ${sort === 'terbaru' && !hasShop}::boolean and (select count(*) from near) < ${limit}
      order by ${order} limit ${limit}
    ), rare as (
      select product_id from (select * from listing_card where ${allOf(wanted)} offset 0) found
      where ${!hasShop}::boolean and (select count(*) from near) < ${limit} and (select count(*) from recent) < ${limit}
      order by ${order} limit ${limit}
    )
    select ${columns}, ${asNumber} sort_key from listing_card
    where product_id in (
      select product_id from near union select product_id from recent union select product_id from rare)
    order by ${order} limit ${limit}`
}

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
