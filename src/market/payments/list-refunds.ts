import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { StripeDoor } from './stripe-door.ts'
import { takeRefund } from './take-refunded.ts'

/**
 * Asks Stripe for all refunds of a session's payment, where what it tells does not add up, and takes each in just as a
 * webhook. Throws where Stripe cannot be asked, for the queue to try again.
 */
export async function listRefunds(db: Db, enqueue: Enqueue, stripe: StripeDoor | null, session_id: string) {
  const session = await db
    .selectFrom('stripe_session')
    .where('id', '=', session_id)
    .select('payment_intent')
    .executeTakeFirst()
  if (!session?.payment_intent) return
  if (!stripe) throw new Error('There are no keys for Stripe any more')
  const { payment_intent } = session
  for await (const refund of stripe.client.refunds.list({ payment_intent, limit: 100 }))
    await db.transaction().execute((tx) => takeRefund(tx, enqueue, refund))
}
