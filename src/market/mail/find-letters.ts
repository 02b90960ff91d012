import { type ExpressionBuilder } from 'kysely'
import type { DB, Db } from '../../../db/types.ts'
import { addressed } from './letter.ts'

const pageSize = 50

/** The outbox: letters of everybody, the newest first, from before the letter `before`. For the operator only. */
export async function findLetters(db: Db, before?: number) {
  const rows = await db
    .selectFrom('mail_message')
    .select(['id', 'to_address', 'subject', 'created_at', 'sent_at', 'tries', 'failure'])
    .select(letterState)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const letters = rows.slice(0, pageSize)
  return { letters, next: rows.length > pageSize ? letters.at(-1)?.id : undefined }
}

/** One letter with what it says, or nothing of that where it held a secret and has left. For the operator only. */
export async function findLetter(db: Db, siteUrl: string, id: number) {
  const letter = await db
    .selectFrom('mail_message')
    .select([
      'id',
      'to_address',
      'kind',
      'subject',
      'text',
      'html',
      'created_at',
      'sent_at',
      'tries',
      'failure',
    ])
    .select(letterState)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!letter) return undefined
  const { text, html } = letter
  return { ...letter, text: text && addressed(text, siteUrl), html: html && addressed(html, siteUrl) }
}

/** `waiting` has not been tried, `retrying` has been and will be again, `kept` had nowhere to go. */
function letterState(eb: ExpressionBuilder<DB, 'mail_message'>) {
  return eb
    .case()
    .when('sent_at', 'is not', null)
    .then('sent' as const)
    .when('failed_at', 'is not', null)
    .then('failed' as const)
    .when('kept_at', 'is not', null)
    .then('kept' as const)
    .when('failure', 'is not', null)
    .then('retrying' as const)
    .else('waiting' as const)
    .end()
    .as('state')
}
