import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from './enter-order.ts'
import type { OrderState } from './order-states.ts'
import { tellNews } from './tell-news.ts'
import { tellShop } from './tell-shop.ts'

/** Before, there is nothing to disagree on that calling the order off would not end. */
const tooEarly: readonly OrderState[] = ['proposed', 'asked', 'costed']

/**
 * Buyer or shop asks the agency of the shop's region to look at an order on which they do not agree (10 to 2,000
 * letters). The order does not close while it is open.
 * @throws {Refusal} order-state; order-forgotten where nobody knows the buyer any more; dispute-open where one waits
 *   already
 */
export async function openDispute(tx: Tx, enqueue: Enqueue, order: OrderInHand, words: string) {
  const { id, by, state } = order
  if (by.side === 'system' || !mayDispute(order)) throw new Refusal('order-state', { state })
  if (await isForgotten(tx, order)) throw new Refusal('order-forgotten')
  const opened = await tx
    .insertInto('order_dispute')
    .values({ order_id: id, opened_by: by.side, words })
    .onConflict((conflict) => conflict.column('order_id').where('settled_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!opened) throw new Refusal('dispute-open')
  if (by.side === 'seller')
    await recordAct(tx, by.desk, { verb: 'order.open-dispute', subject: ['order', id] })
  if (by.side === 'buyer') await tellShop(tx, enqueue, id, 'dispute-opened')
  else await tellNews(tx, enqueue, id, 'dispute-opened', words)
  return opened.id
}

async function isForgotten(tx: Tx, { checkout_id }: OrderInHand) {
  const { forgotten_at } = await tx
    .selectFrom('checkout')
    .where('id', '=', checkout_id)
    .select('forgotten_at')
    .executeTakeFirstOrThrow()
  return forgotten_at !== null
}

export function mayDispute({ state }: Pick<OrderInHand, 'state'>) {
  return !tooEarly.includes(state)
}
