import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer, StaffRole } from './enter-agency.ts'
import { holdAsHead, rolesOf, setRoles } from './staff.ts'

/**
 * The head gives somebody of the agency other roles.
 * @throws {Refusal} not-allowed to all but a head, role-missing, not-found, last-head
 */
export async function changeStaffRoles(
  tx: Tx,
  head: Officer,
  { account_id, roles }: { account_id: number; roles: readonly StaffRole[] },
) {
  const { id: agency_id } = await holdAsHead(tx, head)
  const before = await rolesOf(tx, agency_id, account_id)
  if (before.length === 0) throw new Refusal('not-found')
  if (roles.length === 0) throw new Refusal('role-missing')
  await setRoles(tx, { agency_id, account_id, roles, by: head.account_id })
  await recordAct(tx, head, {
    verb: 'agency.change-roles',
    subject: ['agency', agency_id],
    before: { account_id, roles: before },
    after: { account_id, roles },
  })
}
