import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer } from './enter-agency.ts'
import { holdAsHead, rolesOf, setRoles } from './staff.ts'

/**
 * The head ends somebody's work for the agency; also their own, while another head stays.
 * @throws {Refusal} not-allowed to all but a head, not-found, last-head
 */
export async function endStaff(tx: Tx, head: Officer, account_id: number) {
  const { id: agency_id } = await holdAsHead(tx, head)
  const roles = await rolesOf(tx, agency_id, account_id)
  if (roles.length === 0) throw new Refusal('not-found')
  await setRoles(tx, { agency_id, account_id, roles: [], by: head.account_id })
  await recordAct(tx, head, {
    verb: 'agency.end-staff',
    subject: ['agency', agency_id],
    before: { account_id, roles },
  })
}
