import type { Tx } from '../../../db/types.ts'
import { messages } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import { purchaseNews } from '../mail/order-letters.ts'
import { findTold } from './find-told.ts'
import type { OrderState } from './order-states.ts'
import { writeToBuyer } from './write-to-buyer.ts'

/** Tells the buyer of an order that the shop has taken back what it had written down: that it was in `state`. */
export async function tellTakenBack(tx: Tx, enqueue: Enqueue, order_id: number, state: OrderState) {
  const told = await findTold(tx, order_id)
  const said = messages[told.lang].order.steps[state]
  await writeToBuyer(tx, enqueue, told, (purchase) => purchaseNews(purchase, 'step-taken-back', said))
}
