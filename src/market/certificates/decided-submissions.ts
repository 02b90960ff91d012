import { expressionBuilder } from 'kysely'
import type { DB } from '../../../db/types.ts'

/**
 * How each submission of a certificate was decided, as `decided`: by whom (null where Etalase did), when and why. Where a
 * verification was revoked later, it is the revocation's.
 */
export function decidedSubmissions() {
  return expressionBuilder<DB>()
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
    .select(['submission.id as submission_id', 'submission.certificate_id', 'submission.submitted_at'])
    .select(['submission.decision', 'revocation.revoked_at', 'account.name as decided_by'])
    .select((eb) => [
      eb.fn.coalesce('revocation.reason', 'rejection.reason').as('reason'),
      eb.fn
        .coalesce('revocation.revoked_at', 'rejection.rejected_at', 'verification.verified_at')
        .as('decided_at'),
    ])
    .as('decided')
}

/** What was decided, in a word that follows "Sudah". */
export function decisionWord({ decision, revoked_at }: { decision: string | null; revoked_at: Date | null }) {
  if (revoked_at !== null) return 'dicabut'
  return decision === 'verified' ? 'disahkan' : 'dikembalikan'
}
