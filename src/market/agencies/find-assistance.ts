import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Officer } from './enter-agency.ts'

/** Since when and why a regency's agency lets its province act there too; nothing where it does not. */
export async function findAssistance(db: Db, { agency_id }: Officer) {
  return db
    .selectFrom('agency_assistance')
    .where('agency_id', '=', agency_id)
    .where('ended_at', 'is', null)
    .select(['asked_at', 'reason'])
    .executeTakeFirst()
}

/** The regencies of a province: who works there, and whether the province may act, and since when it was asked. */
export async function findRegencies(db: Db, { province_code }: Officer) {
  return db
    .selectFrom('regency')
    .leftJoin('agency', (join) =>
      join.onRef('agency.regency_code', '=', 'regency.code').on('agency.closed_at', 'is', null),
    )
    .leftJoin('agency_assistance as asked', (join) =>
      join.onRef('asked.agency_id', '=', 'agency.id').on('asked.ended_at', 'is', null),
    )
    .where('regency.province_code', '=', province_code)
    .where('regency.replaced_by', 'is', null)
    .select(['regency.code', 'regency.name', 'agency.name as agency', 'asked.asked_at', 'asked.reason'])
    .select(
      sql<boolean>`not exists (
        select from regency_with_agency own where own.regency_code = regency.code)`.as('is_ours'),
    )
    .orderBy('regency.code')
    .execute()
}
