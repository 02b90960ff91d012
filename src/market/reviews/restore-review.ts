import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { tellHidden } from './tell-hidden.ts'

/**
 * Shows a review again that was hidden for a report, after it was read anew by somebody other than who hid it; its
 * writer and its shop are told, and read the `reason`, 10 to 1,000 letters.
 * @throws {Refusal} not-found outside the officer's reach or where nothing was hidden, review-two-people,
 *   already-decided (`by`, `what`)
 */
export async function restoreReview(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { report_id, reason }: { report_id: number; reason: string },
) {
  const { account_id, agency_id } = officer
  const hidden = await findHidden(tx, officer, report_id)
  if (!hidden) throw new Refusal('not-found')
  if (hidden.decided_by === account_id) throw new Refusal('review-two-people')
  const restored = await tx
    .insertInto('review_restoration')
    .values({ report_id, reason, restored_by: account_id, agency_id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('report_id')
    .executeTakeFirst()
  if (!restored) throw await whoWasFirst(tx, report_id)
  await tx.updateTable('review').set({ hidden_at: null }).where('id', '=', hidden.review_id).execute()
  await tellHidden(tx, enqueue, hidden.review_id, 'review-shown', reason)
  await recordAct(
    tx,
    { ...officer, seller_id: hidden.seller_id },
    {
      verb: 'review.restore',
      subject: ['review', hidden.review_id],
      before: { is_hidden: true, reason: hidden.reason },
      after: { is_hidden: false, reason },
    },
  )
}

function findHidden(tx: Tx, officer: Officer, report_id: number) {
  return tx
    .selectFrom('review_report as report')
    .innerJoin('review', 'review.id', 'report.review_id')
    .innerJoin('seller', 'seller.id', 'review.seller_id')
    .where('report.id', '=', report_id)
    .where('report.is_upheld', '=', true)
    .where(inReachOf(officer))
    .select(['report.review_id', 'report.decided_by', 'report.reason', 'review.seller_id'])
    .executeTakeFirst()
}

async function whoWasFirst(tx: Tx, report_id: number) {
  const first = await tx
    .selectFrom('review_restoration as restoration')
    .leftJoin('account', 'account.id', 'restoration.restored_by')
    .where('restoration.report_id', '=', report_id)
    .select('account.name')
    .executeTakeFirst()
  return new Refusal('already-decided', { by: first?.name ?? 'petugas lain', what: 'ditampilkan lagi' })
}
