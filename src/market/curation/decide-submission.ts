import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { decidedSubmissions, decisionWord } from './decided-submissions.ts'

export type LockedSubmission = Awaited<ReturnType<typeof lockSubmission>>

/**
 * A product's submission, its product locked until the transaction ends, as the desk's verbs do: what is decided is
 * what is submitted at that moment. `is_to_review` where it was published at once and nobody has reviewed it since.
 * @throws {Refusal} not-found outside the officer's reach
 */
export async function lockSubmission(tx: Tx, officer: Officer, submissionId: number) {
  const product = await tx
    .selectFrom('product_submission as submission')
    .innerJoin('product_revision as revision', 'revision.id', 'submission.revision_id')
    .innerJoin('product', 'product.id', 'revision.product_id')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .where('submission.id', '=', submissionId)
    .where(inReachOf(officer))
    .select(['product.id as product_id', 'product.seller_id'])
    .forNoKeyUpdate('product')
    .executeTakeFirst()
  if (!product) throw new Refusal('not-found')
  // Read after the lock: before it, somebody else may have decided.
  const submission = await tx
    .selectFrom(decidedSubmissions())
    .innerJoin('product_revision as revision', 'revision.id', 'decided.revision_id')
    .where('decided.id', '=', submissionId)
    .select(['decided.id as submission_id', 'decided.decision', 'decided.is_to_review'])
    .select(['revision.id as revision_id', 'revision.content'])
    .executeTakeFirstOrThrow()
  return { ...product, ...submission }
}

/**
 * Notes the decision on a product's submission, once. Returns it with its product, shop, and what was handed in.
 * @throws {Refusal} not-found outside the officer's reach, already-decided, submission-withdrawn
 */
export async function decideSubmission(
  tx: Tx,
  officer: Officer,
  submissionId: number,
  decision: 'approved' | 'returned',
) {
  const submission = await lockSubmission(tx, officer, submissionId)
  if (submission.decision !== null) throw await refusalOf(tx, submissionId)
  await noteDecision(tx, submissionId, decision)
  return submission
}

/** For who has locked the product. */
export async function noteDecision(tx: Tx, submissionId: number, decision: 'approved' | 'returned') {
  await tx
    .updateTable('product_submission')
    .set({ decision })
    .where('id', '=', submissionId)
    .where('decision', 'is', null)
    .execute()
}

/** What the second officer is told: who has decided, and what; or that the shop has taken it back. */
export async function refusalOf(tx: Tx, submissionId: number) {
  const decided = await tx
    .selectFrom(decidedSubmissions())
    .where('id', '=', submissionId)
    .select(['decision', 'outcome', 'decided_by'])
    .executeTakeFirstOrThrow()
  if (decided.decision === 'withdrawn') return new Refusal('submission-withdrawn')
  return new Refusal('already-decided', {
    by: decided.decided_by ?? 'Etalase',
    what: decisionWord(decided),
  })
}
