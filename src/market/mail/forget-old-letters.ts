import type { Db } from '../../../db/types.ts'

const keptDays = 90

/** Deletes letters 90 days after they were written: they name people, and serve only to see what went wrong. */
export async function forgetOldLetters(db: Db, now: Date) {
  await db
    .deleteFrom('mail_message')
    .where('created_at', '<', new Date(now.getTime() - keptDays * 24 * 3600 * 1000))
    .execute()
}
