import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

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
