import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { holdAgain } from '../orders/hold-again.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { Fees } from './fees.ts'
import { recordPayment } from './record-payment.ts'
import { hasWaitingProof, takesProof } from './send-proof.ts'

/**
 * The shop has found a transfer on its account, with or without a proof: the order is paid. `amount_rupiah` is what has
 * arrived: what the order asks for, or that without the unique code, which buyers forget. One that has lapsed is taken
 * up again if its goods are still there.
 * @throws {Refusal} order-state; transfer-differs, with the amount that is `due`, its `code`, and what has `arrived`;
 *   sold-out, capacity-full for a lapsed one
 */
export async function confirmTransfer(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  order: OrderInHand,
  amount_rupiah = order.due_rupiah,
) {
  if (order.payment_kind !== 'bank' && order.payment_kind !== 'qris')
    throw new Refusal('order-state', { state: order.state })
  const { due_rupiah, unique_code } = order
  const isWhole = amount_rupiah === due_rupiah
  if (!isWhole && amount_rupiah !== due_rupiah - unique_code)
    throw new Refusal('transfer-differs', {
      due: formatRupiah(due_rupiah),
      code: String(unique_code).padStart(3, '0'),
      arrived: formatRupiah(amount_rupiah),
    })
  if (order.state === 'lapsed') await holdAgain(tx, order)
  const paid = isWhole ? order : { ...order, unique_code: 0, due_rupiah: amount_rupiah }
  await recordPayment(tx, enqueue, fees, paid, { amount_rupiah, at: 'direct' })
  if (!isWhole)
    await tx.updateTable('shop_order').set({ unique_code: 0 }).where('id', '=', order.id).execute()
}

/**
 * The same from the desk: a proof has called the shop to look; without one it says that it `has_seen` the money, so that
 * a press on the wrong order is not a payment.
 * @throws {Refusal} transfer-unseen besides
 */
export async function confirmSeen(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  order: OrderInHand,
  { amount_rupiah, has_seen }: { amount_rupiah: number | null; has_seen: boolean },
) {
  if (!has_seen && takesProof(order) && !(await hasWaitingProof(tx, order.id)))
    throw new Refusal('transfer-unseen')
  await confirmTransfer(tx, enqueue, fees, order, amount_rupiah ?? order.due_rupiah)
}
