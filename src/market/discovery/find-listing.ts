import { type Selectable, sql } from 'kysely'
import type { Db, ListingCard } from '../../../db/types.ts'
import { cardColumns } from '../products/product-card.ts'
import type { Cursor, ListingFilter, Sort } from './listing-filter.ts'
import { allOf, matches, ofShop, queryOf, stepsOf, ways } from './matches.ts'

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
  const last = rows[limit - 1]
  return {
    cards: rows.slice(0, limit).map(({ sort_key: _, ...card }) => card),
    next:
      rows.length > limit && last !== undefined ? { sort, key: last.sort_key, id: last.product_id } : null,
  }
}

type Row = Card & { sort_key: number }

const columns = sql.join(cardColumns.map((column) => sql.ref(`listing_card.${column}`)))

/** After how many rows in order the wanted ones are taken to be rare. */
const shortWalk = 1000

/** How many of the newest hits are ranked. */
const mostRanked = 1000

/**
 * What is frequent is met soon by walking along the order; what is rare is fetched from the index of facets and
 * words, step by step along the order, until the page is full. So no list leans on the planner's guess of how
 * many cards have these facets together. A shop has few products: its own are walked to the end.
 */
function inOrder(filter: ListingFilter, sort: Exclude<Sort, 'relevan'>, limit: number) {
  const way = ways[sort]
  const direction = way.isDown ? sql`desc` : sql`asc`
  const order = sql`${way.column} ${direction}, product_id ${direction}`
  const { setelah } = filter
  const start = setelah && way.asValue(setelah.key)
  const after =
    setelah && start
      ? [sql`(${way.column}, product_id) ${way.isDown ? sql`<` : sql`>`} (${start}, ${setelah.id}::bigint)`]
      : []
  const wanted = matches(filter)
  const hasShop = filter.toko !== null
  return sql<Row>`
    with ${queryOf(filter)}, near as materialized (
      select product_id from (
        select * from listing_card where ${allOf([...after, ...ofShop(filter)])}
        order by ${order} limit ${hasShop ? null : shortWalk}::int) walked
      where ${allOf(wanted)} order by ${order} limit ${limit}
    ), far as (
      select product_id from ${stepsOf(way, start)}
      cross join lateral (
        select product_id, ${way.column} from listing_card
        where ${way.step} = step and ${allOf([...wanted, ...after])}
        order by ${order} limit ${limit}) found
      where ${!hasShop}::boolean and (select count(*) from near) < ${limit}
      order by step ${direction}, ${order} limit ${limit}
    )
    select ${columns}, ${way.asNumber} sort_key from listing_card
    where product_id in (select product_id from near union select product_id from far)
    order by ${order} limit ${limit}`
}

/**
 * The newest hits (by month), best first: those of the exact words before those of similar ones, then by where
 * the words stand (name, terms, places, summary).
 */
function byRelevance(filter: ListingFilter, limit: number) {
  const { setelah } = filter
  const after = setelah ? [sql`(score, product_id) < (${setelah.key}::float8, ${setelah.id}::bigint)`] : []
  return sql<Row>`
    with ${queryOf(filter)}, hit as materialized (
      select found.* from ${stepsOf(ways.terbaru, null)}
      cross join lateral (
        select product_id, search from listing_card
        where published_month = step and ${allOf(matches(filter))} limit ${mostRanked}) found
      order by step desc limit ${mostRanked}
    ), ranked as materialized (
      select product_id, ts_rank(search, wide) + (search @@ exact)::int::float8 * 10 score from hit, query
    )
    select ${columns}, score sort_key
    from (select * from ranked where ${allOf(after)} order by score desc, product_id desc limit ${limit}) best
    join listing_card using (product_id)
    order by score desc, product_id desc`
}
