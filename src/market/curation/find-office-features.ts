import type { Db } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { featureRows } from './feature-rows.ts'
import { momentIn, stateOf } from './feature.ts'
import { mayEnd } from './lock-feature.ts'
import type { Month } from './month.ts'

export type OfficeFeature = Awaited<ReturnType<typeof findOfficeFeatures>>[number]

/**
 * An agency's features, and others that it may end, that matter now: those that are shown in the month, those that are still to come or wait for
 * somebody, each with what it is now; the next that begins or ends first.
 */
export async function findOfficeFeatures(db: Db, officer: Officer, month: Month, now: Date) {
  const from = momentIn(month.time_zone, month.first, 0)
  const until = momentIn(month.time_zone, month.next, 0)
  const rows = await featureRows(db)
    .leftJoin('account', 'account.id', 'feature.proposed_by')
    .select(['account.name as proposed_by_name', 'feature.proposed_by'])
    .select((eb) => eb('feature.agency_id', '=', officer.agency_id).$castTo<boolean>().as('is_ours'))
    .where(mayEnd(officer))
    .where((eb) =>
      eb.or([
        eb.and([eb('feature.starts_at', '<', until), eb('feature.ends_at', '>', from)]),
        eb('feature.ends_at', '>', now),
      ]),
    )
    .orderBy('feature.starts_at')
    .orderBy('feature.id')
    .execute()
  return rows.map((row) => ({ ...row, state: stateOf(row, now), until: row.ended_at ?? row.ends_at }))
}
