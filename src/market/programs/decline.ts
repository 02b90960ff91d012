import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { endForAgency, endRows, holdEndReason } from './end-enrollment.ts'
import { findEnrolled, holdNotEnded } from './find-enrolled.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { lockEdition } from './lock-edition.ts'
import { lockOwnEnrollment } from './own-enrollment.ts'

/**
 * The agency does not agree that those who asked take part, and says why: all of them or none.
 * @throws {Refusal} not-found, own-shop, end-reason-length, already-decided, submission-withdrawn
 */
export async function declineApplications(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  editionId: number,
  { ids, reason }: { ids: readonly number[]; reason: string },
) {
  const edition = await lockEdition(tx, officer, editionId)
  const asking = await findEnrolled(tx, editionId, ids)
  await holdOthersShops(tx, officer, asking)
  for (const each of asking) {
    holdNotEnded(each)
    if (each.agency_consented_at !== null)
      throw new Refusal('already-decided', { by: each.consented_by ?? 'dinas', what: 'disetujui' })
  }
  holdEndReason(reason)
  await endForAgency(tx, enqueue, officer, edition, asking, { deed: 'decline', reason })
}

/**
 * The shop does not want to take part; it need not say why.
 * @throws {Refusal} not-found, invitation-over
 */
export async function declineInvitation(tx: Tx, desk: Desk, { id, reason }: { id: number; reason: string }) {
  const { edition, enrolled } = await lockOwnEnrollment(tx, desk, id)
  if (enrolled.ended_at !== null || enrolled.seller_consented_at !== null)
    throw new Refusal('invitation-over')
  const said = reason || 'Undangan tidak diterima.'
  await endRows(tx, [enrolled], { side: 'seller', account_id: desk.account_id, reason: said })
  await recordAct(tx, desk, {
    verb: 'enrollment.decline',
    subject: ['enrollment', id],
    after: { edition: edition.name, name: enrolled.name, reason: said },
  })
}
