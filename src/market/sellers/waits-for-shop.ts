import { sql, type SqlBool } from 'kysely'

/**
 * A `shop_order` for which its shop has something to do: say what delivery costs, look at a proof, take on what is paid
 * on hand-over, make it, send it, read a message, answer a return or a dispute that the buyer has opened.
 */
export const waitsForShop = sql<SqlBool>`(
  shop_order.state in ('asked', 'paid', 'accepted', 'making')
  or shop_order.state = 'placed' and shop_order.payment_kind = 'cash'
  or shop_order.state in ('placed', 'lapsed') and exists (
    select from transfer_proof where order_id = shop_order.id and rejected_at is null)
  or exists (
    select from order_message where order_id = shop_order.id and side = 'buyer' and read_at is null)
  or exists (
    select from order_return where order_id = shop_order.id and answered_at is null)
  or exists (
    select from order_dispute
    where order_id = shop_order.id and opened_by = 'buyer' and settled_at is null))`
