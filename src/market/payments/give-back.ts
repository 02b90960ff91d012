import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { tellNews } from '../orders/tell-news.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { askRefund } from './ask-refund.ts'

/**
 * The shop gives money of a paid order back, whole or in part, whatever has become of the order: something was missing,
 * or the agency has said so. Stripe sends it; what came to the shop itself the shop sends, and says when it has
 * (`markSentBack`). Only the owner gives money back. The buyer reads the `reason`. Returns the refund's id.
 * @throws {Refusal} not-allowed; return-waits; refund-too-much, with what is `left`
 */
export async function giveBack(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  { amount_rupiah, reason }: { amount_rupiah: number; reason: string },
) {
  if (order.by.side !== 'seller' || order.by.desk.role !== 'owner') throw new Refusal('not-allowed')
  if (await asksReturn(tx, order)) throw new Refusal('return-waits')
  const id = await askRefund(tx, enqueue, order, { amount_rupiah, reason })
  await recordAct(tx, order.by.desk, {
    verb: 'order.give-back',
    subject: ['order', order.id],
    after: { amount_rupiah },
  })
  await tellNews(tx, enqueue, order.id, 'money-goes-back', `${formatRupiah(amount_rupiah)}\n${reason}`)
  return id
}

/** The buyer asks for a return, and the shop has not answered: with the answer the two agree on money too. */
export async function asksReturn(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  const asked = await tx
    .selectFrom('order_return')
    .where('order_id', '=', id)
    .where('answered_at', 'is', null)
    .select('order_id')
    .executeTakeFirst()
  return asked !== undefined
}
