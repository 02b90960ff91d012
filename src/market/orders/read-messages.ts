import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { OrderInHand } from './enter-order.ts'

/** Whoever has come to the order has read what the other side has written, and has nothing to answer. */
export async function readMessages(tx: Tx, { id, by }: OrderInHand) {
  await tx
    .updateTable('order_message')
    .set({ read_at: sql<Date>`now()` })
    .where('order_id', '=', id)
    .where('side', '<>', by.side)
    .where('read_at', 'is', null)
    .execute()
}
