import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../refusal.ts'
import type { Contact } from '../accounts/account.ts'
import { greeted } from '../accounts/greeted.ts'
import { findClaimants } from '../accounts/sign-in.ts'
import { recordAct } from '../audit/record-act.ts'
import { staffOffered } from '../mail/account-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { staffRoleNames } from './agency.ts'
import type { Officer, StaffRole } from './enter-agency.ts'
import { holdAsHead, rolesOf } from './staff.ts'

/**
 * The head offers somebody work for the agency, in one or several roles; they work there once they accept. A further
 * offer to the same person replaces the one before. Who has which contact is nobody's business: nothing that the head
 * sees, the act included, tells whether an account was found.
 * @throws {Refusal} not-allowed to all but a head, role-missing
 */
export async function offerStaff(
  tx: Tx,
  enqueue: Enqueue,
  head: Officer,
  { contact, roles }: { contact: Contact; roles: readonly StaffRole[] },
) {
  if (roles.length === 0) throw new Refusal('role-missing')
  const agency = await holdAsHead(tx, head)
  const account = (await findClaimants(tx, contact, [])).find(({ is_proved }) => is_proved)
  await recordAct(tx, head, { verb: 'agency.offer', subject: ['agency', agency.id], after: { roles } })
  if (!account || (await rolesOf(tx, agency.id, account.id)).length > 0) return
  const isNew = await putOffer(tx, head, account.id, roles)
  if (isNew) await tell(tx, enqueue, account.id, agency.name, roles)
}

/** Returns whether there was none that waits for an answer. */
async function putOffer(tx: Tx, head: Officer, account_id: number, roles: readonly StaffRole[]) {
  const offer = { roles: [...roles], offered_by: head.account_id }
  const { is_new } = await tx
    .insertInto('staff_offer')
    .values({ ...offer, agency_id: head.agency_id, account_id })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'agency_id'])
        .where('answered_at', 'is', null)
        .doUpdateSet({ ...offer, offered_at: sql`now()` }),
    )
    .returning(sql<boolean>`xmax = 0`.as('is_new'))
    .executeTakeFirstOrThrow()
  return is_new
}

async function tell(
  tx: Tx,
  enqueue: Enqueue,
  account_id: number,
  agency: string,
  roles: readonly StaffRole[],
) {
  const account = await tx
    .selectFrom('account')
    .where('id', '=', account_id)
    .where('email_verified_at', 'is not', null)
    .select(['name', 'email'])
    .executeTakeFirst()
  if (!account?.email) return
  const names = roles.map((role) => staffRoleNames[role])
  const letter = staffOffered({ name: greeted(account.name), agency, roles: names, path: paths.account() })
  await sendLetter(tx, enqueue, { to_address: account.email, account_id, ...letter })
}
