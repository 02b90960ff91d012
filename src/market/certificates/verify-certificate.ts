import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { takeSubmission } from './take-submission.ts'

/**
 * An officer finds that a certificate is what its shop says: from now on the public sees it, as long as it lasts.
 *
 * @throws {Refusal} not-found, already-decided, submission-withdrawn, certificate-number-taken (verified for another shop)
 */
export async function verifyCertificate(tx: Tx, enqueue: Enqueue, officer: Officer, submission_id: number) {
  const { id, seller_id, kind, number } = await takeSubmission(tx, officer, submission_id, 'verified')
  const { verified_at } = await tx
    .insertInto('certificate_verification')
    .values({ submission_id, agency_id: officer.agency_id, verified_by: officer.account_id })
    .returning('verified_at')
    .executeTakeFirstOrThrow()
  await tx.updateTable('certificate').set({ verified_at }).where('id', '=', id).execute().catch(refuseTaken)
  const actor = { ...officer, seller_id }
  await recordAct(tx, actor, { verb: 'certificate.verify', subject: ['certificate', id], after: { number } })
  const data = { certificate: kind, number }
  await notify(tx, enqueue, { seller_id, kind: 'certificate-verified', data })
}

function refuseTaken(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? new Refusal('certificate-number-taken') : error
}
