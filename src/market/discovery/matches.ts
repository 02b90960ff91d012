import { type RawBuilder, sql } from 'kysely'
import { type Facet, facets, type ListingFilter } from './listing-filter.ts'

type Sql = RawBuilder<unknown>

/**
 * What a card must be to be in the list; without `except`'s own choice, for counting that facet. Tags come from a
 * subquery so that the planner cannot see them: it would guess that two frequent ones meet often, and read every
 * card where they never do. Unseen they count as rare, and rare is what the index is for.
 */
export function matches(filter: ListingFilter, except?: Facet | 'tersedia'): Sql[] {
  const chosen = facets.filter((facet) => facet !== except).map((facet) => tagsOf(facet, filter[facet]))
  if (filter.tersedia && except !== 'tersedia') chosen.push(tagsOf('tersedia', ['ya']))
  const only = chosen.filter((tags) => tags.length === 1).flat()
  const { harga_min, harga_maks } = filter
  return [
    ...(only.length === 0 ? [] : [sql`tags @> (select ${only}::text[])`]),
    ...chosen.filter((tags) => tags.length > 1).map((tags) => sql`tags && (select ${tags}::text[])`),
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

/** Published in the newest weeks of the catalogue, or in those up to `start`: where frequent cards are met soon. */
export function isRecent(start: Sql | null = null): Sql {
  return sql`tags && (select recent_weeks(${start}))`
}

export function allOf(conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** The common table `query`: what was typed, as `matches` looks for it. */
export function queryOf({ q }: ListingFilter): Sql {
  return sql`query as materialized (select exact, wide from search_query(${q}))`
}
