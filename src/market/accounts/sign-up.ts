import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { recordAct } from '../audit/record-act.ts'
import { type Contact, self } from './account.ts'
import { giveConsent } from './consent.ts'
import { sendEmailProof } from './prove-email.ts'

type Newcomer = { name: string; contact: Contact; password_hash: string; language?: 'id' | 'en' }

/**
 * Makes an account that has agreed to the terms and the privacy notice, and returns its id. It works in the same way
 * whether or not the contact is known: until it is proved, several accounts may claim one. What was found is told
 * only in the letter to the address itself.
 */
export async function signUp(tx: Tx, enqueue: Enqueue, newcomer: Newcomer) {
  const { name, contact, password_hash, language = 'id' } = newcomer
  const { id } = await tx
    .insertInto('account')
    .values({ name, [contact.kind]: contact.value, password_hash, language })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveConsent(tx, id, 'terms')
  await giveConsent(tx, id, 'privacy')
  await recordAct(tx, self(id), { verb: 'account.sign-up', subject: ['account', id] })
  if (contact.kind === 'email') await sendEmailProof(tx, enqueue, id)
  return id
}
