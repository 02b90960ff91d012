import type { Tx } from '../../../db/types.ts'

/**
 * Locks the products of several orders at once, in the order in which `holdStock` locks them: one order after the other
 * would not be. The orders are locked already.
 */
export async function lockGoods(tx: Tx, order_ids: readonly number[]) {
  await tx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('order_line')
        .select('product_id')
        .where('order_id', 'in', [0, ...order_ids]),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
