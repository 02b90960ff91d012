import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer } from './enter-agency.ts'
import { holdAsHead } from './staff.ts'

/** The regency's agency decides alone again. @throws {Refusal} not-allowed to all but a head, assistance-not-asked */
export async function endAssistance(tx: Tx, head: Officer) {
  const { id: agency_id } = await holdAsHead(tx, head)
  const ended = await tx
    .updateTable('agency_assistance')
    .set({ ended_at: sql`now()`, ended_by: head.account_id })
    .where('agency_id', '=', agency_id)
    .where('ended_at', 'is', null)
    .returning('reason')
    .executeTakeFirst()
  if (!ended) throw new Refusal('assistance-not-asked')
  await recordAct(tx, head, {
    verb: 'agency.end-assistance',
    subject: ['agency', agency_id],
    before: ended,
  })
}
