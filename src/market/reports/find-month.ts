import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Office } from '../agencies/find-office.ts'
import { findNumbers } from './find-numbers.ts'
import { finishedMonth } from './report-period.ts'

/** The numbers of a month, "2026-10", that has ended where the agency is and whose last day has been counted. */
export async function findMonth(
  db: Db,
  { officer, time_zone }: Pick<Office, 'officer' | 'time_zone'>,
  month: string | undefined,
  now: Date,
) {
  const period = finishedMonth(month, todayIn(time_zone, now))
  const numbers = period && (await findNumbers(db, officer, period))
  return numbers?.last_day === period?.until ? numbers : undefined
}

/** The newest months of which there is a report, "2026-10". */
export async function findReportMonths(db: Db, time_zone: string) {
  const months = await db
    .selectFrom('daily_count')
    .where('time_zone', '=', time_zone)
    .where(sql<boolean>`extract(day from day + 1) = 1`)
    .select('day')
    .orderBy('day', 'desc')
    .limit(12)
    .execute()
  return months.map(({ day }) => day.slice(0, 7))
}
