import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { type Actor, recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { storedDraft } from '../products/live-offer.ts'
import { giveSlug } from '../products/product-slug.ts'
import { whenPublished } from '../products/publish-approved.ts'
import { liftTakedown } from '../products/take-down-product.ts'
import { tellLowStock } from '../products/tell-low-stock.ts'
import { writeFace } from '../products/write-face.ts'
import type { LockedSubmission } from './decide-submission.ts'
import type { Grade } from './rubric.ts'

type Approval = { agency_id: number | null; approved_by: number | null; is_automatic?: boolean }
/** What the shop is told of the review, where there was one. */
export type Told = { grade?: Grade; notes?: string }
type Submission = Pick<
  LockedSubmission,
  'submission_id' | 'product_id' | 'seller_id' | 'revision_id' | 'content'
>

/**
 * Makes what was handed in the product's face, after its approval was noted: the public sees it from now on, or from
 * when the shop opens. Returns the product's id and its address.
 */
export async function publishSubmission(
  tx: Tx,
  enqueue: Enqueue,
  actor: Actor,
  { submission_id, product_id, seller_id, revision_id, content }: Submission,
  approval: Approval,
  told: Told = {},
) {
  await tx
    .insertInto('product_approval')
    .values({ submission_id, ...approval })
    .execute()
  await tx
    .updateTable('product_revision')
    .set({ closed_at: new Date() })
    .where('id', '=', revision_id)
    .execute()
  const draft = storedDraft(content)
  await writeFace(tx, product_id, draft)
  const slug = await giveSlug(tx, product_id, draft.name)
  await liftTakedown(tx, approval.approved_by, product_id)
  const { published_at } = await tx
    .updateTable('product')
    .set({ unpublished_at: null, ...whenPublished() })
    .where('id', '=', product_id)
    .returning('published_at')
    .executeTakeFirstOrThrow()
  await recordAct(tx, actor, {
    verb: approval.is_automatic ? 'product.publish-trusted' : 'product.approve',
    subject: ['product', product_id],
    after: { name: draft.name, slug, ...(told.grade && { grade: told.grade }) },
  })
  await tellLowStock(tx, enqueue, product_id)
  const shown = {
    ...(published_at === null && { awaits_opening: true }),
    ...(approval.is_automatic === true && { is_automatic: true }),
  }
  const data = { product_id, product: draft.name, slug, ...shown, ...told }
  await notify(tx, enqueue, { seller_id, kind: 'product-approved', data })
  return { product_id, slug }
}
