import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { OrderInHand } from './enter-order.ts'
import { freeCode, heldUntil } from './insert-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/**
 * Places an order that its buyer has just agreed to, with a code of its own where it is a transfer.
 * @throws {Refusal} too-many-transfers
 */
export async function placeAgreed(tx: Tx, enqueue: Enqueue, order: OrderInHand) {
  const { id, seller_id, payment_kind, goods_rupiah, delivery_rupiah } = order
  // Of two transfers to one shop none gets the amount of the other.
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  const unique_code = await freeCode(tx, seller_id, payment_kind, goods_rupiah + (delivery_rupiah ?? 0))
  await tx
    .updateTable('shop_order')
    .set({ unique_code, held_until: heldUntil('placed', payment_kind) })
    .where('id', '=', id)
    .execute()
  await takeStep(tx, order, 'placed')
  await tellStep(tx, enqueue, id, 'placed')
}
