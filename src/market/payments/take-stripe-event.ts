import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Fees } from './fees.ts'
import { takeDispute } from './settle-dispute.ts'
import { settleSession } from './settle-session.ts'
import { takeRefund, takeRefunded } from './take-refunded.ts'

/**
 * Takes in what Stripe tells, once, however often and in whatever order it is told; `event` has come with a right
 * signature. Returns what became of it, for the log. Everything that is paid here is on the operator's own account, also
 * what is passed on to a connected one: an event of another account is not ours, whatever it says of our orders.
 * @throws {Refusal} session-unknown where it has come too early: Stripe tells it again
 */
export async function takeStripeEvent(tx: Tx, enqueue: Enqueue, fees: Fees, event: Stripe.Event) {
  const take = taking(tx, enqueue, fees, event)
  if (!take || event.account) return 'ignored'
  const { id, type, created } = event
  const { id: subject } = event.data.object as { id: string }
  const added = await tx
    .insertInto('stripe_event')
    .values({ id, type, subject, created_at: new Date(created * 1000) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? take() : 'repeated'
}

function taking(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  event: Stripe.Event,
): (() => Promise<string>) | undefined {
  const at = new Date(event.created * 1000)
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.expired':
    case 'checkout.session.async_payment_succeeded':
      return () => settleSession(tx, enqueue, fees, event.data.object)
    case 'checkout.session.async_payment_failed':
      return () => settleSession(tx, enqueue, fees, event.data.object, 'failed')
    case 'charge.refunded':
      return () => takeRefunded(tx, enqueue, event.data.object)
    case 'refund.created':
    case 'refund.failed':
    case 'refund.updated':
      return () => takeRefund(tx, enqueue, event.data.object)
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return () => takeDispute(tx, enqueue, event.data.object, { at })
    case 'charge.dispute.funds_withdrawn':
      return () => takeDispute(tx, enqueue, event.data.object, { at, money: 'withdrawn' })
    case 'charge.dispute.funds_reinstated':
      return () => takeDispute(tx, enqueue, event.data.object, { at, money: 'reinstated' })
    default:
      return undefined
  }
}
