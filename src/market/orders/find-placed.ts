import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'

export type PlacedOrder = NonNullable<Awaited<ReturnType<typeof findPlaced>>>['orders'][number]

/** A checkout with its orders as they stand now, for whoever has its token; undefined where there is none. */
export async function findPlaced(db: Db, token: string) {
  const rows = await db
    .selectFrom('checkout')
    .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('seller_stripe_account as account', 'account.seller_id', 'seller.id')
    .where('checkout.token', '=', token)
    .select(['checkout.email', 'checkout.phone', 'shop_order.id', 'shop_order.token', 'seller.name as shop'])
    .select(['goods_rupiah', 'delivery_rupiah', 'unique_code', 'due_rupiah', 'held_until'])
    .select((eb) => [
      eb.ref('state').$castTo<OrderState>().as('state'),
      eb.ref('payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      'account.stripe_account',
      eb
        .exists(
          eb
            .selectFrom('stripe_session_order as part')
            .innerJoin('stripe_session as session', 'session.id', 'part.session_id')
            .whereRef('part.order_id', '=', 'shop_order.id')
            .where('session.state', '=', 'complete')
            .select('session.id'),
        )
        .$castTo<boolean>()
        .as('is_underway'),
      sql<string[]>`array(
        select product_name from order_line where order_id = shop_order.id order by order_line.id)`.as(
        'names',
      ),
    ])
    .orderBy('shop_order.id')
    .execute()
  const [first] = rows
  return first && { email: first.email, phone: first.phone, orders: rows }
}

/** The orders that are paid at Stripe in one go: those whose money comes to the same account, if any waits for it. */
export function payableTogether(orders: readonly PlacedOrder[]) {
  const waiting = orders.filter((order) => nextFor(order) === 'stripe' && !order.is_underway)
  return [...Map.groupBy(waiting, ({ stripe_account }) => stripe_account).values()].flatMap((group) => {
    const [first] = group
    const due_rupiah = group.reduce((sum, order) => sum + order.due_rupiah, 0)
    return first ? [{ token: first.token, due_rupiah, orders: group }] : []
  })
}

/** What is to be done about an order next, as the page of the checkout says it. */
export function nextFor({ state, payment_kind }: Pick<PlacedOrder, 'state' | 'payment_kind'>) {
  if (state === 'asked' || state === 'costed') return state
  if (state === 'lapsed' || state === 'cancelled' || state === 'paid') return state
  if (state !== 'placed') return 'onItsWay'
  return payment_kind === 'bank' ? 'transfer' : payment_kind
}
