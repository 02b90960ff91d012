import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Contact } from '../accounts/account.ts'
import { findClaimants } from '../accounts/sign-in.ts'
import { recordAct } from '../audit/record-act.ts'

/** Whoever works at the command line of the machine. */
export const system = { account_id: null, role: 'system', seller_id: null } as const

/**
 * Makes somebody an operator of the platform, or ends it, at the command line of the machine: there is no page that
 * could make the first one. Returns their name.
 * @throws {Refusal} those of `soleAccount`
 */
export async function appointOperator(tx: Tx, contact: Contact, is_operator: boolean) {
  const { id, name } = await soleAccount(tx, contact)
  await tx.updateTable('account').set({ is_operator }).where('id', '=', id).execute()
  const verb = is_operator ? 'operator.appoint' : 'operator.end'
  await recordAct(tx, system, { verb, subject: ['account', id] })
  return name
}

/**
 * The account that has proved a contact, else the only one that claims it.
 * @throws {Refusal} contact-unknown, contact-unproved where several claim it
 */
export async function soleAccount(tx: Tx, contact: Contact) {
  const claimants = await findClaimants(tx, contact, [])
  if (claimants.length === 0) throw new Refusal('contact-unknown')
  const sole =
    claimants.find(({ is_proved }) => is_proved) ?? (claimants.length === 1 ? claimants[0] : undefined)
  if (!sole) throw new Refusal('contact-unproved')
  return sole
}
