import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { type News, purchaseNews } from '../mail/order-letters.ts'
import { findTold } from './find-told.ts'
import { writeToBuyer } from './write-to-buyer.ts'

/** Sends the buyer of an order what the shop, or the agency, has `said` to them. */
export async function tellNews(tx: Tx, enqueue: Enqueue, order_id: number, news: News, said: string) {
  const told = await findTold(tx, order_id)
  await writeToBuyer(tx, enqueue, told, (purchase) => purchaseNews(purchase, news, said))
}
