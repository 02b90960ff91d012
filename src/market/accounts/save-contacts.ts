import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { self } from './account.ts'
import { sendEmailProof } from './prove-email.ts'
import { endTokens } from './token.ts'

type Contacts = { email: string | null; phone: string | null }

/**
 * Saves the contacts of somebody who has just confirmed the password. One that changes has yet to be proved, and what
 * was sent to the old one is worth nothing; a new e-mail address is written to.
 * @throws {Refusal} contact-missing when both are empty
 */
export async function saveContacts(tx: Tx, enqueue: Enqueue, account_id: number, { email, phone }: Contacts) {
  if (email === null && phone === null) throw new Refusal('contact-missing')
  const before = await tx
    .selectFrom('account')
    .select(['email', 'phone'])
    .where('id', '=', account_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const newEmail = email !== before.email && { email, email_verified_at: null }
  const newPhone = phone !== before.phone && { phone, phone_verified_at: null }
  if (!newEmail && !newPhone) return
  await tx
    .updateTable('account')
    .set({ ...newEmail, ...newPhone })
    .where('id', '=', account_id)
    .execute()
  await endTokens(tx, account_id)
  // The acts say that it changed, not to what: they outlive the account.
  const after = { email: Boolean(newEmail), phone: Boolean(newPhone) }
  await recordAct(tx, self(account_id), {
    verb: 'account.save-contacts',
    subject: ['account', account_id],
    after,
  })
  if (newEmail && email !== null) await sendEmailProof(tx, enqueue, account_id)
}
