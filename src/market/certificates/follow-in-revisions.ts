import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/**
 * Revisions that are being written (`certificates` of market/products/product-draft.ts) learn which products of the
 * shop a certificate covers from now on, so that their approval does not undo it.
 */
export async function followInRevisions(tx: Tx, id: number, productIds: readonly number[]) {
  await sql`
    update product_revision revision
    set content = jsonb_set(content, '{certificates}', (
      select coalesce(jsonb_agg(covering order by covering), '[]')
      from (
        select value::bigint covering from jsonb_array_elements_text(content -> 'certificates')
        where value::bigint <> ${id}
        union select ${id}::bigint where product_id = any(${productIds}::bigint[])) every))
    from product, certificate
    where certificate.id = ${id} and product.seller_id = certificate.seller_id
      and product.id = revision.product_id and revision.closed_at is null`.execute(tx)
}
