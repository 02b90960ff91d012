import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { failRefund } from './fail-refund.ts'
import { finishRefund } from './finish-refund.ts'
import { settleRefunds } from './settle-refunds.ts'
import { fromStripe } from './stripe-door.ts'
import { readMetadata } from './stripe-metadata.ts'
import { lockSession } from './stripe-session.ts'

/**
 * Stripe says how much of a payment has gone back in all, whoever sent it.
 * @throws {Refusal} session-unknown where the session that was paid is one of ours and is not written down yet
 */
export async function takeRefunded(tx: Tx, enqueue: Enqueue, charge: Stripe.Charge) {
  const found = await findSessionOf(tx, charge)
  const session = found && (await lockSession(tx, found.id))
  if (!session) {
    if (readMetadata(charge.metadata)) throw new Refusal('session-unknown')
    return 'unknown'
  }
  if (charge.currency !== 'idr') return 'mismatch'
  const refunded_rupiah = Math.max(session.refunded_rupiah, fromStripe(charge.amount_refunded))
  const payment_intent = intentOf(charge)
  await tx
    .updateTable('stripe_session')
    .set({ refunded_rupiah, payment_intent })
    .where('id', '=', session.id)
    .execute()
  await settleRefunds(tx, enqueue, { ...session, refunded_rupiah, payment_intent })
  return 'refunded'
}

/** By its payment or, where nobody has told us of that yet, by what we gave Stripe to keep with it. */
async function findSessionOf(tx: Tx, charge: Stripe.Charge) {
  const known = readMetadata(charge.metadata)
  return tx
    .selectFrom('stripe_session as session')
    .innerJoin('checkout', 'checkout.id', 'session.checkout_id')
    .where((eb) =>
      eb.or([
        eb('session.payment_intent', '=', intentOf(charge) ?? ''),
        eb.and([
          eb('session.payment_intent', 'is', null),
          eb('session.amount_rupiah', '=', fromStripe(charge.amount)),
          eb('checkout.token', '=', known?.checkout_token ?? ''),
          eb('session.stripe_account', 'is not distinct from', known?.stripe_account ?? null),
          eb('session.attempt', '=', known?.attempt ?? 0),
        ]),
      ]),
    )
    .select('session.id')
    .orderBy('session.payment_intent', (order) => order.asc().nullsLast())
    .limit(1)
    .executeTakeFirst()
}

function intentOf({ payment_intent }: { payment_intent: string | Stripe.PaymentIntent | null }) {
  return typeof payment_intent === 'string' ? payment_intent : (payment_intent?.id ?? null)
}

/** One of our refunds has come back: the buyer's bank did not take it. */
export async function takeRefundBack(tx: Tx, enqueue: Enqueue, refund: Stripe.Refund) {
  if (refund.status !== 'failed' && refund.status !== 'canceled') return 'ignored'
  const ours = await tx
    .selectFrom('refund')
    .innerJoin('stripe_session as session', 'session.id', 'refund.session_id')
    .where('session.payment_intent', '=', intentOf(refund) ?? '')
    .where((eb) =>
      eb.or([
        eb('refund.stripe_id', '=', refund.id),
        eb('refund.id', '=', Number(refund.metadata?.['refund'] ?? 0) || 0),
      ]),
    )
    .select('refund.id')
    .executeTakeFirst()
  if (!ours) return 'unknown'
  await finishRefund(tx, enqueue, ours.id, refund.id) // it had left, also where its answer was lost
  await failRefund(tx, enqueue, ours.id, refund.failure_reason ?? refund.status)
  return 'refund-failed'
}
