import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Facet, facets, type FilterNote, type ListingFilter } from './listing-filter.ts'
import { allOf, isRecent, matches, queryOf, tagsOf } from './matches.ts'

export type FacetCounts = {
  /** How many products are in the list; `is_capped`: at least so many. */
  readonly total: { readonly count: number; readonly is_capped: boolean }
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>
  /** How many of them could be bought now. */
  readonly available: { readonly count: number; readonly is_capped: boolean }
  /** Chosen values that no region, term or programme has. */
  readonly unknown: readonly FilterNote[]
}

export type FacetValue = {
  readonly value: string
  readonly name: string
  readonly name_en: string
  /** Of a category the one above it, of a kabupaten its province. */
  readonly parent: string | null
  /** Products that the list would have with this value of the facet, whatever else of the facet is chosen. */
  readonly count: number
  /** The count is a lower bound: say "1.000+". */
  readonly is_capped: boolean
  readonly is_chosen: boolean
}

/** Up to how many products are counted: beyond it a count is a lower bound. */
export const mostCounted = 1000

const counted = [...facets, 'tersedia'] as const

/** Without a chosen province, regencies are offered only when there are no more than these. */
const fewRegencies = 12

/**
 * The values by which a list can be narrowed, most products first, chosen ones always among them. One round trip.
 */
export async function countFacets(db: Db, filter: ListingFilter): Promise<FacetCounts> {
  const { rows } = await countsOf(filter).execute(db)
  const valuesOf = (facet: Facet) =>
    rows
      .filter((row) => row.facet === facet && row.name !== null)
      .map(({ value, name, name_en, parent, count, is_capped }): FacetValue => ({
        value,
        name: name ?? value,
        name_en: name_en ?? value,
        parent,
        count,
        is_capped,
        is_chosen: filter[facet].includes(value),
      }))
  const countOf = (facet: string) => {
    const row = rows.find((row) => row.facet === facet)
    return { count: row?.count ?? 0, is_capped: row?.is_capped ?? false }
  }
  const regencies = valuesOf('kabupaten')
  const areFew = filter.provinsi.length > 0 || regencies.length <= fewRegencies
  return {
    total: countOf('list'),
    available: countOf('tersedia'),
    facets: {
      provinsi: valuesOf('provinsi'),
      kabupaten: areFew ? regencies : regencies.filter((regency) => regency.is_chosen),
      kategori: valuesOf('kategori'),
      teknik: valuesOf('teknik'),
      bahan: valuesOf('bahan'),
      program: valuesOf('program'),
      sertifikat: valuesOf('sertifikat'),
    },
    unknown: facets.flatMap((facet) =>
      rows
        .filter((row) => row.facet === facet && row.name === null && filter[facet].includes(row.value))
        .map((row): FilterNote => ({ code: 'unknown', parameter: facet, value: row.value })),
    ),
  }
}

/** A facet's value and its count; without a name, nothing has such a value. */
type Row = Omit<FacetValue, 'is_chosen' | 'name' | 'name_en'> & {
  facet: string
  name: string | null
  name_en: string | null
}

/** A facet with a choice is counted among the hits of all the other choices; the rest among those of the list. */
function countsOf(filter: ListingFilter) {
  const chosen = counted.filter((facet) =>
    facet === 'tersedia' ? filter.tersedia : filter[facet].length > 0,
  )
  const tags = facets.flatMap((facet) => tagsOf(facet, filter[facet]))
  const hits = [
    hitsAs('list', matches(filter)),
    ...chosen.map((facet) => hitsAs(facet, matches(filter, facet))),
  ]
  const hitsOf = ['list', ...chosen].map(
    (name) => sql`select ${name}::text hits_of, tags from ${sql.ref(name)}`,
  )
  return sql<Row>`
    with ${queryOf(filter)}, ${sql.join(hits)},
    hit as materialized (${sql.join(hitsOf, sql` union all `)}),
    size as (
      select hits_of, least(count(*), ${mostCounted})::int count, count(*) > ${mostCounted} is_capped
      from hit group by hits_of
    ), tagged as (
      select hits_of, tag, count(*)::int count from hit cross join unnest(tags) tag group by hits_of, tag
    ), wanted as (
      select * from facet_value
      union all
      select split_part(tag, ':', 1), split_part(tag, ':', 2), tag, null, null, null
      from unnest(${tags}::text[]) tag where tag not in (select tag from facet_value)
    )
    select 'list' facet, '' value, '' name, '' name_en, null parent, count, is_capped from size where hits_of = 'list'
    union all
    select facet, value, name, name_en, parent, coalesce(tagged.count, 0), coalesce(is_capped, false)
    from wanted
    cross join lateral (select case when facet = any(${chosen}::text[]) then facet else 'list' end hits_of) among
    left join tagged using (hits_of, tag)
    left join size using (hits_of)
    where tagged.count > 0 or tag = any(${tags}::text[])
    order by count desc, name`
}

/**
 * The common table `name` of the wanted cards' tags, one more than are counted. Of all cards the newest are taken;
 * of frequent ones there are enough in the recent weeks; only rarer ones are looked for everywhere.
 */
function hitsAs(name: string, wanted: ReturnType<typeof matches>) {
  const limit = mostCounted + 1
  if (wanted.length === 0)
    return sql`${sql.ref(name)} as materialized (
      select tags from listing_card order by published_at desc limit ${limit})`
  const recent = sql.ref(`${name}_recent`)
  return sql`
    ${recent} as materialized (
      select tags from listing_card where ${allOf([isRecent(), ...wanted])} limit ${limit}
    ), ${sql.ref(name)} as materialized (
      select tags from ${recent} where (select count(*) from ${recent}) = ${limit}
      union all (
        select tags from listing_card
        where ${allOf(wanted)} and (select count(*) from ${recent}) < ${limit} limit ${limit}))`
}
