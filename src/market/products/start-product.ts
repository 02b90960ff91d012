import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../db/types.ts'
import { recordActs } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { checkDrafts } from './check-draft.ts'
import { detached } from './live-offer.ts'
import type { ProductDraft } from './product-draft.ts'

/**
 * Begins a product with its first draft. The public sees nothing of it before the draft is approved; until then the
 * product's own columns are placeholders, and its address too.
 * @throws {Refusal} those of `checkDraft`
 */
export async function startProduct(tx: Tx, desk: Desk, draft: ProductDraft) {
  const [started] = await startProducts(tx, desk, [draft])
  return started as NonNullable<typeof started>
}

/** Begins several, in as few statements as one. Returns them in the order of the drafts. @throws as `startProduct` */
export async function startProducts(tx: Tx, desk: Desk, drafts: readonly ProductDraft[]) {
  if (drafts.length === 0) return []
  const contents = drafts.map(detached)
  await checkDrafts(tx, desk, contents, null)
  const slugs = drafts.map(() => `produk-${randomUUID()}`)
  const products = await tx
    .insertInto('product')
    .values(
      slugs.map((slug) => ({
        seller_id: desk.seller_id,
        slug,
        name: 'Produk baru',
        summary: '',
        description: '',
        unit: 'piece',
      })),
    )
    .returning(['id', 'slug'])
    .execute()
  const idOf = new Map(products.map(({ id, slug }) => [slug, id]))
  const ids = slugs.map((slug) => idOf.get(slug) ?? 0)
  const revisions = await tx
    .insertInto('product_revision')
    .values(
      contents.map((content, index) => ({
        product_id: ids[index] ?? 0,
        content: JSON.stringify(content),
        created_by: desk.account_id,
        saved_by: desk.account_id,
      })),
    )
    .returning(['id', 'product_id'])
    .execute()
  const revisionOf = new Map(revisions.map(({ id, product_id }) => [product_id, id]))
  await recordActs(
    tx,
    desk,
    contents.map(({ name }, index) => ({
      verb: 'product.start',
      subject: ['product', ids[index] ?? 0],
      after: { name },
    })),
  )
  return ids.map((product_id) => ({ product_id, revision_id: revisionOf.get(product_id) ?? 0 }))
}
