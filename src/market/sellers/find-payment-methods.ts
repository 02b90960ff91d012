import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** The ways in which a shop is paid, the first one first, each with how many orders are still to be paid in it. */
export async function findPaymentMethods(db: Db, desk: { seller_id: number }) {
  return db
    .selectFrom('seller_payment_method')
    .select(['id', 'kind', 'bank_name', 'account_number', 'account_holder', 'document_id'])
    .select(openOrders.as('open_orders'))
    .where('seller_id', '=', desk.seller_id)
    .orderBy('id')
    .execute()
}

/** An order keeps the account of the day on which it was placed. What is paid on hand-over is open until then. */
const openOrders = sql<number>`(
  select count(*)::float8 from shop_order
  where shop_order.seller_id = seller_payment_method.seller_id
    and shop_order.payment_kind = seller_payment_method.kind
    and (shop_order.state in ('proposed', 'asked', 'costed', 'placed')
      or shop_order.payment_kind = 'cash' and shop_order.state in ('accepted', 'making', 'sent', 'ready'))
    and (shop_order.payment_kind not in ('bank', 'qris')
      or shop_order.pay_to ->> 'account_number' = seller_payment_method.account_number
      or shop_order.pay_to ->> 'document_id' = seller_payment_method.document_id))`
