import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { changeOffer } from './change-offer.ts'
import { checkDraft } from './check-draft.ts'
import { type Face, findFace } from './find-face.ts'
import { changesBetween, recognised, storedDraft, withLiveOffer } from './live-offer.ts'
import { type LockedProduct, lockProductInUse, takeBackSubmission } from './lock-product.ts'
import type { ProductDraft } from './product-draft.ts'
import { setAvailability } from './set-availability.ts'

/**
 * `version` is that of the draft which was edited (0 where a product has none yet). `seen` is what the person saw of
 * the variants on sale: what they left as it was stays as it is now, though it may have been sold meanwhile.
 */
export type Saving = { version: number; draft: ProductDraft; seen?: readonly Seen[] }
type Seen = { id: number; price_rupiah: number | null; stock: number | null }

/**
 * Saves what somebody has written about a product. On a product that the public has seen, price, stock and
 * availability of what is on sale apply at once; the rest is a revision that waits for its approval. A submission
 * that waits is taken back (`taken_back`). Returns the new version; `is_revision` says whether there is now something
 * that the public does not see yet.
 * @throws {Refusal} not-found, product-archived, saved-by-another, those of `checkDraft`, `changeOffer` and
 *   `setAvailability`
 */
export async function saveDraft(tx: Tx, enqueue: Enqueue, desk: Desk, productId: number, saving: Saving) {
  const product = await lockProductInUse(tx, desk, productId)
  if (product.version !== saving.version) throw new Refusal('saved-by-another')
  await checkDraft(tx, desk, saving.draft, productId)
  const old = await findFace(tx, productId)
  const written = old ? recognised(saving.draft, old) : saving.draft
  if (old) await applyAtOnce(tx, enqueue, desk, productId, old, { ...saving, draft: written })
  const face = old && (await findFace(tx, productId))
  const draft = withLiveOffer(written, face)
  const stored = product.revision?.is_open ? storedDraft(product.revision.content) : undefined
  const before = stored ? withLiveOffer(stored, face) : face
  const changes = before ? changesBetween(before, draft) : undefined
  const is_revision = !face || changesBetween(face, draft).names.length > 0
  if (changes?.names.length === 0) return { version: product.version, taken_back: false, is_revision }
  const taken_back = await takeBackSubmission(tx, product)
  const version = await storeRevision(tx, desk, product, draft, is_revision)
  await recordAct(tx, desk, {
    verb: 'product.save',
    subject: ['product', productId],
    before: changes?.before ?? null,
    after: changes?.after ?? draft,
  })
  return { version, taken_back, is_revision }
}

/** What needs no review, in the order in which each step is allowed. */
async function applyAtOnce(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  productId: number,
  face: Face,
  { draft, seen }: Saving,
) {
  const { lead_days, monthly_capacity, low_stock_at } = draft
  const setSupply = () =>
    setAvailability(tx, enqueue, desk, productId, { lead_days, monthly_capacity, low_stock_at })
  if (lead_days !== null) await setSupply()
  await changeOffer(tx, enqueue, desk, offersOf(draft, face, seen))
  if (lead_days === null) await setSupply()
}

function offersOf({ variants }: ProductDraft, face: Face, seen: readonly Seen[] = face.variants) {
  return variants.flatMap(({ id, price_rupiah, stock }) => {
    const was = seen.find((each) => each.id === id) ?? face.variants.find((each) => each.id === id)
    if (id === undefined || was === undefined) return []
    return {
      variant_id: id,
      ...(price_rupiah !== null && price_rupiah !== was.price_rupiah && { price_rupiah }),
      ...(stock !== was.stock && { stock }),
    }
  })
}

/** One that brings the draft back to what the public sees is closed: there is nothing to review. */
async function storeRevision(
  tx: Tx,
  { account_id }: Desk,
  product: LockedProduct,
  draft: ProductDraft,
  isRevision: boolean,
) {
  const version = product.version + 1
  const saved = {
    version,
    content: JSON.stringify(draft),
    saved_by: account_id,
    closed_at: isRevision ? null : new Date(),
  }
  if (product.revision?.is_open)
    await tx
      .updateTable('product_revision')
      .set({ ...saved, saved_at: new Date() })
      .where('id', '=', product.revision.id)
      .execute()
  else
    await tx
      .insertInto('product_revision')
      .values({ ...saved, product_id: product.id, created_by: account_id })
      .execute()
  return version
}
