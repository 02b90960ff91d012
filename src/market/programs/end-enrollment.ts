import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct, recordActs } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { type Enrolled, findEnrolled, holdNotEnded } from './find-enrolled.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { lockEdition } from './lock-edition.ts'
import { lockOwnEnrollment } from './own-enrollment.ts'

/**
 * The agency ends that they take part, or takes back its invitations, and says why: all of them or none.
 * @throws {Refusal} not-found, own-shop, end-reason-length, already-decided, submission-withdrawn
 */
export async function endEnrollments(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  editionId: number,
  { ids, reason }: { ids: readonly number[]; reason: string },
) {
  const edition = await lockEdition(tx, officer, editionId)
  const rows = await findEnrolled(tx, editionId, ids)
  await holdOthersShops(tx, officer, rows)
  for (const each of rows) holdNotEnded(each)
  holdEndReason(reason)
  await endForAgency(tx, enqueue, officer, edition, rows, { deed: 'end', reason })
}

const told = { end: 'program-ended', decline: 'program-declined' } as const

/** Ends rows in the agency's name, writes it down for each, and tells the shops why. */
export async function endForAgency(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  edition: { name: string },
  rows: readonly Enrolled[],
  { deed, reason }: { deed: keyof typeof told; reason: string },
) {
  await endRows(tx, rows, { side: 'agency', account_id: officer.account_id, reason })
  await recordActs(
    tx,
    officer,
    rows.map(({ id, seller_id, name }) => ({
      verb: `enrollment.${deed}`,
      subject: ['enrollment', id],
      seller_id,
      after: { edition: edition.name, name, reason },
    })),
  )
  for (const { seller_id, product_id, name } of rows) {
    const data = { program: edition.name, product: product_id === null ? null : name, reason }
    await notify(tx, enqueue, { seller_id, kind: told[deed], data })
  }
}

/**
 * The shop no longer takes part, or takes back that it asked to, and says why.
 * @throws {Refusal} not-found, end-reason-length, enrollment-ended
 */
export async function leaveProgram(tx: Tx, desk: Desk, { id, reason }: { id: number; reason: string }) {
  const { edition, enrolled } = await lockOwnEnrollment(tx, desk, id)
  if (enrolled.ended_at !== null) throw new Refusal('enrollment-ended')
  holdEndReason(reason)
  await endRows(tx, [enrolled], { side: 'seller', account_id: desk.account_id, reason })
  await recordAct(tx, desk, {
    verb: 'enrollment.end',
    subject: ['enrollment', id],
    after: { edition: edition.name, name: enrolled.name, reason },
  })
}

/** Ends rows that have not ended. */
export async function endRows(
  tx: Tx,
  rows: readonly Enrolled[],
  by: { side: 'agency' | 'seller'; account_id: number; reason: string },
) {
  const ids = rows.map(({ id }) => id)
  await tx
    .updateTable('enrollment')
    .set({
      ended_at: sql`now()`,
      ended_by: by.side,
      ended_by_account: by.account_id,
      end_reason: by.reason,
    })
    .where('id', 'in', ids)
    .execute()
}

/** @throws {Refusal} end-reason-length: the other side reads it */
export function holdEndReason(reason: string) {
  if (reason.length < 5 || reason.length > 500) throw new Refusal('end-reason-length')
}
