import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findFace } from './find-face.ts'
import { storedDraft, withLiveOffer } from './live-offer.ts'
import { lockProduct } from './lock-product.ts'
import type { ProductDraft } from './product-draft.ts'
import { startProduct } from './start-product.ts'

/**
 * Begins a product with what another of the same shop says, as it is being edited: for a second colour, or the next
 * unique piece. SKUs are not taken over. @throws {Refusal} not-found
 */
export async function duplicateProduct(tx: Tx, desk: Desk, productId: number) {
  const { revision } = await lockProduct(tx, desk, productId)
  const face = await findFace(tx, productId)
  const draft = revision?.is_open ? withLiveOffer(storedDraft(revision.content), face) : face
  if (!draft) throw new Refusal('not-found')
  const copy = await startProduct(tx, desk, copyOf(draft))
  await recordAct(tx, desk, {
    verb: 'product.duplicate',
    subject: ['product', productId],
    after: { product_id: copy.product_id },
  })
  return copy
}

function copyOf(draft: ProductDraft): ProductDraft {
  return {
    ...draft,
    name: draft.name === '' ? '' : `${draft.name} (salinan)`,
    variants: draft.variants.map((variant) => ({ ...variant, sku: null })),
  }
}
