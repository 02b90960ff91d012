import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { takeSubmission } from './take-submission.ts'

/**
 * An officer cannot accept a certificate as it was submitted, and says why (5 to 4,000 characters, read by the shop).
 *
 * @throws {Refusal} not-found, already-decided, submission-withdrawn
 */
export async function rejectCertificate(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  submission_id: number,
  reason: string,
) {
  const { id, seller_id, kind, number } = await takeSubmission(tx, officer, submission_id, 'rejected')
  await tx
    .insertInto('certificate_rejection')
    .values({ submission_id, agency_id: officer.agency_id, rejected_by: officer.account_id, reason })
    .execute()
  const actor = { ...officer, seller_id }
  await recordAct(tx, actor, { verb: 'certificate.reject', subject: ['certificate', id], after: { reason } })
  const data = { certificate: kind, number, reason }
  await notify(tx, enqueue, { seller_id, kind: 'certificate-rejected', data })
}
