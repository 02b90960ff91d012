import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { faceOf, selectFaces } from './find-face.ts'
import type { KnownProduct } from './known-to-shop.ts'
import { storedDraft, withLiveOffer } from './live-offer.ts'
import { emptyDraft } from './product-draft.ts'

/**
 * Products of a shop as they stand today, oldest first: the open draft of each with its live price and stock, or what
 * the public sees. `ids` narrows them; without it, all that are not archived.
 */
export async function findContents(
  db: Db,
  sellerId: number,
  ids?: readonly number[],
): Promise<KnownProduct[]> {
  const rows = await selectFaces(db)
    .where('product.seller_id', '=', sellerId)
    .$if(ids === undefined, (query) => query.where('archived_at', 'is', null))
    .$if(ids !== undefined, (query) => query.where(sql<boolean>`product.id = any(${ids ?? []})`))
    .select(['product.id', 'product.archived_at'])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('product_revision')
          .whereRef('product_id', '=', 'product.id')
          .select(['version', 'content', 'closed_at'])
          .orderBy('product_revision.id', 'desc')
          .limit(1),
      ).as('revision'),
    )
    .orderBy('product.id')
    .execute()
  return rows.map(({ id, archived_at, revision, ...columns }) => {
    const face = faceOf(columns)
    const open = revision?.closed_at === null ? storedDraft(revision.content) : undefined
    return {
      id,
      version: revision?.version ?? 0,
      draft: open ? withLiveOffer(open, face) : (face ?? emptyDraft),
      is_live: face !== undefined,
      is_archived: archived_at !== null,
    }
  })
}
