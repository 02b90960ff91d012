import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { self } from './account.ts'

export type ConsentKind = 'terms' | 'privacy' | 'seller-agreement'

/** The texts in force: /ketentuan, /privasi, and the agreement of a shop. A new text has a new date. */
export const consentVersions: Readonly<Record<ConsentKind, string>> = {
  terms: '2026-11-22',
  privacy: '2026-11-22',
  'seller-agreement': '2026-11-22',
}

/** Notes that the account agrees to the text in force; agreeing twice changes nothing. */
export async function giveConsent(tx: Tx, account_id: number, kind: ConsentKind) {
  await tx
    .insertInto('account_consent')
    .values({ account_id, kind, version: consentVersions[kind] })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'kind', 'version']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .execute()
}

/**
 * Withdraws a consent of the account; the log keeps it, with its end.
 * @throws {Refusal} not-found, or consent-needed for the terms and the privacy notice: without them there can be no
 *   account, so that they end with it (UU 27/2022, article 9: the person may withdraw at any time)
 */
export async function withdrawConsent(tx: Tx, account_id: number, consent_id: number) {
  const consent = await tx
    .selectFrom('account_consent')
    .select('kind')
    .where('id', '=', consent_id)
    .where('account_id', '=', account_id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!consent) throw new Refusal('not-found')
  if (consent.kind !== 'seller-agreement') throw new Refusal('consent-needed')
  await tx
    .updateTable('account_consent')
    .set({ withdrawn_at: sql`now()` })
    .where('id', '=', consent_id)
    .execute()
  await recordAct(tx, self(account_id), {
    verb: 'account.withdraw-consent',
    subject: ['account-consent', consent_id],
  })
}

/** The log, the latest first. */
export function findConsents(db: Db, account_id: number) {
  return db
    .selectFrom('account_consent')
    .select(['id', 'kind', 'version', 'given_at', 'withdrawn_at'])
    .where('account_id', '=', account_id)
    .orderBy('id', 'desc')
    .execute()
}
