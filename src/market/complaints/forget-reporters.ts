import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/** Forgets the address of whoever wrote a report, a year after it was decided. Returns of how many. */
export async function forgetReporters(tx: Tx, until: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('complaint')
    .from('complaint_decision as decision')
    .set({ email: null })
    .whereRef('decision.complaint_id', '=', 'complaint.id')
    .where('complaint.email', 'is not', null)
    .where('decision.decided_at', '<=', sql<Date>`${until}::timestamptz - interval '1 year'`)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
