import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import type { CertificateKind } from './certificate.ts'

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
    .selectFrom('certificate_submission as submission')
    .leftJoin('certificate_verification as verification', 'verification.submission_id', 'submission.id')
    .leftJoin('certificate_rejection as rejection', 'rejection.submission_id', 'submission.id')
    .leftJoin('certificate_revocation as revocation', 'revocation.submission_id', 'submission.id')
    .leftJoin('account', (join) =>
      join.on((eb) =>
        eb(
          'account.id',
          '=',
          eb.fn.coalesce('revocation.revoked_by', 'rejection.rejected_by', 'verification.verified_by'),
        ),
      ),
    )
    .where('submission.id', '=', submissionId)
    .select(['submission.decision', 'revocation.revoked_at', 'account.name'])
    .executeTakeFirstOrThrow()
  if (decided.decision === 'withdrawn') return new Refusal('submission-withdrawn')
  const what =
    decided.revoked_at !== null ? 'dicabut' : decided.decision === 'verified' ? 'disahkan' : 'dikembalikan'
  return new Refusal('already-decided', { by: decided.name ?? 'Etalase', what })
}
