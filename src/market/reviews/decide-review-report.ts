import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { tellHidden } from './tell-hidden.ts'

export type ReportDecision = {
  report_id: number
  /** The review is hidden; else it stays. */
  is_upheld: boolean
  /** 10 to 1,000 letters; of a hidden review its writer reads it. */
  reason: string
}

/**
 * Decides on a report about a review, once: it is hidden, of which its writer and its shop are told, or it stays.
 * @throws {Refusal} not-found outside the officer's reach, already-decided (`by`, `what`)
 */
export async function decideReviewReport(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { report_id, is_upheld, reason }: ReportDecision,
) {
  const { account_id, agency_id } = officer
  const decided = await tx
    .updateTable('review_report as report')
    .from('review')
    .innerJoin('seller', 'seller.id', 'review.seller_id')
    .set({ decided_at: sql<Date>`now()`, decided_by: account_id, agency_id, is_upheld, reason })
    .whereRef('review.id', '=', 'report.review_id')
    .where('report.id', '=', report_id)
    .where('report.decided_at', 'is', null)
    .where(inReachOf(officer))
    .returning(['review.id', 'review.seller_id'])
    .executeTakeFirst()
  if (!decided) throw await refusalOf(tx, officer, report_id)
  if (is_upheld)
    await tx
      .updateTable('review')
      .set({ hidden_at: sql<Date>`now()` })
      .where('id', '=', decided.id)
      .where('hidden_at', 'is', null)
      .execute()
  if (is_upheld) await tellHidden(tx, enqueue, decided.id, 'review-hidden', reason)
  await recordAct(
    tx,
    { ...officer, seller_id: decided.seller_id },
    {
      verb: is_upheld ? 'review.hide' : 'review.keep',
      subject: ['review', decided.id],
      after: { is_hidden: is_upheld, reason },
    },
  )
}

async function refusalOf(tx: Tx, officer: Officer, report_id: number) {
  const first = await tx
    .selectFrom('review_report as report')
    .innerJoin('review', 'review.id', 'report.review_id')
    .innerJoin('seller', 'seller.id', 'review.seller_id')
    .leftJoin('account', 'account.id', 'report.decided_by')
    .where('report.id', '=', report_id)
    .where('report.decided_at', 'is not', null)
    .where(inReachOf(officer))
    .select(['account.name', 'report.is_upheld'])
    .executeTakeFirst()
  if (!first) return new Refusal('not-found')
  const what = first.is_upheld === true ? 'disembunyikan' : 'dibiarkan tampil'
  return new Refusal('already-decided', { by: first.name ?? 'petugas lain', what })
}
