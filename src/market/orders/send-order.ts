import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from './enter-order.ts'
import { refuseSameNumber } from './refuse-same-number.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/** By whom it goes, and the number under which the buyer can follow it; '' where there is none. */
export type Parcel = { courier: string; tracking_number: string }

/**
 * The goods are on their way. A courier's parcel has a number; what the shop arranged itself may go without.
 * @throws {Refusal} order-state, also where the buyer comes for it; tracking-missing; tracking-twice
 */
export async function sendOrder(tx: Tx, enqueue: Enqueue, order: OrderInHand, parcel: Parcel) {
  if (!isSent(order)) throw new Refusal('order-state', { state: order.state })
  if (order.delivery_kind === 'courier' && parcel.tracking_number === '')
    throw new Refusal('tracking-missing')
  await refuseSameNumber(tx, order, parcel.tracking_number)
  await takeStep(tx, order, 'sent')
  await write(tx, order, parcel)
  await tellStep(tx, enqueue, order.id, 'sent')
}

/** Puts right what was written of a parcel that is on its way. @throws {Refusal} order-state; tracking-missing; tracking-twice */
export async function correctParcel(tx: Tx, order: OrderInHand, parcel: Parcel) {
  if (order.state !== 'sent') throw new Refusal('order-state', { state: order.state })
  if (order.delivery_kind === 'courier' && parcel.tracking_number === '')
    throw new Refusal('tracking-missing')
  await refuseSameNumber(tx, order, parcel.tracking_number)
  const before = await tx
    .selectFrom('shop_order')
    .where('id', '=', order.id)
    .select(['courier', 'tracking_number'])
    .executeTakeFirstOrThrow()
  await write(tx, order, parcel)
  if (order.by.side === 'seller')
    await recordAct(tx, order.by.desk, {
      verb: 'order.correct-parcel',
      subject: ['order', order.id],
      before,
      after: parcel,
    })
}

/** Whether it is taken to the buyer, not fetched. */
export function isSent({ delivery_kind }: Pick<OrderInHand, 'delivery_kind'>) {
  return delivery_kind === 'courier' || delivery_kind === 'arranged'
}

async function write(tx: Tx, { id }: OrderInHand, { courier, tracking_number }: Parcel) {
  await tx
    .updateTable('shop_order')
    .set({ courier: courier || null, tracking_number: tracking_number || null })
    .where('id', '=', id)
    .execute()
}
