import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { lockProductInUse, takeBackSubmission } from './lock-product.ts'
import { whenPublished } from './publish-approved.ts'
import { takedownOf } from './take-down-product.ts'
import { tellLowStock } from './tell-low-stock.ts'

/**
 * Takes an approved product out of the public's sight. What waits for approval is taken back: it asked to be shown.
 * @throws {Refusal} not-found, product-archived, not-published where it has not been approved or is taken down already
 */
export async function unpublishProduct(tx: Tx, desk: Desk, productId: number) {
  const product = await lockProductInUse(tx, desk, productId)
  const { numUpdatedRows } = await tx
    .updateTable('product')
    .set({ published_at: null, unpublished_at: sql`now()` })
    .where('id', '=', productId)
    .where('unpublished_at', 'is', null)
    .where((eb) =>
      eb.exists(eb.selectFrom('product_variant').select('id').where('product_id', '=', productId)),
    )
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('not-published')
  await takeBackSubmission(tx, product)
  await recordAct(tx, desk, { verb: 'product.unpublish', subject: ['product', productId] })
}

/**
 * Shows a product again as it was approved; no review is needed. In a shop that is not open it is shown when the shop
 * opens. @throws {Refusal} not-found, product-archived, not-unpublished, taken-down
 */
export async function republishProduct(tx: Tx, enqueue: Enqueue, desk: Desk, productId: number) {
  const { unpublished_at } = await lockProductInUse(tx, desk, productId)
  if (unpublished_at === null) throw new Refusal('not-unpublished')
  if ((await takedownOf(tx, productId)) !== undefined) throw new Refusal('taken-down')
  await tx
    .updateTable('product')
    .set({ unpublished_at: null, ...whenPublished() })
    .where('id', '=', productId)
    .execute()
  await recordAct(tx, desk, { verb: 'product.republish', subject: ['product', productId] })
  await tellLowStock(tx, enqueue, productId)
}
