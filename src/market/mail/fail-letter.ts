import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { isOpen, withoutSecret } from './deliver-letter.ts'

/** Gives a letter up after its last try; what the mail server said stays, else `reason`. */
export async function failLetter(db: Db, id: number, reason: string) {
  await db
    .updateTable('mail_message')
    .set((eb) => ({
      claimed_until: null,
      failed_at: sql`now()`,
      failure: eb.fn.coalesce('failure', eb.val(reason)),
      ...withoutSecret(eb),
    }))
    .where('id', '=', id)
    .where(isOpen)
    .execute()
}
