import type { Db } from '../../../db/types.ts'

/** The agency for which the account mentors today, by name; nothing for anybody else. */
export async function findMentor(db: Db, account_id: number) {
  return db
    .selectFrom('agency_staff')
    .innerJoin('agency', 'agency.id', 'agency_staff.agency_id')
    .where('agency_staff.account_id', '=', account_id)
    .where('agency_staff.role', '=', 'mentor')
    .where('agency_staff.ended_at', 'is', null)
    .select('agency.name')
    .orderBy('agency_staff.id')
    .executeTakeFirst()
}
