import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'

export type LockedProduct = Awaited<ReturnType<typeof lockProduct>>

/**
 * A product of the desk's shop, locked until the transaction ends: whoever changes it, at the desk or at the agency,
 * comes here first. With its newest revision (`is_open` until it is decided) and the submission that waits.
 * @throws {Refusal} not-found for another shop's product
 */
export async function lockProduct(tx: Tx, desk: Desk, productId: number) {
  const product = await tx
    .selectFrom('product')
    .select(['id', 'name', 'published_at', 'unpublished_at', 'archived_at'])
    .where('id', '=', productId)
    .where('seller_id', '=', desk.seller_id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!product) throw new Refusal('not-found')
  const revision = await newestRevision(tx, productId)
  return { ...product, revision, version: revision?.version ?? 0 }
}

/** The same, for what cannot be done to a product that was put away. @throws {Refusal} not-found, product-archived */
export async function lockProductInUse(tx: Tx, desk: Desk, productId: number) {
  const product = await lockProduct(tx, desk, productId)
  if (product.archived_at !== null) throw new Refusal('product-archived')
  return product
}

/** Takes back the submission that waits, if one does. Returns whether. */
export async function takeBackSubmission(tx: Tx, { revision }: LockedProduct) {
  if (revision?.submission_id == null) return false
  await tx
    .updateTable('product_submission')
    .set({ decision: 'withdrawn' })
    .where('id', '=', revision.submission_id)
    .where('decision', 'is', null)
    .execute()
  return true
}

function newestRevision(tx: Tx, productId: number) {
  return tx
    .selectFrom('product_revision as revision')
    .leftJoin('product_submission as waiting', (join) =>
      join.onRef('waiting.revision_id', '=', 'revision.id').on('waiting.decision', 'is', null),
    )
    .where('revision.product_id', '=', productId)
    .select(['revision.id', 'revision.version', 'revision.content', 'waiting.id as submission_id'])
    .select((eb) => eb('revision.closed_at', 'is', null).$castTo<boolean>().as('is_open'))
    .orderBy('revision.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
