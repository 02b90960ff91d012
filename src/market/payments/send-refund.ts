import { sql, type SqlBool } from 'kysely'
import type Stripe from 'stripe'
import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { failRefund } from './fail-refund.ts'
import { type StripeDoor, toStripe } from './stripe-door.ts'
import { takeRefund } from './take-refunded.ts'

/**
 * Has Stripe send a refund, once, however often it is asked. What Stripe will never do ends the refund, and the operator
 * sees why; what may pass is thrown, for the queue to try again.
 */
export async function sendRefund(db: Db, enqueue: Enqueue, stripe: StripeDoor | null, refund_id: number) {
  const refund = await findWaiting(db, refund_id)
  if (!refund) return
  if (!stripe) throw new Error('There are no keys for Stripe any more')
  const sent = await send(stripe.client, refund).catch((error: unknown) => failureOf(error))
  await db.transaction().execute(async (tx) => {
    if (typeof sent === 'string') await failRefund(tx, enqueue, refund_id, sent)
    else await takeRefund(tx, enqueue, sent)
  })
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>

function findWaiting(db: Db, id: number) {
  return db
    .selectFrom('refund')
    .innerJoin('stripe_session as session', 'session.id', 'refund.session_id')
    .where('refund.id', '=', id)
    .where('refund.done_at', 'is', null)
    .where('refund.failed_at', 'is', null)
    .where('session.payment_intent', 'is not', null)
    .select(['refund.id', 'refund.amount_rupiah', 'session.id as session_id', 'session.stripe_account'])
    .select('session.payment_intent')
    .select((eb) =>
      eb
        .selectFrom('refund as attempt')
        .where(
          sql<SqlBool>`coalesce(attempt.attempt_of, attempt.id) = coalesce(refund.attempt_of, refund.id)`,
        )
        .whereRef('attempt.order_id', '=', 'refund.order_id')
        .select(sql<string[]>`array_agg(attempt.id::text)`.as('ids'))
        .as('attempts'),
    )
    .executeTakeFirst()
}

/**
 * A key is good for a day at Stripe, so it is first looked whether this refund is there already, or an earlier attempt
 * at it whose answer was lost, and which has not come back.
 */
async function send(client: Stripe, { id, session_id, amount_rupiah, ...of }: Waiting) {
  const payment_intent = of.payment_intent ?? ''
  const refund = String(id)
  const attempts = new Set(of.attempts)
  for await (const before of client.refunds.list({ payment_intent, limit: 100 })) {
    const asked = before.metadata?.['refund'] ?? ''
    const isBack = before.status === 'failed' || before.status === 'canceled'
    if (asked === refund || (attempts.has(asked) && !isBack)) return before
  }
  return client.refunds.create(
    {
      payment_intent,
      amount: toStripe(amount_rupiah),
      metadata: { refund },
      ...(of.stripe_account !== null && { reverse_transfer: true }),
    },
    { idempotencyKey: `refund-${id}-${session_id}` },
  )
}

/** Why Stripe will never do it. Money that is not there yet, and a Stripe that is away, may be otherwise tomorrow. */
function failureOf(error: unknown) {
  const { type, code, message } = (error ?? {}) as { type?: string; code?: string; message?: string }
  if (type !== 'StripeInvalidRequestError' || code === 'balance_insufficient') throw error
  return message ?? code ?? type
}
