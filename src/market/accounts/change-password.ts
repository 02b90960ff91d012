import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { paths } from '../../paths.ts'
import { recordAct } from '../audit/record-act.ts'
import { passwordChanged } from '../mail/account-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { self } from './account.ts'
import { greeted } from './greeted.ts'
import { closeOtherSessions } from './session.ts'
import { endTokens } from './token.ts'

type Changer = { account_id: number; session_id: string }

/** Changes the password of somebody who has just confirmed the old one; their other sessions end. */
export async function changePassword(
  tx: Tx,
  enqueue: Enqueue,
  { account_id, session_id }: Changer,
  password_hash: string,
) {
  await setPassword(tx, enqueue, account_id, password_hash, session_id)
  await recordAct(tx, self(account_id), { verb: 'account.change-password', subject: ['account', account_id] })
}

/**
 * Sets the password, ends all sessions but one, makes links and codes that are under way worthless, and says so to
 * the address that the account has proved.
 */
export async function setPassword(
  tx: Tx,
  enqueue: Enqueue,
  account_id: number,
  password_hash: string,
  session_id: string | null,
) {
  const { name, email, email_verified_at } = await tx
    .updateTable('account')
    .set({ password_hash })
    .where('id', '=', account_id)
    .returning(['name', 'email', 'email_verified_at'])
    .executeTakeFirstOrThrow()
  await closeOtherSessions(tx, account_id, session_id)
  await endTokens(tx, account_id, 'reset-password')
  await endTokens(tx, account_id, 'sign-in')
  if (email === null || email_verified_at === null) return
  const letter = passwordChanged({ name: greeted(name), at: new Date(), path: paths.forgotPassword() })
  await sendLetter(tx, enqueue, { to_address: email, account_id, ...letter })
}
