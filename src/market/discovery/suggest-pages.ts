import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type PageRow, pages, pathOf } from './pages.ts'

const leastAlike = 0.4
const mostSuggested = 6

/** Regions, programmes, crafts and collections whose address looks like the end of this one, best first. */
export async function suggestPages(db: Db, pathname: string) {
  const words = wordsOf(pathname)
  if (words === '') return []
  const { rows } = await sql<PageRow & { name: string; name_en: string }>`
    select kind, slug, within, name, name_en
    from (${pages}) page cross join lateral (
      select strict_word_similarity(${words}, replace(slug, '-', ' ')) likeness) compared
    where likeness >= ${leastAlike} and kind <> 'programInRegion'
    order by likeness desc, length(slug), slug limit ${mostSuggested}`.execute(db)
  return rows.map((row) => ({ name: row.name, name_en: row.name_en, path: pathOf(row) }))
}

/** "/daerah/jawa/kabupaten-jenponto" -> "jenponto": what to look for instead. */
export function wordsOf(pathname: string) {
  const last = pathname.split('/').findLast((segment) => segment !== '') ?? ''
  return last
    .toLowerCase()
    .replace(/%[0-9a-f]{2}|[^a-z0-9]+/g, ' ')
    .replace(/\b(kabupaten|kab|kota|provinsi)\b/g, '')
    .trim()
    .slice(0, 100)
}
