import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

const leastAlike = 0.4

/**
 * Provinces and regencies by what people call them: the name with or without its kind, an alias ("touna",
 * "sulsel"), the beginning of a word, or something that looks alike ("jenponto", a mistyped address).
 * Best first, a province before its regencies; nothing typed finds nothing.
 */
export async function searchRegions(db: Db, typed: string, limit: number) {
  const wanted = typed
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .slice(0, 100)
  const bare = wanted.replace(/\b(provinsi|kabupaten|kab|kota)\b ?/g, '').trim() || wanted
  if (wanted === '') return []
  const { rows } = await sql<Found>`
    with region as (
      select code, name, null::text regency_slug, name province_name, slug province_slug from province where replaced_by is null
      union all
      select regency.code, regency.name, regency.slug, province.name, province.slug
      from regency join province on province.code = regency.province_code where regency.replaced_by is null
    ), called as (
      select code, name, regexp_replace(name, '^(kabupaten|kota) ', '') bare
      from (select code, regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g') name from region) plain
      union all
      select coalesce(province_code, regency_code), alias, alias from region_alias
    ), found as (
      select code, max(case
        when name = ${wanted} then 3
        when bare = ${bare} then 2.5
        when position(' ' || ${bare} in ' ' || bare) > 0 then 2
        else strict_word_similarity(${bare}, bare) end) likeness
      from called group by code
    )
    select name, regency_slug, province_name, province_slug
    from region join found using (code)
    where likeness >= ${leastAlike} and likeness >= (select max(likeness) from found) - 1
    order by likeness desc, length(code), code limit ${limit}`.execute(db)
  return rows
}

/** A province has no `regency_slug`. */
type Found = { name: string; regency_slug: string | null; province_name: string; province_slug: string }
