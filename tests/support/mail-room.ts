import type { Insertable } from 'kysely'
import type { Account, Db } from '../../db/types.ts'
import type { Enqueue, Job } from '../../src/job.ts'
import { testDatabase } from './database.ts'

/** What the room of letters needs: a database, and a queue that only remembers. */
export async function mailRoom() {
  const { db, url, close } = await testDatabase()
  const jobs: Job[] = []
  const enqueue: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))
  return { db, url, close, jobs, enqueue }
}

/** Who owns or works in a shop. */
export async function aMember(
  db: Db,
  sellerId: number,
  { role = 'owner', ...given }: Partial<Insertable<Account>> & { role?: 'owner' | 'staff' },
) {
  const account = await db
    .insertInto('account')
    .values({ name: 'Ibu Contoh', email: 'contoh@contoh.id', password_hash: '-', ...given })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('seller_member').values({ seller_id: sellerId, account_id: account.id, role }).execute()
  return account
}
