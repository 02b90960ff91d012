import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { ChosenPlace } from './place-input.ts'

type Option = { level: keyof ChosenPlace; value: string; name: string }

/** What can be chosen on each level of a place, given the choices above it; all provinces where there are none. */
export async function findPlaces(db: Db, { province, regency, district }: ChosenPlace) {
  const { rows } = await sql<Option>`
    select 'province' as level, code as value, name from province where replaced_by is null
    union all
    select 'regency', code, name from regency where province_code = ${province} and replaced_by is null
    union all
    select 'district', code, name from district where regency_code = ${regency} and replaced_by is null
    union all
    select 'village', code, name || case kind when 'kelurahan' then ' (kelurahan)' else '' end
    from village where district_code = ${district} and replaced_by is null
    order by name`.execute(db)
  const of = (level: Option['level']) => rows.filter((row) => row.level === level)
  return {
    province: of('province'),
    regency: of('regency'),
    district: of('district'),
    village: of('village'),
  }
}
