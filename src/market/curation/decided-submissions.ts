import { expressionBuilder } from 'kysely'
import type { DB } from '../../../db/types.ts'

/**
 * How each submission of a product was decided, as `decided`: by whom (null where Etalase did) and when. Where what was
 * published at once was reviewed later, it is the review's. `is_to_review` where nobody has reviewed it since.
 */
export function decidedSubmissions() {
  return expressionBuilder<DB>()
    .selectFrom('product_submission as submission')
    .leftJoin('product_approval as approval', 'approval.submission_id', 'submission.id')
    .leftJoin('product_return as returned', 'returned.submission_id', 'submission.id')
    .leftJoin('product_review as review', 'review.submission_id', 'submission.id')
    .leftJoin('account', (join) =>
      join.on((eb) =>
        eb(
          'account.id',
          '=',
          eb.fn.coalesce('review.reviewed_by', 'approval.approved_by', 'returned.returned_by'),
        ),
      ),
    )
    .select(['submission.id', 'submission.revision_id', 'submission.submitted_at', 'submission.decision'])
    .select(['review.outcome', 'review.grade', 'account.name as decided_by'])
    .select((eb) => [
      eb.fn.coalesce('review.reviewed_at', 'approval.approved_at', 'returned.returned_at').as('decided_at'),
      eb
        .and([eb('approval.is_automatic', 'is', true), eb('review.submission_id', 'is', null)])
        .$castTo<boolean>()
        .as('is_to_review'),
    ])
    .as('decided')
}

/** What was decided, in a word that follows "Sudah". */
export function decisionWord({
  decision = null,
  outcome,
}: {
  decision?: string | null
  outcome: string | null
}) {
  return words[outcome ?? decision ?? ''] ?? 'diputuskan'
}

const words: Partial<Record<string, string>> = {
  approved: 'disetujui',
  returned: 'dikembalikan',
  'taken-down': 'diturunkan',
}
