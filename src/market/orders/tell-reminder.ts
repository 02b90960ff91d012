import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { purchaseReminder } from '../mail/order-letters.ts'
import { findTold } from './find-told.ts'
import { billOf, writeToBuyer } from './write-to-buyer.ts'

/** Reminds the buyer of an order that is placed and not paid, before the goods are given free. */
export async function tellReminder(tx: Tx, enqueue: Enqueue, order_id: number) {
  const told = await findTold(tx, order_id)
  await writeToBuyer(tx, enqueue, told, (purchase) => purchaseReminder(purchase, billOf(told, 'placed')))
}
