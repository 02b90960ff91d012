import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { takeBackSale } from '../discovery/record-sale.ts'
import { holdTaken, putBack } from '../orders/end-hold.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { freeCode, heldUntil } from '../orders/insert-order.ts'
import { goBack } from '../orders/take-back.ts'
import { tellNews } from '../orders/tell-news.ts'
import { type Entries, type LedgerAccount, post } from './post.ts'

/**
 * The money that the shop has confirmed did not come after all: while nothing has followed from it, the order waits for
 * its payment again, with a new hold and the proof that was sent, or has lapsed as before. The ledger writes the sale
 * back; it is no refund, for nothing was paid. The buyer reads the `reason`.
 * @throws {Refusal} order-state, also where it was paid in another way; money-moved where some of it is going back;
 *   too-many-transfers
 */
export async function takeBackPayment(tx: Tx, enqueue: Enqueue, order: OrderInHand, reason: string) {
  if (!mayBeMissing(order)) throw new Refusal('order-state', { state: order.state })
  if (await isGoingBack(tx, order)) throw new Refusal('money-moved')
  await tx.deleteFrom('order_payment').where('order_id', '=', order.id).execute()
  await writeBack(tx, order)
  await tx.selectFrom('seller').select('id').where('id', '=', order.seller_id).forNoKeyUpdate().execute()
  await giveCode(tx, order)
  const { last, before } = await goBack(tx, order, reason)
  if (before.state === 'lapsed') await putBack(tx, order)
  else await holdTaken(tx, order, heldUntil('placed', order.payment_kind))
  await takeBackSale(tx, order.seller_id, last.at)
  await tellNews(tx, enqueue, order.id, 'payment-missing', reason)
}

/** The shop has said itself that it was paid, and has not begun with it. */
export function mayBeMissing({ state, payment_kind }: Pick<OrderInHand, 'state' | 'payment_kind'>) {
  return state === 'paid' && (payment_kind === 'bank' || payment_kind === 'qris')
}

async function isGoingBack(tx: Tx, { id }: OrderInHand) {
  const refund = await tx
    .selectFrom('refund')
    .where('order_id', '=', id)
    .where('failed_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  return refund !== undefined
}

/** The order's last sale the other way round, as `reversal:sale:17`. */
async function writeBack(tx: Tx, { id: order_id, seller_id }: OrderInHand) {
  const { rows } = await sql<{ ref: string; account: LedgerAccount; amount_rupiah: number }>`
    select posting.ref, entry.account, entry.amount_rupiah::float8 as amount_rupiah
    from ledger_posting posting join ledger_entry entry on entry.posting_id = posting.id
    where posting.id = (
      select max(id) from ledger_posting where order_id = ${order_id} and kind = 'sale')`.execute(tx)
  const entries: Entries = Object.fromEntries(rows.map((entry) => [entry.account, -entry.amount_rupiah]))
  await post(tx, { seller_id, order_id, kind: 'reversal', ref: `reversal:${rows[0]?.ref ?? ''}`, entries })
}

/**
 * The amount that the buyer was told, or another where another order waits for the same by now, or where it was paid
 * without its code. The shop is locked.
 */
async function giveCode(tx: Tx, { id, seller_id, payment_kind, unique_code, due_rupiah }: OrderInHand) {
  const isTaken = await tx
    .selectFrom('shop_order')
    .where('seller_id', '=', seller_id)
    .where('state', '=', 'placed')
    .where('payment_kind', 'in', ['bank', 'qris'])
    .where('due_rupiah', '=', due_rupiah)
    .select('id')
    .executeTakeFirst()
  if (unique_code > 0 && !isTaken) return
  const code = await freeCode(tx, seller_id, payment_kind, due_rupiah - unique_code)
  await tx.updateTable('shop_order').set({ unique_code: code }).where('id', '=', id).execute()
}
