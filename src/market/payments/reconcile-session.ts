import type Stripe from 'stripe'
import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Fees } from './fees.ts'
import { settleSession } from './settle-session.ts'
import type { StripeDoor } from './stripe-door.ts'

/**
 * Asks Stripe how a session stands whose word has not come, ends it where its time is over, and takes in the answer just
 * as a webhook. Throws where Stripe cannot be asked, for the queue to try again.
 */
export async function reconcileSession(
  db: Db,
  enqueue: Enqueue,
  fees: Fees,
  stripe: StripeDoor | null,
  id: string,
) {
  const asked = await db
    .updateTable('stripe_session')
    .set({ asked_at: sql`now()` })
    .where('id', '=', id)
    .where('state', 'in', ['open', 'complete'])
    .returning(sql<boolean>`expires_at <= now()`.as('is_over'))
    .executeTakeFirst()
  if (!asked) return
  if (!stripe) throw new Error('There are no keys for Stripe any more')
  const session = await askStripe(stripe.client, id, asked.is_over).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'resource_missing') return undefined
    throw error
  })
  if (session) await db.transaction().execute((tx) => settleSession(tx, enqueue, fees, session))
  else await forget(db, id)
}

/** With the keys of another account Stripe knows nothing of it: there is nothing more to ask. */
async function forget(db: Db, id: string) {
  const problem = 'Stripe tidak mengenal sesi ini; mungkin kuncinya dari akun lain.'
  await db.updateTable('stripe_session').set({ state: 'expired', problem }).where('id', '=', id).execute()
}

/** How a session stands, ended before where it is still open and should not be. */
export async function askStripe(client: Stripe, id: string, end: boolean) {
  const ask = () => client.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  const session = await ask()
  if (!end || session.status !== 'open') return session
  return client.checkout.sessions.expire(id).catch((error: unknown) => {
    if ((error as { type?: string }).type === 'StripeInvalidRequestError') return ask() // paid at the last moment
    throw error
  })
}
