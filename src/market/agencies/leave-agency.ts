import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Officer } from './enter-agency.ts'
import { holdAgency, rolesOf, setRoles } from './staff.ts'

/** Somebody ends their own work for the agency. @throws {Refusal} last-head, not-found where it is closed */
export async function leaveAgency(tx: Tx, officer: Officer) {
  const { agency_id, account_id } = officer
  await holdAgency(tx, agency_id)
  const roles = await rolesOf(tx, agency_id, account_id)
  await setRoles(tx, { agency_id, account_id, roles: [], by: account_id })
  await recordAct(tx, officer, {
    verb: 'agency.leave',
    subject: ['agency', agency_id],
    before: { account_id, roles },
  })
}
