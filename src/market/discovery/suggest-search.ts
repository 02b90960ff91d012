import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Facet } from './listing-filter.ts'

export type SearchSuggestions = {
  /** Words of the search that find something by themselves, as typed. */
  readonly words: readonly string[]
  /** Categories, crafts, materials and places with such a name, and with products: facet values to go to. */
  readonly values: readonly { facet: Facet; value: string; name: string; name_en: string }[]
}

const mostSuggested = 6
const leastAlike = 0.5

/** What to offer where a search found nothing. One round trip; it may suggest nothing at all. */
export async function suggestSearch(db: Db, q: string): Promise<SearchSuggestions> {
  const { rows } = await sql<SearchSuggestions>`
    with word as materialized (
      select word, has_hits(word_query(word), 1) is_known
      from unnest(search_words(${q})) with ordinality typed(word, place) order by place
    ), alike as (
      select facet, value, tag, name, name_en,
        max(greatest(strict_word_similarity(word, name), strict_word_similarity(word, name_en))) likeness
      from facet_value cross join word
      where length(word) > 2 and facet in ('kategori', 'teknik', 'bahan', 'provinsi', 'kabupaten')
      group by facet, value, tag, name, name_en
    ), offered as (
      select facet, value, name, name_en, likeness from alike
      where likeness >= ${leastAlike} and exists (select from listing_card where tags @> array[tag])
      order by likeness desc, facet, value limit ${mostSuggested}
    )
    select
      (select coalesce(json_agg(word) filter (where is_known), '[]') from word) words,
      (select coalesce(json_agg(json_build_object('facet', facet, 'value', value, 'name', name, 'name_en', name_en)
        order by likeness desc, facet, value), '[]') from offered) "values"`.execute(db)
  return rows[0] ?? { words: [], values: [] }
}
