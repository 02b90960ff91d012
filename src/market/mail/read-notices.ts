import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/** Marks the shop's notices of an order as read: whoever works on it has seen what they are about. */
export async function readNoticesOfOrder(tx: Tx, desk: { seller_id: number }, order_id: number) {
  await tx
    .updateTable('notice')
    .set({ read_at: sql`now()` })
    .where('seller_id', '=', desk.seller_id)
    .where('read_at', 'is', null)
    .where(sql<SqlBool>`data ->> 'order_id' = ${String(order_id)}`)
    .execute()
}

/** Marks the shop's notices as read, up to and including `upTo`: what came while the list was open stays unread. */
export async function readNotices(tx: Tx, desk: { seller_id: number }, upTo: number) {
  await tx
    .updateTable('notice')
    .set({ read_at: sql`now()` })
    .where('seller_id', '=', desk.seller_id)
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}
