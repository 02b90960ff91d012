import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import * as letters from '../mail/account-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { self } from './account.ts'
import { greeted } from './greeted.ts'
import { proveContact } from './prove-contact.ts'
import { hashToken, makeToken } from './secret.ts'
import { keepToken, useToken } from './token.ts'

const minutes = 3 * 24 * 60

/**
 * Writes to the account's e-mail address: a link that proves it, or, where somebody else has proved it already, that
 * they have an account. Nothing is sent to an address that this account has proved.
 */
export async function sendEmailProof(tx: Tx, enqueue: Enqueue, account_id: number) {
  const account = await tx
    .selectFrom('account')
    .select(['name', 'email'])
    .where('id', '=', account_id)
    .where('email', 'is not', null)
    .where('email_verified_at', 'is', null)
    .where('deleted_at', 'is', null)
    .$narrowType<{ email: string }>()
    .executeTakeFirst()
  if (!account) return
  const to_address = account.email
  const owner = await tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('email', '=', to_address)
    .where('email_verified_at', 'is not', null)
    .executeTakeFirst()
  const token = makeToken()
  await keepToken(tx, {
    hash: hashToken(token),
    kind: 'prove-email',
    account_id,
    contact: to_address,
    minutes,
  })
  const letter = owner
    ? letters.alreadyHaveAccount({ name: greeted(owner.name), path: paths.signIn() })
    : letters.proveEmail({ name: greeted(account.name), path: paths.proveEmail(token), minutes })
  await sendLetter(tx, enqueue, { to_address, account_id: owner?.id ?? account_id, ...letter })
}

/**
 * Proves the address that the link went to. Only the account that asked can use it, signed in: a link that somebody
 * else asked for, with an address that is not theirs, does not give them the address when its owner presses it.
 * @throws {Refusal} link-unusable, contact-taken
 */
export async function proveEmail(tx: Tx, account_id: number, token: string) {
  const used = await useToken(tx, 'prove-email', hashToken(token))
  if (used.account_id !== account_id || used.contact === null) throw new Refusal('link-unusable')
  await proveContact(tx, account_id, { kind: 'email', value: used.contact })
  await recordAct(tx, self(account_id), { verb: 'account.prove-email', subject: ['account', account_id] })
}
