import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { everyStaffRole, type StaffRole } from './enter-agency.ts'

export type StaffMember = Awaited<ReturnType<typeof findStaff>>[number]

/** Who works for an agency now, heads first, each with their roles and whether they sign in in two steps. */
export async function findStaff(db: Db, agency_id: number) {
  const rows = await db
    .selectFrom('agency_staff')
    .innerJoin('account', 'account.id', 'agency_staff.account_id')
    .leftJoin('account_totp', 'account_totp.account_id', 'account.id')
    .where('agency_staff.agency_id', '=', agency_id)
    .where('agency_staff.ended_at', 'is', null)
    .groupBy(['account.id', 'account_totp.confirmed_at'])
    .select(['account.id as account_id', 'account.name'])
    .select((eb) => [
      eb('account_totp.confirmed_at', 'is not', null).as('has_totp'),
      eb.fn.min('agency_staff.started_at').as('since'),
    ])
    .select(sql<StaffRole[]>`array_agg(agency_staff.role)`.as('roles'))
    .orderBy(sql`bool_or(agency_staff.role = 'head')`, 'desc')
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
  return rows.map(({ roles, ...member }) => ({
    ...member,
    roles: everyStaffRole.filter((role) => roles.includes(role)),
  }))
}
