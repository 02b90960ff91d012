import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { paths } from '../../paths.ts'

/**
 * Where somebody who has signed in begins, if they were not on their way elsewhere: an officer at the agency's desk, an
 * operator at theirs, who has one shop at its desk, who has several at the list of them, anybody else at their account.
 */
export async function findLanding(db: Db, account_id: number) {
  const account = await db
    .selectFrom('account')
    .where('account.id', '=', account_id)
    .select([
      'account.is_operator',
      sql<boolean>`exists (
        select from agency_staff staff join agency on agency.id = staff.agency_id
        where staff.account_id = account.id and staff.ended_at is null and agency.closed_at is null)`.as(
        'is_officer',
      ),
      sql<number | null>`(
        select min(seller_id) from desk_access where desk_access.account_id = account.id)`.as('first_shop'),
      sql<number | null>`(
        select max(seller_id) from desk_access where desk_access.account_id = account.id)`.as('last_shop'),
    ])
    .executeTakeFirstOrThrow()
  if (account.is_officer) return paths.office()
  if (account.is_operator) return paths.operator()
  if (account.first_shop === null) return paths.account()
  return account.first_shop === account.last_shop ? paths.desk(account.first_shop) : paths.desks()
}
