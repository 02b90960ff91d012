import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { purchaseRefund } from '../mail/order-letters.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { findTold } from './find-told.ts'
import { writeToBuyer } from './write-to-buyer.ts'

/**
 * Tells the buyer of an order that money is on its way back: `amount_rupiah`, through Stripe, or from the shop or the
 * operator by bank.
 */
export async function tellRefund(
  tx: Tx,
  enqueue: Enqueue,
  order_id: number,
  { kind, amount_rupiah }: { kind: 'stripe' | 'direct' | 'operator'; amount_rupiah: number },
) {
  const told = await findTold(tx, order_id)
  const amount = formatRupiah(amount_rupiah)
  await writeToBuyer(tx, enqueue, told, (purchase) => purchaseRefund(purchase, kind, amount))
}
