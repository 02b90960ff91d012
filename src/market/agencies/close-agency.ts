import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Operator } from './enter-operator.ts'
import { endMentorships, holdAgency } from './staff.ts'

/**
 * Closes an agency: its people no longer work for it, and what they did stays. The province acts in its place.
 * @throws {Refusal} not-found, also for one that is closed
 */
export async function closeAgency(tx: Tx, operator: Operator, agency_id: number) {
  await holdAgency(tx, agency_id)
  await tx
    .updateTable('agency')
    .set({ closed_at: sql`now()` })
    .where('id', '=', agency_id)
    .execute()
  const ended = await tx
    .updateTable('agency_staff')
    .set({ ended_at: sql`greatest(now(), started_at)`, ended_by: operator.account_id })
    .where('agency_id', '=', agency_id)
    .where('ended_at', 'is', null)
    .returning('account_id')
    .execute()
  await endMentorships(tx, agency_id, null)
  await tx
    .updateTable('agency_assistance')
    .set({ ended_at: sql`now()`, ended_by: operator.account_id })
    .where('agency_id', '=', agency_id)
    .where('ended_at', 'is', null)
    .execute()
  await recordAct(tx, operator, {
    verb: 'agency.close',
    subject: ['agency', agency_id],
    before: { staff: [...new Set(ended.map(({ account_id }) => account_id))] },
  })
}
