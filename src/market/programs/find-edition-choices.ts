import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Officer, regionInReach } from '../agencies/enter-agency.ts'

/** What the form of an edition lets one choose from. */
export async function findEditionChoices(db: Db) {
  const programs = await db.selectFrom('program').select(['slug', 'name']).orderBy('position').execute()
  const categories = await db
    .selectFrom('category')
    .where('parent_slug', 'is', null)
    .select(['slug', 'name'])
    .orderBy('position')
    .execute()
  const techniques = await db.selectFrom('technique').select(['slug', 'name']).orderBy('name').execute()
  return { programs, categories, techniques }
}

/** Where an officer may open an edition: the own regency, or the province and those of its regencies it works in. */
export async function findEditionRegions(db: Db, officer: Officer) {
  const { rows } = await sql<{ code: string; name: string }>`
    select coalesce(place.regency, place.province) code, place.name from (
      select code province, null regency, name from province
      union all select left(code, 2), code, name from regency) place
    where ${regionInReach(officer, {
      province: sql.ref('place.province'),
      regency: sql.ref('place.regency'),
    })}
    order by place.regency nulls first`.execute(db)
  return rows
}
