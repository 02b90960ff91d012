import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { releaseStock } from '../orders/end-hold.ts'
import { enterAsSystem } from '../orders/enter-order.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellReminder } from '../orders/tell-reminder.ts'
import { tellShop } from '../orders/tell-shop.ts'
import { tellStep } from '../orders/tell-step.ts'

/** Before a transfer lapses its buyer is reminded; the shop, before an order does that it has not answered. */
const hoursBefore = { buyer: 4, shop: 24 }
/** Orders of one minute; the next one takes those that are left. */
const most = 200

/**
 * Gives the goods of orders free whose time is over at `until`; when it is almost over, reminds whoever it waits for: the
 * buyer of a transfer, or the shop that is to be paid on hand-over. An order does not lapse while a proof waits for the
 * shop's answer, nor for a day while Stripe has not said what became of its session. Returns how many lapsed.
 */
export async function lapseOrders(tx: Tx, enqueue: Enqueue, _since: Date, until: Date) {
  for (const { id, payment_kind } of await remind(tx, until))
    await (payment_kind === 'cash'
      ? tellShop(tx, enqueue, id, 'order-unanswered')
      : tellReminder(tx, enqueue, id))
  const over = await findOver(tx, until)
  await lockProducts(tx, over)
  for (const id of over) {
    const order = await enterAsSystem(tx, id)
    await takeStep(tx, order, 'lapsed')
    await releaseStock(tx, order)
    await tellStep(tx, enqueue, id, 'lapsed')
  }
  return over.length
}

/** Where nothing that the shop or Stripe has still to say may change it. */
const waitsForNobody = (until: Date) => sql<SqlBool>`
  not exists (
    select from transfer_proof where order_id = shop_order.id and rejected_at is null)
  and not exists (
    select from stripe_session_order member join stripe_session session on session.id = member.session_id
    where member.order_id = shop_order.id and session.state in ('open', 'complete')
      and session.expires_at + interval '1 day' > ${until}::timestamptz)`

/** Locked; an order that somebody is just changing is left for the next minute. */
async function findOver(tx: Tx, until: Date) {
  const orders = await tx
    .selectFrom('shop_order')
    .select('id')
    .where('stock_state', '=', 'held')
    .where('held_until', '<=', until)
    .where('state', 'in', ['proposed', 'asked', 'costed', 'placed'])
    .where(waitsForNobody(until))
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return orders.map(({ id }) => id)
}

/** All products at once, in the order in which `holdStock` locks them: one order after the other would not be. */
async function lockProducts(tx: Tx, orders: readonly number[]) {
  await tx
    .selectFrom('product')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('order_line')
        .select('product_id')
        .where('order_id', 'in', [0, ...orders]),
    )
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

function remind(tx: Tx, until: Date) {
  return tx
    .updateTable('shop_order')
    .set({ reminded_at: until })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('shop_order')
        .select('id')
        .where('state', '=', 'placed')
        .where('payment_kind', 'in', ['bank', 'qris', 'cash'])
        .where('stock_state', '=', 'held')
        .where('reminded_at', 'is', null)
        .where('held_until', '>', until)
        .where(
          'held_until',
          '<=',
          sql<Date>`${until}::timestamptz + interval '1 hour' *
          case payment_kind when 'cash' then ${hoursBefore.shop}::int else ${hoursBefore.buyer}::int end`,
        )
        .where(waitsForNobody(until))
        .orderBy('id')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'payment_kind'])
    .execute()
}
