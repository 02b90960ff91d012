import { type RawBuilder, sql } from 'kysely'
import { type Facet, facets, type ListingFilter } from './listing-filter.ts'

type Sql = RawBuilder<unknown>

/** What a card must be to be in the list; without `except`'s own choice, for counting that facet. */
export function matches(filter: ListingFilter, except?: Facet | 'tersedia'): Sql[] {
  const chosen = facets.filter((facet) => facet !== except).map((facet) => tagsOf(facet, filter[facet]))
  if (filter.tersedia && except !== 'tersedia') chosen.push(tagsOf('tersedia', ['ya']))
  const only = chosen.filter((tags) => tags.length === 1).flat()
  const { harga_min, harga_maks } = filter
  return [
    ...(only.length === 0 ? [] : [sql`tags @> ${only}::text[]`]),
    ...chosen.filter((tags) => tags.length > 1).map((tags) => sql`tags && ${tags}::text[]`),
    ...(filter.q === '' ? [] : [sql`search @@ (select wide from query)`]),
    ...(harga_min === null ? [] : [sql`price_min >= ${harga_min}`]),
    ...(harga_maks === null ? [] : [sql`price_min <= ${harga_maks}`]),
    ...ofShop(filter),
  ]
}

export function tagsOf(facet: Facet | 'tersedia', values: readonly string[]) {
  return values.map((value) => `${facet}:${value}`)
}

export function ofShop({ toko }: ListingFilter): Sql[] {
  return toko === null ? [] : [sql`seller_id = (select id from seller where slug = ${toko})`]
}

export function allOf(conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** The common table `query`: what was typed, as `matches` looks for it. */
export function queryOf({ q }: ListingFilter): Sql {
  return sql`query as materialized (select exact, wide from search_query(${q}))`
}

/** The sorts along a column: its coarse steps, the way, and how a cursor keeps its values as numbers. */
export const ways = {
  terbaru: {
    column: sql`published_at`,
    step: sql`published_month`,
    isDown: true,
    asNumber: sql`(extract(epoch from published_at) * 1000)::bigint`,
    asValue: (key: number) => sql`${new Date(key)}::timestamptz`,
    stepOf: (value: Sql) => sql`month_of(${value})`,
  },
  termurah: price(false),
  termahal: price(true),
} as const

function price(isDown: boolean) {
  return {
    column: sql`price_min`,
    step: sql`price_step`,
    isDown,
    asNumber: sql`price_min`,
    asValue: (key: number) => sql`${Math.max(key, 1)}::int`,
    stepOf: (value: Sql) => sql`price_step(${value})`,
  }
}

/**
 * A table `steps(step)` of a sort's steps in its order, from the first or from that of the value `start`. What is
 * joined to it row by row is found in that order, and only as far as it is wanted.
 */
export function stepsOf(way: (typeof ways)[keyof typeof ways], start: Sql | null): Sql {
  const { column, step, isDown } = way
  const [down, up] = isDown ? [sql`desc`, sql`asc`] : [sql`asc`, sql`desc`]
  const first = sql`(select ${step} from listing_card order by ${column} ${down} limit 1)`
  const last = sql`(select ${step} from listing_card order by ${column} ${up} limit 1)`
  const nearer = isDown ? sql`least` : sql`greatest`
  const begin = start === null ? first : sql`${nearer}(${way.stepOf(start)}, ${first})`
  return sql`(select generate_series(${begin}, ${last}, ${isDown ? -1 : 1}::int) step order by step ${down}) steps`
}
