import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Written } from './letter.ts'

type Letter = Written & { to_address: string; account_id?: number | null }

/** Puts a letter into the post, in the transaction of what it tells: no commit, no letter. Returns its id. */
export async function sendLetter(tx: Tx, enqueue: Enqueue, letter: Letter) {
  const { to_address, account_id = null, kind, subject, text, html } = letter
  const { id } = await tx
    .insertInto('mail_message')
    .values({ to_address, account_id, kind, subject, text, html })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, { queue: 'mail.send', data: { message_id: id } })
  return id
}
