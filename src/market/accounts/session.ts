import { type Adapter, Lucia, TimeSpan } from 'lucia'
import { createHash } from 'node:crypto'
import type { Db } from '../../../db/types.ts'

/**
 * Where somebody is signed in. This file alone knows Lucia, whose author has ended its maintenance: to replace it,
 * replace this file. The cookie holds a random token of 200 bits; the database holds only its SHA-256, which is the
 * session's id for everybody else. A session ends thirty days after it was last used (renewed in its second half).
 */
const life = new TimeSpan(30, 'd')
const seenEveryMs = 10 * 60_000

/** Opens a session; only the answer ever holds its token. `device` is what the person reads in the list. */
export async function openSession(
  db: Db,
  account_id: number,
  { device, second_factor_at = null }: { device: string; second_factor_at?: Date | null },
) {
  const attributes = { device: device.slice(0, 200), second_factor_at }
  const { id: token, expiresAt: expires_at } = await lucia(db).createSession(account_id, attributes)
  return { token, session_id: sessionIdOf(token), expires_at }
}

/**
 * Who is signed in with this token, or null. Notes at most every ten minutes that the session was seen.
 * `is_renewed`: the session now ends later, and the cookie must be set again.
 */
export async function readSession(db: Db, token: string) {
  const { user, session } = await lucia(db).validateSession(token)
  if (session === null) return null
  const { last_seen_at, ...account } = user.account
  const session_id = sessionIdOf(token)
  if (Date.now() - last_seen_at.getTime() > seenEveryMs)
    await db.updateTable('session').set({ last_seen_at: new Date() }).where('id', '=', session_id).execute()
  return { ...account, session_id, expires_at: session.expiresAt, is_renewed: session.fresh }
}

export type SignedIn = NonNullable<Awaited<ReturnType<typeof readSession>>>

/** Ends one session of the account; another account's stays. */
export async function closeSession(db: Db, account_id: number, session_id: string) {
  await db
    .deleteFrom('session')
    .where('account_id', '=', account_id)
    .where('id', '=', session_id)
    .executeTakeFirst()
}

/** Ends all sessions of the account but one; with null, all. */
export async function closeOtherSessions(db: Db, account_id: number, session_id: string | null) {
  await db
    .deleteFrom('session')
    .where('account_id', '=', account_id)
    .where('id', 'is distinct from', session_id)
    .execute()
}

/** Notes that this session has shown the second factor too. */
export async function noteSecondFactor(db: Db, session_id: string) {
  await db.updateTable('session').set({ second_factor_at: new Date() }).where('id', '=', session_id).execute()
}

/** Where the account is signed in, the latest seen first. */
export function findSessions(db: Db, account_id: number) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'created_at', 'last_seen_at', 'expires_at'])
    .where('account_id', '=', account_id)
    .where('expires_at', '>', new Date())
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Removes the sessions that have ended. */
export async function sweepSessions(db: Db) {
  await lucia(db).deleteExpiredSessions()
}

/** The cookie that holds the token until `expires_at`; a null session takes it away. */
export function sessionCookie(siteUrl: string, session: { token: string; expires_at: Date } | null) {
  return {
    name: 'sesi',
    value: session?.token ?? '',
    attributes: {
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: siteUrl.startsWith('https:'),
      path: '/',
      expires: session?.expires_at ?? new Date(0),
    },
  }
}

function lucia(db: Db) {
  return new Lucia(adapter(db), {
    sessionExpiresIn: life,
    getUserAttributes: (account) => ({ account }),
  })
}

/** Lucia's `id` is the token; what is stored is its hash. */
function adapter(db: Db): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await findSession(db, sessionIdOf(token))
      if (row === undefined) return [null, null]
      const { expires_at, device, ...account } = row
      const { account_id: userId, second_factor_at } = account
      const session = { id: token, userId, expiresAt: expires_at, attributes: { device, second_factor_at } }
      return [session, { id: userId, attributes: account }]
    },
    async setSession({ id: token, userId: account_id, expiresAt: expires_at, attributes }) {
      const id = sessionIdOf(token)
      await db
        .insertInto('session')
        .values({ id, account_id, expires_at, ...attributes })
        .execute()
    },
    async updateSessionExpiration(token, expires_at) {
      await db.updateTable('session').set({ expires_at }).where('id', '=', sessionIdOf(token)).execute()
    },
    async deleteSession(token) {
      await db.deleteFrom('session').where('id', '=', sessionIdOf(token)).execute()
    },
    async deleteUserSessions(account_id) {
      await closeOtherSessions(db, account_id, null)
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expires_at', '<=', new Date()).execute()
    },
    getUserSessions: () =>
      Promise.reject(new Error('A token cannot be told from its hash: see findSessions.')),
  }
}

/** A session of an account that has not been deleted. */
async function findSession(db: Db, session_id: string) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.account_id',
      'session.device',
      'session.second_factor_at',
      'session.last_seen_at',
      'session.expires_at',
      'account.name',
      'account.email',
      'account.email_verified_at',
      'account.phone',
      'account.phone_verified_at',
      'account.language',
      'account.is_operator',
    ])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('agency_staff')
            .select('agency_staff.id')
            .whereRef('agency_staff.account_id', '=', 'account.id')
            .where('agency_staff.ended_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('is_staff'),
      eb
        .exists(
          eb
            .selectFrom('account_totp')
            .select('account_totp.account_id')
            .whereRef('account_totp.account_id', '=', 'account.id')
            .where('account_totp.confirmed_at', 'is not', null),
        )
        .$castTo<boolean>()
        .as('has_totp'),
    ])
    .where('session.id', '=', session_id)
    .where('account.deleted_at', 'is', null)
    .executeTakeFirst()
}

function sessionIdOf(token: string) {
  return createHash('sha256').update(token).digest('hex')
}

type AccountOfSession = Omit<NonNullable<Awaited<ReturnType<typeof findSession>>>, 'expires_at' | 'device'>

declare module 'lucia' {
  interface Register {
    UserId: number
    Lucia: ReturnType<typeof lucia>
    DatabaseSessionAttributes: { device: string; second_factor_at: Date | null }
    DatabaseUserAttributes: AccountOfSession
  }
}
