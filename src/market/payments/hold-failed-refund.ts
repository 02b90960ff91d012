import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { enterAsSystem } from '../orders/enter-order.ts'
import { findFailedRefund } from './find-failed-refunds.ts'
import { lockSession } from './stripe-session.ts'

/**
 * A refund that failed, with its payment and its order locked, so that nobody else sends that money back meanwhile.
 * @throws {Refusal} not-found for what is no refund through Stripe; refund-taken-up where it is seen to by now
 */
export async function holdFailedRefund(tx: Tx, refund_id: number) {
  const refund = await tx
    .selectFrom('refund')
    .where('id', '=', refund_id)
    .where('kind', '=', 'stripe')
    .select(['session_id', 'order_id'])
    .executeTakeFirst()
  if (!refund) throw new Refusal('not-found')
  if (refund.session_id !== null) await lockSession(tx, refund.session_id)
  await enterAsSystem(tx, refund.order_id)
  const failed = await findFailedRefund(tx, refund_id)
  if (!failed) throw new Refusal('refund-taken-up')
  return failed
}
