import { type RawBuilder, sql } from 'kysely'
import { cardColumns } from '../products/product-card.ts'
import type { Card } from './find-listing.ts'
import type { ListingFilter } from './listing-filter.ts'
import { allOf, isRecent, matches, ofShop, queryOf } from './matches.ts'

/** What a page of a list is made of. */
export const columns = sql.join(cardColumns.map((column) => sql.ref(`listing_card.${column}`)))

/** After how many rows in order the wanted ones are taken to be rare. */
const shortWalk = 1000

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
 * cards have these facets together. A shop has few products: its own are walked to the end. `except`: conditions
 * beside those of the filter.
 */
export function inOrder(
  filter: ListingFilter,
  sort: keyof typeof ways,
  limit: number,
  except: readonly RawBuilder<unknown>[] = [],
) {
  const { column, isDown, asNumber, asValue } = ways[sort]
  const direction = isDown ? sql`desc` : sql`asc`
  const order = sql`${column} ${direction}, product_id ${direction}`
  const { setelah } = filter
  const start = setelah && asValue(setelah.key)
  const after =
    setelah && start
      ? [sql`(${column}, product_id) ${isDown ? sql`<` : sql`>`} (${start}, ${setelah.id}::bigint)`]
      : []
  const wanted = [...matches(filter), ...except, ...after]
  const hasShop = filter.toko !== null
  return sql<Card & { sort_key: number }>`
    with ${queryOf(filter)}, near as materialized (
      select product_id from (
        select * from listing_card where ${allOf([...after, ...ofShop(filter)])}
        order by ${order} limit ${hasShop ? null : shortWalk}::int) walked
      where ${allOf([...matches(filter), ...except])} order by ${order} limit ${limit}
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
