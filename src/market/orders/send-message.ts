import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { tellNews } from './tell-news.ts'
import { tellShop } from './tell-shop.ts'

/** Of one order, both sides together: a talk that goes on longer goes on elsewhere. */
const mostMessages = 200

/**
 * Buyer or shop writes to the other, at most 2,000 letters; whoever answers has read what was written before.
 * @throws {Refusal} too-many-messages
 */
export async function sendMessage(tx: Tx, enqueue: Enqueue, { id, by }: OrderInHand, words: string) {
  if (by.side === 'system') return
  const { side, account_id } = by
  const { sent } = await tx
    .selectFrom('order_message')
    .where('order_id', '=', id)
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .executeTakeFirstOrThrow()
  if (sent >= mostMessages) throw new Refusal('too-many-messages')
  await tx
    .updateTable('order_message')
    .set({ read_at: sql<Date>`now()` })
    .where('order_id', '=', id)
    .where('side', '<>', side)
    .where('read_at', 'is', null)
    .execute()
  await tx.insertInto('order_message').values({ order_id: id, side, account_id, words }).execute()
  if (side === 'buyer') await tellShop(tx, enqueue, id, 'order-message')
  else await tellNews(tx, enqueue, id, 'message', words)
}
