import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer } from './enter-agency.ts'
import { holdAsHead } from './staff.ts'

/**
 * The head of a regency's agency asks the province's to act there too, from now until it is ended.
 * @throws {Refusal} not-allowed to all but a head, not-found for a province, assistance-asked
 */
export async function askAssistance(tx: Tx, head: Officer, reason: string) {
  const { id: agency_id, regency_code } = await holdAsHead(tx, head)
  if (regency_code === null) throw new Refusal('not-found')
  const asked = await tx
    .insertInto('agency_assistance')
    .values({ agency_id, asked_by: head.account_id, reason })
    .onConflict((conflict) => conflict.column('agency_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!asked) throw new Refusal('assistance-asked')
  await recordAct(tx, head, {
    verb: 'agency.ask-assistance',
    subject: ['agency', agency_id],
    after: { reason },
  })
}
