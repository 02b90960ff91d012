import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { storedDraft } from '../products/live-offer.ts'
import { takeDownProduct } from '../products/take-down-product.ts'
import { approveProduct } from './approve-product.ts'
import { type LockedSubmission, lockSubmission, refusalOf } from './decide-submission.ts'
import { findJudged, findRubric } from './find-rubric.ts'
import { type Marking, markProduct } from './mark-product.ts'
import { sendBackProduct } from './send-back-product.ts'

export type Review = Marking & {
  submission_id: number
  /** The version of the rubric that the officer read. */
  rubric_version: number
  decision: 'approved' | 'returned'
}
type Marked = ReturnType<typeof markProduct>

/** Letters of what the maker must be told when something is sent back or taken down. */
const leastNotes = 10

/**
 * Reviews what was handed in by the rubric, and approves it or sends it back with notes for its maker. What a trusted
 * shop has published already is kept or, in place of sending it back, taken down. Returns the grade and what became
 * of it: approved, returned or taken-down; `is_after` where it was published before.
 * @throws {Refusal} not-found, already-decided, submission-withdrawn, rubric-changed (there is a newer version),
 *   paper-missing (no approval without a paper that the rubric requires), review-notes-missing (10 letters when sent
 *   back), and those of `markProduct`
 */
export async function reviewProduct(tx: Tx, enqueue: Enqueue, officer: Officer, review: Review) {
  const submission = await lockSubmission(tx, officer, review.submission_id)
  if (submission.decision !== null && !submission.is_to_review)
    throw await refusalOf(tx, review.submission_id)
  const marked = await markSubmission(tx, submission, review)
  if (review.decision === 'approved' && marked.missing.length > 0)
    throw new Refusal('paper-missing', { papers: marked.missing.join('; ') })
  if (review.decision === 'returned' && marked.told.length < leastNotes)
    throw new Refusal('review-notes-missing')
  const outcome = await decide(tx, enqueue, officer, submission, review.decision, marked)
  await keepReview(tx, officer, submission, review, marked, outcome)
  const { grade, score } = marked
  return { outcome, grade, score, is_after: submission.is_to_review }
}

async function markSubmission(tx: Tx, { seller_id, content }: LockedSubmission, review: Review) {
  const rubric = await findRubric(tx)
  if (rubric?.version !== review.rubric_version) throw new Refusal('rubric-changed')
  return markProduct(rubric, await findJudged(tx, seller_id, content), review)
}

async function decide(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  submission: LockedSubmission,
  decision: Review['decision'],
  { grade, told }: Marked,
): Promise<'approved' | 'returned' | 'taken-down'> {
  const { submission_id } = submission
  if (submission.is_to_review && decision === 'returned') {
    await takeDown(tx, enqueue, officer, submission, told)
    return 'taken-down'
  }
  if (submission.is_to_review) await keep(tx, enqueue, officer, submission, { grade, told })
  else if (decision === 'returned') await sendBackProduct(tx, enqueue, officer, submission_id, told)
  else await approveProduct(tx, enqueue, officer, submission_id, { grade, ...notesOf(told) })
  return decision
}

async function keep(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { product_id, seller_id, content }: LockedSubmission,
  { grade, told }: Pick<Marked, 'grade' | 'told'>,
) {
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'product.keep', subject: ['product', product_id], after: { grade } },
  )
  const data = { product_id, product: storedDraft(content).name, grade, ...notesOf(told) }
  await notify(tx, enqueue, { seller_id, kind: 'product-kept', data })
}

const notesOf = (told: string) => (told === '' ? {} : { notes: told })

async function takeDown(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { product_id, seller_id, content }: LockedSubmission,
  notes: string,
) {
  await takeDownProduct(tx, officer, product_id, notes)
  const subject = ['product', product_id] as const
  await recordAct(tx, { ...officer, seller_id }, { verb: 'product.take-down', subject, after: { notes } })
  const data = { product_id, product: storedDraft(content).name, notes }
  await notify(tx, enqueue, { seller_id, kind: 'product-taken-down', data })
}

async function keepReview(
  tx: Tx,
  { agency_id, account_id }: Officer,
  { submission_id, product_id }: LockedSubmission,
  { rubric_version, notes }: Review,
  { marks, score, grade }: Marked,
  outcome: string,
) {
  const by = { agency_id, reviewed_by: account_id }
  await tx
    .insertInto('product_review')
    .values({ submission_id, product_id, rubric_version, score, grade, outcome, notes, ...by })
    .execute()
  if (marks.length === 0) return
  await tx
    .insertInto('product_review_point')
    .values(marks.map(({ criterion_id, points, note }) => ({ submission_id, criterion_id, points, note })))
    .execute()
}
