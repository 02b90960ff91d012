import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Bill } from '../mail/order-bill.ts'
import { purchasePlaced } from '../mail/order-letters.ts'
import { findTold } from './find-told.ts'
import { tellShopPlaced } from './tell-shop.ts'
import { billOf, writeToBuyer } from './write-to-buyer.ts'

/**
 * Tells both sides of a new order: its buyer what to pay and how, or, where the shop has entered it, to confirm it; the
 * shop, where the buyer has placed it.
 */
export async function tellPlaced(tx: Tx, enqueue: Enqueue, order_id: number) {
  const told = await findTold(tx, order_id)
  const state = told.state as Bill['state']
  await writeToBuyer(tx, enqueue, told, (purchase) => purchasePlaced(purchase, billOf(told, state)))
  if (state !== 'proposed') await tellShopPlaced(tx, enqueue, told)
}
