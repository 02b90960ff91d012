import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import { needsAddress } from './agree-on.ts'
import type { OrderInHand } from './enter-order.ts'
import { freeCode, heldUntil } from './insert-order.ts'
import type { Buyer } from './place-checkout.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/**
 * The buyer of an order that began on WhatsApp says yes to what the shop has entered: it is placed, to be paid as the
 * two have agreed. Name, contact and address are the buyer's own from now on. Prices stay as the shop has entered them.
 * @throws {Refusal} order-state; contact-required; address-required where it is sent; too-many-transfers
 */
export async function confirmProposed(tx: Tx, enqueue: Enqueue, order: OrderInHand, buyer: Buyer) {
  if (order.state !== 'proposed') throw new Refusal('order-state', { state: order.state })
  if (buyer.phone === null && buyer.email === null) throw new Refusal('contact-required')
  if (
    needsAddress(order.delivery_kind as DeliveryKind) &&
    (buyer.village_code === null || buyer.address === '')
  )
    throw new Refusal('address-required')
  const { seller_id, payment_kind, goods_rupiah, delivery_rupiah } = order
  // Of two transfers to one shop none gets the amount of the other.
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  await tx
    .updateTable('checkout')
    .set({ ...buyer, consented_at: sql<Date>`now()` })
    .where('id', '=', order.checkout_id)
    .execute()
  const unique_code = await freeCode(tx, seller_id, payment_kind, goods_rupiah + (delivery_rupiah ?? 0))
  await tx
    .updateTable('shop_order')
    .set({ unique_code, held_until: heldUntil('placed', payment_kind) })
    .where('id', '=', order.id)
    .execute()
  await takeStep(tx, order, 'placed')
  await tellStep(tx, enqueue, order.id, 'placed')
}
