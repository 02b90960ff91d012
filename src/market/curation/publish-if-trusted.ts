import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { takedownOf } from '../products/take-down-product.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { noteDecision } from './decide-submission.ts'
import { findJudged, findRubric } from './find-rubric.ts'
import { publishSubmission } from './publish-submission.ts'
import { missingPapers } from './rubric.ts'

/**
 * Publishes what a trusted shop has just handed in; an officer reviews it after. What lacks a required paper, or was
 * taken down by the agency, waits for an officer as anybody's does. Returns whether it was published.
 */
export async function publishIfTrusted(tx: Tx, enqueue: Enqueue, desk: Desk, submissionId: number) {
  const trusted = await findTrusted(tx, desk, submissionId)
  if (!trusted) return false
  const { agency_id, ...submission } = trusted
  const rubric = await findRubric(tx)
  const judged = await findJudged(tx, desk.seller_id, submission.content)
  if (rubric && missingPapers(rubric.criteria, judged).length > 0) return false
  if ((await takedownOf(tx, submission.product_id)) !== undefined) return false
  await noteDecision(tx, submissionId, 'approved')
  const approval = { agency_id, approved_by: null, is_automatic: true }
  await publishSubmission(tx, enqueue, desk, submission, approval)
  return true
}

/** The submission, while its shop is trusted. */
function findTrusted(tx: Tx, desk: Desk, submissionId: number) {
  return tx
    .selectFrom('product_submission as submission')
    .innerJoin('product_revision as revision', 'revision.id', 'submission.revision_id')
    .innerJoin('product', 'product.id', 'revision.product_id')
    .innerJoin('seller_trust as trust', 'trust.seller_id', 'product.seller_id')
    .where('submission.id', '=', submissionId)
    .where('product.seller_id', '=', desk.seller_id)
    .where('trust.ended_at', 'is', null)
    .select(['submission.id as submission_id', 'revision.id as revision_id', 'revision.content'])
    .select(['product.id as product_id', 'product.seller_id', 'trust.agency_id'])
    .executeTakeFirst()
}
