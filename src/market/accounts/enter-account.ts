import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { openSession } from './session.ts'

/** Lets somebody in who has shown that the account is theirs: opens a session and notes when. */
export async function enterAccount(tx: Tx, account_id: number, { device }: { device: string }) {
  await tx
    .updateTable('account')
    .set({ signed_in_at: sql`now()` })
    .where('id', '=', account_id)
    .execute()
  return openSession(tx, account_id, { device })
}
