import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findFace } from './find-face.ts'
import { lockProductInUse, takeBackSubmission } from './lock-product.ts'

/**
 * Throws the changes away that the public has not seen; what it sees stays. A form that still holds them is told that
 * others have saved meanwhile. @throws {Refusal} not-found, product-archived, nothing-to-discard
 */
export async function discardDraft(tx: Tx, desk: Desk, productId: number) {
  const product = await lockProductInUse(tx, desk, productId)
  if (!product.revision?.is_open || !(await findFace(tx, productId))) throw new Refusal('nothing-to-discard')
  await takeBackSubmission(tx, product)
  await tx
    .updateTable('product_revision')
    .set({ closed_at: new Date(), version: product.version + 1 })
    .where('id', '=', product.revision.id)
    .execute()
  await recordAct(tx, desk, { verb: 'product.discard', subject: ['product', productId] })
}
