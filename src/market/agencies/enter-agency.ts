import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Db, DB } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

export type StaffRole = 'head' | 'verifier' | 'curator' | 'mentor'

export const everyStaffRole: readonly StaffRole[] = ['head', 'verifier', 'curator', 'mentor']

/**
 * Somebody who works for an agency now, in one of the roles that were asked for. Only `enterAgency` makes one. It is
 * the `Actor` of what is done. What they see is bounded by `inSightOf`, what they change by `inReachOf`.
 */
export type Officer = Readonly<{
  account_id: number
  role: 'officer'
  seller_id: null
  agency_id: number
  /** One of the two: the region that the agency serves. */
  province_code: string | null
  regency_code: string | null
  /** Whatever of the four they are in this agency. */
  roles: readonly StaffRole[]
  origin?: string
  readonly [entered]: true
}>
declare const entered: unique symbol

/**
 * Enters the desk of the agency in which the account works today, in one of these roles.
 * @throws {Refusal} not-found for somebody who works for no agency, not-allowed in a role that may not do this
 */
export async function enterAgency(
  db: Db,
  accountId: number,
  roles: readonly StaffRole[] = everyStaffRole,
): Promise<Officer> {
  const agency = await db
    .selectFrom('agency_staff')
    .innerJoin('agency', 'agency.id', 'agency_staff.agency_id')
    .where('agency_staff.account_id', '=', accountId)
    .where('agency_staff.ended_at', 'is', null)
    .where('agency.closed_at', 'is', null)
    .groupBy(['agency_staff.account_id', 'agency.id'])
    .select([
      'agency_staff.account_id',
      'agency.id as agency_id',
      'agency.province_code',
      'agency.regency_code',
    ])
    .select(sql<StaffRole[]>`array_agg(agency_staff.role order by agency_staff.role)`.as('roles'))
    .orderBy(sql`min(agency_staff.id)`)
    .executeTakeFirst()
  if (!agency) throw new Refusal('not-found')
  if (!agency.roles.some((role) => roles.includes(role))) throw new Refusal('not-allowed')
  const officer: Omit<Officer, typeof entered> = { ...agency, role: 'officer', seller_id: null }
  return officer as Officer
}

/** A condition on a query that has `seller` in it. */
type OnSeller = (eb: ExpressionBuilder<DB, 'seller'>) => RawBuilder<boolean>

type Region = { province: RawBuilder<unknown>; regency: RawBuilder<unknown> }
const ofSeller: Region = {
  province: sql.ref('seller.province_code'),
  regency: sql.ref('seller.regency_code'),
}

/** The shops that an officer may see: those of the regency, or of all regencies of the province. */
export function inSightOf(officer: Officer): OnSeller {
  return () => regionInSight(officer, ofSeller)
}

/**
 * The shops that an officer may decide on: those of the regency, or of the province where no regency's agency does the
 * work itself; never one in which they work.
 */
export function inReachOf(officer: Officer): OnSeller {
  return () => sql<boolean>`(${regionInReach(officer, ofSeller)} and not ${worksIn(officer)})`
}

/** The same and also those in which they work, for what decides nothing: visits, and asking to be a mentor. */
export function inRegionOf(officer: Officer): OnSeller {
  return () => regionInReach(officer, ofSeller)
}

/**
 * Whether the officer works in `seller`, as its owner, its staff or its mentor: a colleague decides there. Where there
 * is no shop (a feature of a collection) they do not.
 */
export function worksIn({ account_id }: Officer) {
  return sql<boolean>`(coalesce(seller.id, 0) = any(array(
    select own.seller_id from desk_access own where own.account_id = ${account_id})))`
}

/** The same as `inSightOf` for any row that names its province and its regency. */
export function regionInSight({ province_code, regency_code }: Officer, { province, regency }: Region) {
  return regency_code === null
    ? sql<boolean>`${province} = ${province_code}`
    : sql<boolean>`${regency} = ${regency_code}`
}

/** The same as `inReachOf` for any row that names its province and its regency. */
export function regionInReach(officer: Officer, region: Region) {
  if (officer.regency_code !== null) return regionInSight(officer, region)
  return sql<boolean>`(${region.province} = ${officer.province_code} and not exists (
    select from regency_with_agency own where own.regency_code = ${region.regency}))`
}
