import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

export type TokenKind = 'prove-email' | 'reset-password' | 'sign-in'

type NewToken = {
  hash: string
  kind: TokenKind
  account_id: number
  /** What it proves, as it was when the token was made. */
  contact: string
  /** Who hands it over, where it does not go by mail. */
  created_by?: number
  minutes: number
}

/** Keeps a token, by its hash, until its end; the account's earlier ones of this kind are worth nothing from now. */
export async function keepToken(tx: Tx, { minutes, ...token }: NewToken) {
  await endTokens(tx, token.account_id, token.kind)
  const expires_at = sql<Date>`now() + ${minutes} * interval '1 minute'`
  await tx
    .insertInto('account_token')
    .values({ ...token, expires_at })
    .execute()
}

/** The account of a token that can still be used; nothing is used up. */
export function findToken(db: Db, kind: TokenKind, hash: string) {
  return db
    .selectFrom('account_token')
    .innerJoin('account', 'account.id', 'account_token.account_id')
    .where('account_token.hash', '=', hash)
    .where('account_token.kind', '=', kind)
    .where('account_token.used_at', 'is', null)
    .where('account_token.expires_at', '>', sql<Date>`now()`)
    .where('account.deleted_at', 'is', null)
    .select(['account_token.account_id', 'account.name', 'account.email', 'account.phone'])
    .executeTakeFirst()
}

/**
 * Uses a token up, and returns whose it is and which contact it went to.
 * @throws {Refusal} link-unusable when there is none, it has been used, or its time is over
 */
export async function useToken(tx: Tx, kind: TokenKind, hash: string) {
  const used = await tx
    .updateTable('account_token')
    .set({ used_at: sql`now()` })
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['account_id', 'contact'])
    .executeTakeFirst()
  if (!used) throw new Refusal('link-unusable')
  return used
}

export async function endTokens(tx: Tx, account_id: number, kind?: TokenKind) {
  await tx
    .deleteFrom('account_token')
    .where('account_id', '=', account_id)
    .where('used_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .execute()
}

/** Removes what can no longer be used. */
export async function sweepTokens(db: Db) {
  await db
    .deleteFrom('account_token')
    .where('expires_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}
