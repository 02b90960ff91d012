import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Clock } from './door.ts'
import { giveBack, limitKey, limits, takeTurn } from './rate-limit.ts'
import { keyedHash, parseCode, seal, unseal } from './secret.ts'
import { noteSecondFactor, type SignedIn } from './session.ts'

const periodSeconds = 30
const sealed = 'totp secret'

/**
 * Whether this session must show its second factor before anything else: whoever has set one up, and in production
 * also everybody who works for an agency or operates the site, who must set one up first.
 */
export function needsSecondFactor(
  account: Pick<SignedIn, 'second_factor_at' | 'has_totp' | 'is_staff' | 'is_operator'>,
  production: boolean,
) {
  const isRequired = production && (account.is_staff || account.is_operator)
  return account.second_factor_at === null && (account.has_totp || isRequired)
}

/** Whose session it is, by what a verb of the second factor needs. */
export type Session = Pick<SignedIn, 'account_id' | 'session_id'>

/**
 * Takes the second factor of a session: six digits of the authenticator, each good once, or a recovery code. It takes
 * `db`: each step is one statement, and what it counts must stay when it refuses.
 * @throws {Refusal} code-wrong, too-many
 */
export async function passSecondFactor(
  db: Db,
  { secretKey, clock }: { secretKey: string; clock: Clock },
  { account_id, session_id }: Session,
  typed: string,
) {
  const key = limitKey(secretKey, limits.secondFactor, account_id)
  await takeTurn(db, key, limits.secondFactor, clock.now())
  const code = parseCode(typed)
  const isRight = /^\d{6}$/.test(code)
    ? await takeStep(db, secretKey, account_id, code, clock.now())
    : await takeRecoveryCode(db, secretKey, account_id, code)
  if (!isRight) throw new Refusal('code-wrong')
  await giveBack(db, key, limits.secondFactor)
  await noteSecondFactor(db, session_id)
}

/** Uses up the step of time whose code this is: true once, for the step now or a neighbour, false ever after. */
export async function takeStep(db: Db, secretKey: string, account_id: number, code: string, now: Date) {
  const row = await db
    .selectFrom('account_totp')
    .select('secret')
    .where('account_id', '=', account_id)
    .executeTakeFirst()
  const secret = row && openSecret(secretKey, account_id, row.secret)
  if (!secret) return false
  const delta = authenticator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / periodSeconds) + delta
  const taken = await db
    .updateTable('account_totp')
    .set({ last_step: step })
    .where('account_id', '=', account_id)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

async function takeRecoveryCode(db: Db, secretKey: string, account_id: number, code: string) {
  const taken = await db
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('account_id', '=', account_id)
    .where('hash', '=', hashRecoveryCode(secretKey, account_id, code))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst()
  return taken !== undefined
}

export function hashRecoveryCode(secretKey: string, account_id: number, code: string) {
  return keyedHash(secretKey, 'recovery code', `${account_id} ${code}`)
}

/** The secret of an authenticator, as it is stored: encrypted, and of use to this account only. */
export function sealSecret(secretKey: string, account_id: number, secret: string) {
  return seal(secretKey, `${sealed} ${account_id}`, secret)
}

export function openSecret(secretKey: string, account_id: number, stored: string) {
  return unseal(secretKey, `${sealed} ${account_id}`, stored)
}

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
export function authenticator(secret: string, label = '') {
  return new TOTP({
    issuer: 'Etalase',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
  })
}
