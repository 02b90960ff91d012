import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Contact, provedColumn } from './account.ts'

/**
 * Notes that a contact has been proved; nothing changes where the account no longer has it.
 * @throws {Refusal} contact-taken when another account has proved it before: the two cannot both have it
 */
export async function proveContact(tx: Tx, account_id: number, { kind, value }: Contact) {
  const proved = provedColumn[kind]
  try {
    await tx
      .updateTable('account')
      .set({ [proved]: sql`now()` })
      .where('id', '=', account_id)
      .where(kind, '=', value)
      .where(proved, 'is', null)
      .execute()
  } catch (error) {
    if ((error as { code?: unknown }).code === uniqueViolation) throw new Refusal('contact-taken')
    throw error
  }
}

const uniqueViolation = '23505'
