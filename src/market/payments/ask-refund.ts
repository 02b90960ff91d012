import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from '../orders/enter-order.ts'

type Asked = {
  /** Whole rupiah; without it all that has not gone back yet. */
  amount_rupiah?: number
  /** What both sides read. */
  reason: string
}

/**
 * Money of an order is to go back to its buyer, all of it or a part: through Stripe, which is asked for it once this is
 * committed, or from the shop itself, which says when it has sent it. The ledger follows when it is done
 * (`finishRefund`). Returns the refund's id.
 * @throws {Refusal} refund-too-much, with what is `left`, where that is less, or nothing
 */
export async function askRefund(tx: Tx, enqueue: Enqueue, order: OrderInHand, { reason, ...asked }: Asked) {
  const payment = await tx
    .selectFrom('order_payment')
    .select(['kind', 'session_id', 'amount_rupiah'])
    .select((eb) =>
      eb
        .selectFrom('refund')
        .whereRef('refund.order_id', '=', 'order_payment.order_id')
        .whereRef('refund.session_id', 'is not distinct from', 'order_payment.session_id')
        .where('refund.failed_at', 'is', null)
        .select((sum) => sum.fn.coalesce(sum.fn.sum<number>('refund.amount_rupiah'), sum.lit(0)).as('amount'))
        .as('returned'),
    )
    .where('order_id', '=', order.id)
    .executeTakeFirst()
  const left = payment ? payment.amount_rupiah - Number(payment.returned) : 0
  const { amount_rupiah = left } = asked
  if (!payment || amount_rupiah > left || amount_rupiah <= 0) throw new Refusal('refund-too-much', { left })
  return insertRefund(tx, enqueue, order, { amount_rupiah, reason, session_id: payment.session_id })
}

/** Money that came through `session_id`, or by another way than Stripe where that is null. */
export async function insertRefund(
  tx: Tx,
  enqueue: Enqueue,
  { id: order_id, by }: Pick<OrderInHand, 'id' | 'by'>,
  refund: { amount_rupiah: number; reason: string; session_id: string | null },
) {
  const kind = refund.session_id === null ? 'direct' : 'stripe'
  const { id } = await tx
    .insertInto('refund')
    .values({ ...refund, kind, order_id, asked_by: by.account_id })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (kind === 'stripe') await enqueue(tx, { queue: 'stripe.refund', data: { refund_id: id } })
  return id
}
