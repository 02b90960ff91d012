import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { recordSale } from '../discovery/record-sale.ts'
import { takeStock } from '../orders/end-hold.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'
import { saleEntries } from './entries.ts'
import type { Fees } from './fees.ts'
import { findFees } from './find-fees.ts'
import { post } from './post.ts'

type Payment = {
  /** Whole rupiah that have arrived. */
  amount_rupiah: number
  /** Where they are. */
  at: 'stripe' | 'direct' | 'connected'
  session_id?: string
}

/**
 * An order that was placed is paid: its stock is taken, the ledger says so, both sides are told. An order is paid once:
 * the same again is refused by its state.
 * @throws {Refusal} order-state
 */
export async function recordPayment(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  order: OrderInHand,
  payment: Payment,
) {
  await takeStep(tx, order, 'paid')
  await insertPayment(tx, fees, order, payment)
  await takeStock(tx, enqueue, order)
  await recordSale(tx, order.seller_id)
  await tellStep(tx, enqueue, order.id, 'paid')
}

/** The payment itself and its posting, for an order whose state says otherwise that it was sold: paid on hand-over. */
export async function insertPayment(
  tx: Tx,
  fees: Fees,
  order: OrderInHand,
  { amount_rupiah, at, session_id }: Payment,
) {
  await tx
    .insertInto('order_payment')
    .values({
      order_id: order.id,
      kind: order.payment_kind,
      amount_rupiah,
      confirmed_by: order.by.account_id,
      session_id: session_id ?? null,
    })
    .execute()
  const own = at === 'stripe' ? await findFees(tx, fees, order.seller_id, new Date()) : fees
  const { goods_rupiah, unique_code } = order
  const delivery_rupiah = order.delivery_rupiah ?? 0
  await post(tx, {
    seller_id: order.seller_id,
    order_id: order.id,
    kind: 'sale',
    ref: await saleRef(tx, order.id),
    entries: saleEntries({ goods_rupiah, delivery_rupiah, unique_code, at }, own),
  })
}

/** `sale:17`; an order whose sale was written back before, because the money had not come, is sold as `sale:17:2`. */
async function saleRef(tx: Tx, order_id: number) {
  const { count } = await tx
    .selectFrom('ledger_posting')
    .where('order_id', '=', order_id)
    .where('kind', '=', 'reversal')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count === 0 ? `sale:${order_id}` : `sale:${order_id}:${count + 1}`
}
