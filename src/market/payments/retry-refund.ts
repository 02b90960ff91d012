import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdFailedRefund } from './hold-failed-refund.ts'

/**
 * The operator has Stripe try again what it could not send back: a new attempt, with a key of its own. Of what was asked
 * for once at most one attempt is under way or done. Returns the attempt's id.
 * @throws {Refusal} not-found, refund-taken-up
 */
export async function retryRefund(tx: Tx, enqueue: Enqueue, operator: Operator, refund_id: number) {
  const { order_id, session_id, ask_id, amount_rupiah, reason, seller_id } = await holdFailedRefund(
    tx,
    refund_id,
  )
  const { id } = await tx
    .insertInto('refund')
    .values({
      order_id,
      session_id,
      amount_rupiah,
      reason,
      kind: 'stripe',
      attempt_of: ask_id,
      asked_by: operator.account_id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(tx, { queue: 'stripe.refund', data: { refund_id: id } })
  await recordAct(tx, operator, {
    verb: 'refund.retry',
    subject: ['order', order_id],
    seller_id,
    after: { amount_rupiah },
  })
  return id
}
