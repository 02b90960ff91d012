import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

const region = sql<string>`coalesce(regency.name, province.name)`
/** Everybody who works there now, once. */
const staff = (role?: string) => sql<number>`(
  select count(distinct account_id) from agency_staff
  where agency_id = agency.id and ended_at is null and role = coalesce(${role ?? null}, role))::int`

function agencies(db: Db) {
  return db
    .selectFrom('agency')
    .leftJoin('regency', 'regency.code', 'agency.regency_code')
    .leftJoin('province', 'province.code', 'agency.province_code')
    .select(['agency.id', 'agency.name', 'agency.closed_at', 'agency.opened_at', region.as('region')])
    .select([staff().as('staff_count'), staff('head').as('head_count')])
}

/** Every agency by the code of its region, those that work before those that were closed. */
export async function findAgencies(db: Db) {
  return agencies(db)
    .orderBy(sql`agency.closed_at is not null`)
    .orderBy(sql`coalesce(agency.province_code, agency.regency_code)`)
    .orderBy('agency.id')
    .execute()
}

/** One agency as the operator sees it. */
export async function findAgency(db: Db, id: number) {
  return agencies(db)
    .select(['agency.address', 'agency.phone', 'agency.email'])
    .where('agency.id', '=', id)
    .executeTakeFirst()
}

/** Provinces and regencies where no agency works yet, each province before its regencies. */
export async function findRegionsWithoutAgency(db: Db) {
  const { rows } = await sql<{ value: string; name: string; group: string }>`
    select region.code as value, region.name, province.name as group
    from (
      select code, 'Provinsi ' || name as name, code as province_code, replaced_by from province
      union all
      select code, name, province_code, replaced_by from regency) region
    join province on province.code = region.province_code
    where region.replaced_by is null and not exists (
      select from agency where closed_at is null and coalesce(province_code, regency_code) = region.code)
    order by region.province_code, length(region.code), region.name`.execute(db)
  return rows
}
