import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findFace } from './find-face.ts'
import { storedDraft, withLiveOffer } from './live-offer.ts'
import { lockProduct, lockProductInUse, takeBackSubmission } from './lock-product.ts'
import { whatIsMissing } from './what-is-missing.ts'

/**
 * Hands the draft of a product to the agency. Returns the submission's id.
 * @throws {Refusal} not-found, product-archived, nothing-to-submit, already-submitted, and product-incomplete, whose
 *   values are what is missing: the field's name and a sentence
 */
export async function submitProduct(tx: Tx, desk: Desk, productId: number) {
  const { revision } = await lockProductInUse(tx, desk, productId)
  if (!revision?.is_open) throw new Refusal('nothing-to-submit')
  if (revision.submission_id !== null) throw new Refusal('already-submitted')
  const draft = withLiveOffer(storedDraft(revision.content), await findFace(tx, productId))
  const missing = whatIsMissing(draft)
  if (Object.keys(missing).length > 0) throw new Refusal('product-incomplete', missing)
  const { id } = await tx
    .insertInto('product_submission')
    .values({ revision_id: revision.id, submitted_by: desk.account_id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, desk, { verb: 'product.submit', subject: ['product', productId] })
  return { submission_id: id }
}

/** Takes a submission back before it is decided. @throws {Refusal} not-found, not-submitted */
export async function withdrawProduct(tx: Tx, desk: Desk, productId: number) {
  const product = await lockProduct(tx, desk, productId)
  if (!(await takeBackSubmission(tx, product))) throw new Refusal('not-submitted')
  await recordAct(tx, desk, { verb: 'product.withdraw', subject: ['product', productId] })
}
