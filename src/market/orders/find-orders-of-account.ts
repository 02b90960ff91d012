import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'

/** As many as a page shows. */
const shown = 100

export type ListedOrder = Awaited<ReturnType<typeof findOrders>>[number]

/** The orders that somebody has placed while signed in, the newest first. */
export function findOrdersOfAccount(db: Db, account_id: number) {
  return findOrders(db, (eb) => eb('checkout.account_id', '=', account_id))
}

/** Those of checkouts whose tokens a browser has kept. */
export async function findOrdersOfCheckouts(db: Db, tokens: readonly string[]) {
  if (tokens.length === 0) return []
  return findOrders(db, (eb) => eb('checkout.token', 'in', tokens))
}

function findOrders(db: Db, whose: (eb: ExpressionBuilder<DB, 'checkout'>) => Expression<SqlBool>) {
  return db
    .selectFrom('checkout')
    .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where((eb) => whose(eb as unknown as ExpressionBuilder<DB, 'checkout'>))
    .select([
      'shop_order.id',
      'shop_order.token',
      'shop_order.placed_at',
      'held_until',
      'due_rupiah',
      'seller.name as shop',
    ])
    .select((eb) => [
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      jsonArrayFrom(
        eb
          .selectFrom('order_line')
          .whereRef('order_line.order_id', '=', 'shop_order.id')
          .select(['product_name', 'quantity'])
          .orderBy('order_line.id'),
      ).as('lines'),
      jsonArrayFrom(
        eb
          .selectFrom('transfer_proof')
          .whereRef('transfer_proof.order_id', '=', 'shop_order.id')
          .select(['id', 'sent_at', 'rejected_at', 'rejection'])
          .orderBy('id'),
      ).as('proofs'),
    ])
    .orderBy('shop_order.placed_at', 'desc')
    .orderBy('shop_order.id', 'desc')
    .limit(shown)
    .execute()
}
