import { type Insertable, sql } from 'kysely'
import type { Account, Db, Tx } from '../../db/types.ts'
import type { Clock, Door } from '../../src/market/accounts/door.ts'
import { hashPassword } from '../../src/market/accounts/password.ts'
import { Refusal } from '../../src/refusal.ts'
import { anAccount } from './factories.ts'
import { mailRoom } from './mail-room.ts'

export const secretKey = 'k'.repeat(32)
export const password = 'kopi tubruk pagi'

/** A clock that is only moved on, by the test or by who sleeps: `slept` says how long each was kept waiting. */
export function aClock(at = '2026-11-21T08:00:00Z') {
  let now = Date.parse(at)
  const slept: number[] = []
  const clock: Clock = {
    now: () => new Date(now),
    sleep: (ms) => {
      slept.push(ms)
      return Promise.resolve()
    },
  }
  return { ...clock, slept, pass: (ms: number) => void (now += ms) }
}

/** Where somebody stands who comes from `address`, with the cookie of a browser that is known or without. */
export function aDoor(clock: Clock, address = '203.0.113.7', device_cookie?: string): Door {
  return { secretKey, address, device_cookie, clock }
}

/** What the accounts need: a database, a queue that only remembers, a password that fits, and the letters sent. */
export async function accountRoom() {
  const room = await mailRoom()
  const { db } = room
  const password_hash = await hashPassword(password)
  return {
    ...room,
    password_hash,
    /** Somebody who knows `password`. */
    aPerson: (given: Partial<Insertable<Account>> = {}) => anAccount(db, { password_hash, ...given }),
    inTx: <Result>(work: (tx: Tx) => Promise<Result>) => db.transaction().execute(work),
    letters: () =>
      db.selectFrom('mail_message').select(['to_address', 'kind', 'account_id']).orderBy('id').execute(),
    lastToken: () => lastToken(db),
    async empty() {
      // Who empties the tables may switch off what keeps acts.
      await sql`alter table act disable trigger keep_acts`.execute(db)
      for (const table of [
        'act',
        'mail_message',
        'rate_limit',
        'account_token',
        'seller',
        'agency_staff',
        'staff_offer',
        'agency_assistance',
        'agency',
        'account',
      ] as const)
        await db.deleteFrom(table).execute()
      await sql`alter table act enable trigger keep_acts`.execute(db)
    },
  }
}

/** The secret of the link in the letter that was written last. */
async function lastToken(db: Db) {
  const { text } = await db
    .selectFrom('mail_message')
    .select('text')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const token = /\/(?:verifikasi|atur-ulang)\/([\w-]{43})\n/.exec(text ?? '')?.[1]
  if (token === undefined) throw new Error('The letter has no link')
  return token
}

/** The code of the refusal that comes of it. */
export async function refusalOf(work: Promise<unknown>) {
  return work.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )
}
