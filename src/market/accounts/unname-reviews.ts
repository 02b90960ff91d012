import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/**
 * Takes their name off what these accounts have said of what they bought: stars, words and photos stay. The averages
 * are made again for each product, so that these are locked in the order of their ids.
 */
export async function unnameReviews(tx: Tx, accounts: readonly number[]) {
  const lines = tx
    .selectFrom('order_line')
    .innerJoin('shop_order', 'shop_order.id', 'order_line.order_id')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('checkout.account_id', 'in', accounts)
  await tx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', lines.select('order_line.product_id'))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  await tx
    .updateTable('review')
    .set({ author: sql<string>`case language when 'en' then 'A buyer' else 'Pembeli' end` })
    .where('order_line_id', 'in', lines.select('order_line.id'))
    .execute()
  await tx.deleteFrom('review_upload').where('order_line_id', 'in', lines.select('order_line.id')).execute()
}
