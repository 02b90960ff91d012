import { sql } from 'kysely'
import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { settleRefunds } from './settle-refunds.ts'
import { fromStripe } from './stripe-door.ts'
import { readMetadata } from './stripe-metadata.ts'
import { lockSession } from './stripe-session.ts'

/**
 * How one refund stands at Stripe, whoever sent it and whoever says so: an event, or Stripe when it was asked. It is
 * written down by its own name, and settled once its session is known to be paid.
 */
export async function takeRefund(tx: Tx, enqueue: Enqueue, refund: Stripe.Refund) {
  const payment_intent = intentOf(refund)
  if (payment_intent === null) return 'ignored'
  if (refund.currency !== 'idr') return 'mismatch'
  const session = (await lockPaid(tx, payment_intent)) ?? (await lockPaidSince(tx, payment_intent))
  const failure = failureOf(refund)
  await tx
    .insertInto('stripe_refund')
    .values({
      id: refund.id,
      payment_intent,
      amount_rupiah: fromStripe(refund.amount),
      asked: askedOf(refund.metadata?.['refund']),
      failure,
      made_at: new Date(refund.created * 1000),
    })
    // What came back does not leave again: an older word changes nothing.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        failure: sql<string | null>`coalesce(stripe_refund.failure, excluded.failure)`,
      }),
    )
    .execute()
  if (!session) return 'unknown'
  await settleRefunds(tx, enqueue, session)
  return failure === null ? 'refunded' : 'refund-failed'
}

async function lockPaid(tx: Tx, payment_intent: string) {
  const found = await tx
    .selectFrom('stripe_session')
    .where('payment_intent', '=', payment_intent)
    .select('id')
    .executeTakeFirst()
  return found && lockSession(tx, found.id)
}

/** Looks again once nobody else is just learning of this payment: one of the two sees what the other has written. */
async function lockPaidSince(tx: Tx, payment_intent: string) {
  await waitForPayment(tx, payment_intent)
  return lockPaid(tx, payment_intent)
}

/** Until the end of the transaction nobody else says for the first time which session a payment is of. */
export async function waitForPayment(tx: Tx, payment_intent: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${payment_intent}, 0))`.execute(tx)
}

/** Why the money came back; null while it is on its way, or there. */
function failureOf({ status, failure_reason }: Stripe.Refund) {
  return status === 'failed' || status === 'canceled' ? (failure_reason ?? status) : null
}

/** Our own refund that it was asked for. */
function askedOf(refund: string | undefined) {
  return refund !== undefined && /^\d{1,15}$/.test(refund) ? Number(refund) : null
}

/**
 * Stripe says how much of a payment has gone back in all. Each refund is told by itself; where they do not add up to
 * this, Stripe is asked for them.
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
  const payment_intent = intentOf(charge)
  if (payment_intent === null) return 'ignored'
  if (session.payment_intent === null) {
    await waitForPayment(tx, payment_intent)
    await tx.updateTable('stripe_session').set({ payment_intent }).where('id', '=', session.id).execute()
    await settleRefunds(tx, enqueue, { ...session, payment_intent })
  }
  if ((await sumTold(tx, payment_intent)) !== fromStripe(charge.amount_refunded))
    await enqueue(tx, { queue: 'stripe.refunds', data: { session_id: session.id } })
  return 'refunded'
}

/** What has gone back of a payment, and stayed there, as far as we know. */
async function sumTold(tx: Tx, payment_intent: string) {
  const { rupiah } = await tx
    .selectFrom('stripe_refund')
    .where('payment_intent', '=', payment_intent)
    .where('failure', 'is', null)
    .select(sql<number>`coalesce(sum(amount_rupiah), 0)::float8`.as('rupiah'))
    .executeTakeFirstOrThrow()
  return rupiah
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
