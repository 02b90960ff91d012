import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { paths } from '../../paths.ts'
import { recordAct } from '../audit/record-act.ts'
import { resetPassword as resetLetter } from '../mail/account-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { self } from './account.ts'
import { setPassword } from './change-password.ts'
import { greeted } from './greeted.ts'
import { proveContact } from './prove-contact.ts'
import { hashToken, makeToken } from './secret.ts'
import { findClaimants } from './sign-in.ts'
import { keepToken, useToken } from './token.ts'

const minutes = 60

/**
 * Sends a link for a new password to an e-mail address: one letter to whoever has proved it, else one for each
 * account that claims it (three at most). Whoever asks is told the same, whether anybody was written to or not.
 */
export async function askForReset(tx: Tx, enqueue: Enqueue, email: string) {
  const claimants = await findClaimants(tx, { kind: 'email', value: email }, [])
  const [first] = claimants
  const receivers = first?.is_proved ? [first] : claimants
  for (const { id: account_id, name } of receivers) {
    const token = makeToken()
    await keepToken(tx, {
      hash: hashToken(token),
      kind: 'reset-password',
      account_id,
      contact: email,
      minutes,
    })
    const letter = resetLetter({ name: greeted(name), path: paths.resetPassword(token), minutes })
    await sendLetter(tx, enqueue, { to_address: email, account_id, ...letter })
  }
}

/**
 * Gives the account of the link a new password. All its sessions end, and the address to which the link went is
 * proved. Returns whose it is.
 * @throws {Refusal} link-unusable, contact-taken
 */
export async function resetPassword(tx: Tx, enqueue: Enqueue, token: string, password_hash: string) {
  const { account_id, contact } = await useToken(tx, 'reset-password', hashToken(token))
  if (contact !== null) await proveContact(tx, account_id, { kind: 'email', value: contact })
  await setPassword(tx, enqueue, account_id, password_hash, null)
  await recordAct(tx, self(account_id), { verb: 'account.reset-password', subject: ['account', account_id] })
  return account_id
}
