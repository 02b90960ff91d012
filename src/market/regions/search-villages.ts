import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

const leastAlike = 0.55

/**
 * Villages by what people type: "Samataring", "samataring jeneponto", "Desa Samataring, Kec. Kelara", or the name of
 * the kecamatan alone. Every word begins a word of the village's name or of what it lies in; where nothing has them
 * all, what looks alike ("samataring jenponto"). Best first; fewer than three letters find nothing.
 */
export async function searchVillages(db: Db, typed: string, limit = 10) {
  const [name = '', ...around] = typed
    .toLowerCase()
    .slice(0, 100)
    .split(',')
    .map(bareWords)
    .filter((part) => part !== '')
  const words = [name, ...around].join(' ').split(' ').slice(0, 6)
  if (words.every((word) => word.length < 3)) return []
  const begun = await begunWith(db, name, words, limit)
  return begun.length > 0 ? begun : lookingLike(db, words, limit)
}

/** What is found while somebody types: what `place-picker.ts` reads. */
export async function suggestVillages(db: Db, typed: string | null) {
  const found = await searchVillages(db, typed ?? '')
  return found.map(({ code, name, district_name, regency_name, province_name }) => ({
    code,
    name,
    around: `Kec. ${district_name}, ${regency_name}, ${province_name}`,
  }))
}

/** Villages whose name, or whose kecamatan's, begins with one of the words, and that have them all around them. */
async function begunWith(db: Db, name: string, words: string[], limit: number) {
  const beginnings = words.filter((word) => word.length > 2)
  const { rows } = await sql<FoundVillage>`
    with wanted as materialized (
      select village.code from unnest(${beginnings}::text[]) beginning
      join village on ${begins('village')}
      union
      select village.code from unnest(${beginnings}::text[]) beginning
      join district on ${begins('district')}
      join village on village.district_code = district.code
    )
    select ${columns}
    from wanted cross join lateral ${placed}
    where ${words.length === 1} or ' ' || place like all (${words.map((word) => `% ${word}%`)}::text[])
    order by lower(name) = ${name} desc, starts_with(lower(name), ${name}) desc,
      starts_with(lower(name), ${words[0] ?? ''}) desc, length(name), found.code
    limit ${limit}`.execute(db)
  return rows
}

/** Villages that begin with the same two letters as one of the words, and look like all of them. */
async function lookingLike(db: Db, words: string[], limit: number) {
  const beginnings = words.filter((word) => word.length > 3).map((word) => word.slice(0, 2))
  const { rows } = await sql<FoundVillage>`
    with wanted as materialized (
      select village.code
      from unnest(${beginnings}::text[], ${words.filter((word) => word.length > 3)}::text[]) typed(beginning, word)
      join village on ${begins('village')}
      where strict_word_similarity(word, lower(village.name)) >= 0.4
      order by strict_word_similarity(word, lower(village.name)) desc limit 300
    )
    select ${columns}
    from (select distinct code from wanted) wanted cross join lateral ${placed}
    cross join lateral (
      select avg(strict_word_similarity(word, place)) likeness from unnest(${words}::text[]) word) alike
    where likeness >= ${leastAlike}
    order by likeness desc, found.code
    limit ${limit}`.execute(db)
  return rows
}

/** A range of the index, which a pattern that is not a constant would not be. */
function begins(table: 'village' | 'district') {
  const name = sql`lower(${sql.ref(`${table}.name`)})`
  return sql`${name} ~>=~ beginning and ${name} ~<~ (beginning || chr(65535))`
}

const columns = sql`found.code, name, kind, district_name, regency_name, province_name`

/** One wanted village with what it lies in; `offset 0` lets it be looked up by its code, one after the other. */
const placed = sql`(
  select village.code, village.name, village.kind, district.name district_name, regency.name regency_name,
    province.name province_name,
    translate(lower(concat_ws(' ', village.name, district.name, regency.name, province.name)), '-()/.,', '      ') place
  from village
  join district on district.code = village.district_code
  join regency on regency.code = district.regency_code
  join province on province.code = regency.province_code
  where village.code = wanted.code and village.replaced_by is null offset 0) found`

/** Letters and digits, without the words for what kind of place it is. */
function bareWords(part: string) {
  return part
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .replace(
      /(?<![a-z])(desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|provinsi|prov)(?![a-z])/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim()
}

type FoundVillage = {
  code: string
  name: string
  kind: string
  district_name: string
  regency_name: string
  province_name: string
}
