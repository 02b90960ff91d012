import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { finishRefund } from './finish-refund.ts'

/**
 * The shop says that it has sent back money that came to itself: the ledger says so too, and the buyer is told. Only
 * the owner does: it is their account.
 * @throws {Refusal} not-allowed; not-found for a refund of another order, or through Stripe; refund-done
 */
export async function markSentBack(tx: Tx, enqueue: Enqueue, order: OrderInHand, refund_id: number) {
  if (order.by.side !== 'seller' || order.by.desk.role !== 'owner') throw new Refusal('not-allowed')
  const refund = await tx
    .selectFrom('refund')
    .where('id', '=', refund_id)
    .where('order_id', '=', order.id)
    .where('kind', '=', 'direct')
    .select('amount_rupiah')
    .executeTakeFirst()
  if (!refund) throw new Refusal('not-found')
  if (!(await finishRefund(tx, enqueue, refund_id))) throw new Refusal('refund-done')
  await recordAct(tx, order.by.desk, {
    verb: 'order.send-back',
    subject: ['order', order.id],
    after: { amount_rupiah: refund.amount_rupiah },
  })
}
