import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { lockProduct, takeBackSubmission } from './lock-product.ts'

/**
 * Puts a product away: out of the public's sight and out of the list of the desk. Nothing of it is deleted.
 * @throws {Refusal} not-found, product-archived
 */
export async function archiveProduct(tx: Tx, desk: Desk, productId: number) {
  const product = await lockProduct(tx, desk, productId)
  if (product.archived_at !== null) throw new Refusal('product-archived')
  await tx
    .updateTable('product')
    .set({
      archived_at: sql`now()`,
      published_at: null,
      unpublished_at: sql<Date | null>`case
        when exists (select from product_variant where product_id = product.id)
        then coalesce(unpublished_at, now()) end`,
    })
    .where('id', '=', productId)
    .execute()
  await takeBackSubmission(tx, product)
  await recordAct(tx, desk, { verb: 'product.archive', subject: ['product', productId] })
}

/** Takes it out again, not yet shown to the public. @throws {Refusal} not-found, not-archived */
export async function restoreProduct(tx: Tx, desk: Desk, productId: number) {
  const { archived_at } = await lockProduct(tx, desk, productId)
  if (archived_at === null) throw new Refusal('not-archived')
  await tx.updateTable('product').set({ archived_at: null }).where('id', '=', productId).execute()
  await recordAct(tx, desk, { verb: 'product.restore', subject: ['product', productId] })
}
