import { type ExpressionBuilder, sql } from 'kysely'
import type { DB, Db } from '../../../db/types.ts'
import { addressed, secretKinds } from './letter.ts'

export type Outgoing = { id: number; to_address: string; subject: string; text: string; html: string }

/** What came of handing a letter to the mail server: `refused` for good, `failed` for now; why, for the operator. */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'failed'; reason: string }
export type Mailer = (letter: Outgoing) => Promise<Delivery>

/** Longer than any try takes: after it, whoever was sending has died over it. */
const claim = sql<Date>`clock_timestamp() + interval '4 minutes'`

/**
 * Sends a letter that has not been sent, however often it is asked; without a mailer the letter is kept. No
 * transaction is open meanwhile, because the embedded database has one connection. Only a process that dies between
 * the mail server's yes and writing it down lets the letter go twice, with the same Message-ID.
 *
 * @throws {Error} when it is to be tried again; the reason stands in the row, not in the error, which is logged
 */
export async function deliverLetter(db: Db, mailer: Mailer | undefined, siteUrl: string, id: number) {
  if (mailer === undefined) return keep(db, id)
  const letter = await take(db, id)
  if (letter === undefined) return
  const { text, html, ...envelope } = letter
  const delivery = await mailer({
    ...envelope,
    text: addressed(text, siteUrl),
    html: addressed(html, siteUrl),
  })
  await writeDown(db, id, delivery)
  if (delivery.outcome === 'failed') throw new Error('the mail server did not take the letter')
}

async function keep(db: Db, id: number) {
  await db
    .updateTable('mail_message')
    .set({ kept_at: sql`now()` })
    .where('id', '=', id)
    .where(isOpen)
    .execute()
}

async function take(db: Db, id: number) {
  const taken = await db
    .updateTable('mail_message')
    .set((eb) => ({ claimed_until: claim, tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where(isOpen)
    .where((eb) =>
      eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', sql<Date>`clock_timestamp()`)]),
    )
    .returning(['id', 'to_address', 'subject', 'text', 'html'])
    .$narrowType<{ text: string; html: string }>()
    .executeTakeFirst()
  if (taken) return taken
  const open = await db
    .selectFrom('mail_message')
    .select('id')
    .where('id', '=', id)
    .where(isOpen)
    .executeTakeFirst()
  if (open) throw new Error('another process is sending the letter')
  return undefined
}

async function writeDown(db: Db, id: number, delivery: Delivery) {
  const now = sql<Date>`now()`
  const { outcome } = delivery
  await db
    .updateTable('mail_message')
    .set((eb) => ({
      claimed_until: null,
      sent_at: outcome === 'sent' ? now : null,
      failed_at: outcome === 'refused' ? now : null,
      failure: outcome === 'sent' ? null : delivery.reason.slice(0, 500),
      ...(outcome !== 'failed' && withoutSecret(eb)),
    }))
    .where('id', '=', id)
    .execute()
}

/** What a letter still says once nobody needs to read it here. */
export function withoutSecret(eb: ExpressionBuilder<DB, 'mail_message'>) {
  const unlessSecret = (column: 'text' | 'html') =>
    eb.case().when('kind', 'in', secretKinds).then(null).else(eb.ref(column)).end()
  return { text: unlessSecret('text'), html: unlessSecret('html') }
}

/** Neither kept nor sent nor failed. */
export function isOpen(eb: ExpressionBuilder<DB, 'mail_message'>) {
  return eb.and([eb('kept_at', 'is', null), eb('sent_at', 'is', null), eb('failed_at', 'is', null)])
}
