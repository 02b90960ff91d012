import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import type { CertificateKind } from './certificate.ts'
import { decidedSubmissions, decisionWord } from './decided-submissions.ts'

/**
 * Closes a submission with an officer's decision, and returns its certificate. What is decided on is what the officer
 * has read: a certificate that its shop has changed meanwhile waits under another submission.
 *
 * @throws {Refusal} not-found (also out of the officer's reach), already-decided, submission-withdrawn
 */
export async function takeSubmission(
  tx: Tx,
  officer: Officer,
  submissionId: number,
  decision: 'verified' | 'rejected',
) {
  const certificate = await tx
    .selectFrom('certificate')
    .innerJoin('seller', 'seller.id', 'certificate.seller_id')
    .where('certificate.id', '=', (eb) =>
      eb.selectFrom('certificate_submission').where('id', '=', submissionId).select('certificate_id'),
    )
    .where(inReachOf(officer))
    .select(['certificate.id', 'certificate.seller_id', 'certificate.kind', 'certificate.number'])
    .$narrowType<{ kind: CertificateKind }>()
    .forNoKeyUpdate('certificate')
    .executeTakeFirst()
  if (!certificate) throw new Refusal('not-found')
  const taken = await tx
    .updateTable('certificate_submission')
    .set({ decision })
    .where('id', '=', submissionId)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!taken) throw await refusalOf(tx, submissionId)
  return certificate
}

/** What the second officer is told: who has decided, and what; or that the shop has changed or removed it. */
export async function refusalOf(tx: Tx, submissionId: number) {
  const decided = await tx
    .selectFrom(decidedSubmissions())
    .where('submission_id', '=', submissionId)
    .select(['decision', 'revoked_at', 'decided_by'])
    .executeTakeFirstOrThrow()
  if (decided.decision === 'withdrawn') return new Refusal('submission-withdrawn')
  return new Refusal('already-decided', {
    by: decided.decided_by ?? 'Etalase',
    what: decisionWord(decided),
  })
}
