import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** What a courier's rate is for: a province, regency or district by its code; '' is the whole country. */
export type Zone = { code: string; name: string }

export const wholeCountry: Zone = { code: '', name: 'Seluruh Indonesia' }

/** The names of zones by their codes; a code that is none is left out. */
export async function nameZones(db: Db, codes: readonly string[]) {
  const { rows } = await sql<Zone>`
    with wanted as (select unnest(${codes}::text[]) code)
    select code, name from province join wanted using (code)
    union
    select code, name from regency join wanted using (code)
    union
    select district.code, ${districtName}
    from district join wanted using (code) join regency on regency.code = district.regency_code`.execute(db)
  return new Map([wholeCountry, ...rows].map(({ code, name }) => [code, name]))
}

/**
 * Zones by what people type: "sulsel", "makassar", "kelara jeneponto". The first word begins a word of the zone's own
 * name or alias, every other one a word of it or of what it lies in. Best first; fewer than three letters find nothing.
 */
export async function searchZones(db: Db, typed: string, limit = 10): Promise<Zone[]> {
  const words = bareWords(typed)
  const whole = words.join(' ')
  if (words.every((word) => word.length < 3)) return []
  const { rows } = await sql<Zone>`
    with zone as (
      select code, name, 1 as level, name as own, '' as around from province where replaced_by is null
      union all
      select regency.code, regency.name, 2, regexp_replace(regency.name, '^(Kabupaten|Kota) ', ''), province.name
      from regency join province on province.code = regency.province_code where regency.replaced_by is null
      union all
      select district.code, ${districtName}, 3, district.name, regency.name || ' ' || province.name
      from district join regency on regency.code = district.regency_code
      join province on province.code = regency.province_code where district.replaced_by is null
    ), known as (
      select zone.code, name, level, ${bare(sql`own`)} as own,
        ${bare(sql`concat_ws(' ', own, string_agg(alias, ' '))`)} as called, ${bare(sql`around`)} as around
      from zone left join region_alias on zone.code in (region_alias.province_code, region_alias.regency_code)
      group by zone.code, name, level, own, around
    )
    select code, name from known
    where ' ' || called like ${`% ${words[0] ?? ''}%`}
      and ' ' || called || ' ' || around like all (${words.map((word) => `% ${word}%`)}::text[])
    order by own = ${whole} desc, starts_with(own, ${whole}) desc, level, length(own), code
    limit ${limit}`.execute(db)
  return rows
}

const districtName = sql`'Kec. ' || district.name || ', ' || regency.name`
const bare = (text: ReturnType<typeof sql>) => sql`regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g')`

/** Letters and digits, without the words for what kind of place it is. */
function bareWords(typed: string) {
  return typed
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !kindsOfPlace.has(word))
    .slice(0, 6)
}

const kindsOfPlace = new Set(['provinsi', 'prov', 'kabupaten', 'kab', 'kota', 'kecamatan', 'kec'])
