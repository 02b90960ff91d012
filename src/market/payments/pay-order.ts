import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { holdAgain } from '../orders/hold-again.ts'
import { insertRefund } from './ask-refund.ts'
import { saleEntries } from './entries.ts'
import type { Fees } from './fees.ts'
import { post } from './post.ts'
import { insertPayment, recordPayment } from './record-payment.ts'
import type { LockedSession } from './stripe-session.ts'

type Part = { session: LockedSession; amount_rupiah: number }

/**
 * An order's part of a session has been paid. One that lapsed meanwhile is taken up again if its goods are still there;
 * where they are not, or it was called off or paid before, the money goes back whole.
 */
export async function payOrder(tx: Tx, enqueue: Enqueue, fees: Fees, order: OrderInHand, part: Part) {
  const { session, amount_rupiah } = part
  if (order.due_rupiah === amount_rupiah && (await isThere(tx, order)))
    await recordPayment(tx, enqueue, fees, order, {
      amount_rupiah,
      at: placeOf(session),
      session_id: session.id,
    })
  else await giveBack(tx, enqueue, order, part)
}

async function isThere(tx: Tx, order: OrderInHand) {
  if (order.payment_kind !== 'stripe') return false
  if (order.state !== 'lapsed') return order.state === 'placed'
  await sql`savepoint hold_again`.execute(tx)
  try {
    await holdAgain(tx, order)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint hold_again`.execute(tx)
    return false
  }
}

/** Money that was no sale: it is in the ledger, with nothing kept of it, until it is back with its buyer. */
async function giveBack(tx: Tx, enqueue: Enqueue, order: OrderInHand, { session, amount_rupiah }: Part) {
  const nothingKept = { percent: 0, withholds: false }
  const at = placeOf(session)
  const session_id = session.id
  const before = await tx
    .selectFrom('order_payment')
    .select('order_id')
    .where('order_id', '=', order.id)
    .executeTakeFirst()
  const isWhole = order.due_rupiah === amount_rupiah && order.payment_kind === 'stripe'
  if (!before && isWhole) await insertPayment(tx, nothingKept, order, { amount_rupiah, at, session_id })
  else
    await post(tx, {
      seller_id: order.seller_id,
      order_id: order.id,
      kind: 'sale',
      ref: `sale:${order.id}:${session_id}`,
      entries: saleEntries(
        { goods_rupiah: amount_rupiah, delivery_rupiah: 0, unique_code: 0, at },
        nothingKept,
      ),
    })
  const reason = before
    ? 'Pesanan ini sudah dibayar; pembayaran kedua dikembalikan.'
    : 'Pembayaran datang setelah pesanan berakhir, jadi dikembalikan seluruhnya.'
  await insertRefund(tx, enqueue, order, { amount_rupiah, reason, session_id })
}

function placeOf({ stripe_account }: LockedSession) {
  return stripe_account === null ? 'stripe' : 'connected'
}
