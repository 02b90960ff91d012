import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/**
 * Shows the public the products of a shop that has just opened: those approved while it was not open, but for what
 * the shop or the agency has taken down, or the shop put away. Returns their ids.
 */
export async function publishApproved(tx: Tx, sellerId: number) {
  const published = await tx
    .updateTable('product')
    .set(whenPublished())
    .where('seller_id', '=', sellerId)
    .where('published_at', 'is', null)
    .where('unpublished_at', 'is', null)
    .where('archived_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('product_takedown')
            .select('product_takedown.id')
            .whereRef('product_id', '=', 'product.id')
            .where('lifted_at', 'is', null),
        ),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('product_variant')
          .select('product_variant.id')
          .whereRef('product_id', '=', 'product.id'),
      ),
    )
    .returning('id')
    .execute()
  return published.map(({ id }) => id)
}

/**
 * The columns of a product that is shown from now on: since its first publication, or since now; not at all while its
 * shop is not open.
 */
export function whenPublished() {
  const since = sql<Date | null>`(
    select coalesce(product.first_published_at, now()) from seller
    where seller.id = product.seller_id and opened_at is not null and closed_at is null)`
  return {
    published_at: sql<Date | null>`coalesce(product.published_at, ${since})`,
    first_published_at: sql<Date | null>`coalesce(product.first_published_at, ${since})`,
  }
}
