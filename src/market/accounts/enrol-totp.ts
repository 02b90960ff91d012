import { sql } from 'kysely'
import { Secret } from 'otpauth'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Actor, recordAct } from '../audit/record-act.ts'
import { self } from './account.ts'
import { makeCode } from './secret.ts'
import {
  authenticator,
  hashRecoveryCode,
  openSecret,
  sealSecret,
  type Session,
  takeStep,
} from './second-factor.ts'
import { noteSecondFactor } from './session.ts'

const recoveryCodes = 10

/**
 * Begins to set up an authenticator: makes a secret that counts once it is confirmed.
 * @throws {Refusal} second-factor-on when there is one already
 */
export async function beginTotp(tx: Tx, secretKey: string, account_id: number) {
  const secret = sealSecret(secretKey, account_id, new Secret({ size: 20 }).base32)
  const begun = await tx
    .insertInto('account_totp')
    .values({ account_id, secret })
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ secret, created_at: sql`now()`, last_step: null })
        .where('account_totp.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst()
  if (!begun) throw new Refusal('second-factor-on')
}

/** What the app is to be shown while it is not confirmed: the `otpauth:` address, and the secret to be typed. */
export async function findBegunTotp(db: Db, secretKey: string, account_id: number, label: string) {
  const row = await db
    .selectFrom('account_totp')
    .select('secret')
    .where('account_id', '=', account_id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  const secret = row && openSecret(secretKey, account_id, row.secret)
  return secret ? { secret, uri: authenticator(secret, label).toString() } : null
}

/**
 * Confirms the authenticator with its first code and returns the recovery codes, which nobody sees again.
 * @throws {Refusal} code-wrong, second-factor-on
 */
export async function confirmTotp(tx: Tx, secretKey: string, session: Session, code: string, now: Date) {
  const { account_id, session_id } = session
  const begun = await tx
    .selectFrom('account_totp')
    .select('confirmed_at')
    .where('account_id', '=', account_id)
    .forUpdate()
    .executeTakeFirst()
  if (begun?.confirmed_at) throw new Refusal('second-factor-on')
  if (!(await takeStep(tx, secretKey, account_id, code.replace(/\D/g, ''), now)))
    throw new Refusal('code-wrong')
  await tx
    .updateTable('account_totp')
    .set({ confirmed_at: sql`now()` })
    .where('account_id', '=', account_id)
    .execute()
  await noteSecondFactor(tx, session_id)
  await recordAct(tx, self(account_id), { verb: 'account.confirm-totp', subject: ['account', account_id] })
  return makeRecoveryCodes(tx, secretKey, account_id)
}

/** New recovery codes in place of the old ones; only their hashes stay. */
export async function makeRecoveryCodes(tx: Tx, secretKey: string, account_id: number) {
  const codes = Array.from({ length: recoveryCodes }, () => makeCode(10))
  await tx.deleteFrom('recovery_code').where('account_id', '=', account_id).execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id, hash: hashRecoveryCode(secretKey, account_id, code) })))
    .execute()
  return codes
}

/** Takes the second factor off an account, also on behalf of somebody who has lost everything. */
export async function withdrawTotp(tx: Tx, account_id: number, by: Actor = self(account_id)) {
  await tx.deleteFrom('account_totp').where('account_id', '=', account_id).execute()
  await tx.deleteFrom('recovery_code').where('account_id', '=', account_id).execute()
  await recordAct(tx, by, { verb: 'account.withdraw-totp', subject: ['account', account_id] })
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(db: Db, account_id: number) {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', account_id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
