import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { AgencyProfile } from './agency.ts'
import type { Officer } from './enter-agency.ts'
import { holdAsHead } from './staff.ts'

/** Saves what the agency says of itself. @throws {Refusal} not-allowed to all but a head */
export async function saveAgency(tx: Tx, head: Officer, profile: AgencyProfile) {
  const { id } = await holdAsHead(tx, head)
  const before = await tx
    .selectFrom('agency')
    .where('id', '=', id)
    .select(['name', 'address', 'phone', 'email', 'welcome', 'welcome_en', 'head_name', 'head_title'])
    .executeTakeFirstOrThrow()
  await tx.updateTable('agency').set(profile).where('id', '=', id).execute()
  await recordAct(tx, head, { verb: 'agency.save', subject: ['agency', id], before, after: profile })
}
