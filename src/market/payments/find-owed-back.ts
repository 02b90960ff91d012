import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

export type OwedBack = Awaited<ReturnType<typeof findOwedBack>>

/** What a shop has still to send back to its buyers itself, in whole rupiah, by order; what waits longest comes first. */
export function findOwedBack(db: Db, seller_id: number) {
  return db
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .where('shop_order.seller_id', '=', seller_id)
    .where('refund.kind', '=', 'direct')
    .where('refund.done_at', 'is', null)
    .where('refund.failed_at', 'is', null)
    .groupBy('refund.order_id')
    .select(['refund.order_id'])
    .select(sql<number>`sum(refund.amount_rupiah)::float8`.as('amount_rupiah'))
    .orderBy((eb) => eb.fn.min('refund.asked_at'))
    .execute()
}
