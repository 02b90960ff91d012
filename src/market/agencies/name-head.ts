import type { Tx } from '../../../db/types.ts'
import type { Contact } from '../accounts/account.ts'
import { recordAct } from '../audit/record-act.ts'
import type { StaffRole } from './enter-agency.ts'
import type { Operator } from './enter-operator.ts'
import { holdAgency, holdCandidate, rolesOf, setRoles } from './staff.ts'

/**
 * Names somebody head of an agency, beside those who are and whatever else they are in it. Returns their name.
 * @throws {Refusal} not-found, contact-unknown, contact-unproved, serves-elsewhere
 */
export async function nameHead(
  tx: Tx,
  operator: Operator,
  { agency_id, contact }: { agency_id: number; contact: Contact },
) {
  await holdAgency(tx, agency_id)
  const { id: account_id, name } = await holdCandidate(tx, agency_id, contact)
  const before = await rolesOf(tx, agency_id, account_id)
  const roles: StaffRole[] = [...new Set([...before, 'head' as const])]
  await setRoles(tx, { agency_id, account_id, roles, by: operator.account_id })
  await recordAct(tx, operator, {
    verb: 'agency.name-head',
    subject: ['agency', agency_id],
    before: { account_id, roles: before },
    after: { account_id, roles },
  })
  return name
}
