import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

const mostShown = 200

/** The villages of an edition that have a target; with `q` also those whose name or kecamatan begins so. */
export function findTargetVillages(
  db: Db,
  edition: { id: number; province_code: string | null; regency_code: string | null },
  q: string,
) {
  const beginning = `${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('village')
    .innerJoin('district', 'district.code', 'village.district_code')
    .leftJoin('edition_village_target as wanted', (join) =>
      join.onRef('wanted.village_code', '=', 'village.code').on('wanted.edition_id', '=', edition.id),
    )
    .where('village.code', 'like', `${edition.regency_code ?? edition.province_code ?? '-'}.%`)
    .where((eb) =>
      eb.or([
        eb('wanted.target', 'is not', null),
        ...(q.length < 3
          ? []
          : [
              sql<boolean>`lower(village.name) like ${beginning}`,
              sql<boolean>`lower(district.name) like ${beginning}`,
            ]),
      ]),
    )
    .select(['village.code', 'village.name', 'district.name as district_name', 'wanted.target'])
    .orderBy((eb) => eb('wanted.target', 'is', null))
    .orderBy('village.code')
    .limit(mostShown)
    .execute()
}
