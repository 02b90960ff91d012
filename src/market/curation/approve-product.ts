import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { decideSubmission } from './decide-submission.ts'
import { publishSubmission, type Told } from './publish-submission.ts'

/**
 * Approves a draft of a shop in the officer's reach: the public sees it from now on, or from when the shop opens.
 * Returns the product's id and its address.
 * @throws {Refusal} not-found, already-decided, submission-withdrawn
 */
export async function approveProduct(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  submissionId: number,
  told: Told = {},
) {
  const submission = await decideSubmission(tx, officer, submissionId, 'approved')
  const actor = { ...officer, seller_id: submission.seller_id }
  const approval = { agency_id: officer.agency_id, approved_by: officer.account_id }
  return publishSubmission(tx, enqueue, actor, submission, approval, told)
}
