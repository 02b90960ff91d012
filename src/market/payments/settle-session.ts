import type Stripe from 'stripe'
import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { releaseStock } from '../orders/end-hold.ts'
import { enterAsSystem } from '../orders/enter-order.ts'
import { lockGoods } from '../orders/lock-goods.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'
import type { Fees } from './fees.ts'
import { payOrder } from './pay-order.ts'
import { restoreSession } from './restore-session.ts'
import { settleDisputes } from './settle-dispute.ts'
import { settleRefunds } from './settle-refunds.ts'
import { fromStripe, toStripe } from './stripe-door.ts'
import { readMetadata } from './stripe-metadata.ts'
import { type LockedSession, lockSession, type SessionState } from './stripe-session.ts'
import { waitForPayment } from './take-refunded.ts'

/** Days for which goods are held whose money has been sent and has not come. */
const daysUnderway = 7

/**
 * Takes in how a session stands at Stripe, whoever has said so: a webhook, or Stripe when it was asked. Again, late or in
 * another order leads to the same. Returns what became of it: `unknown` for a session that is not ours, `mismatch` where
 * what Stripe says does not fit our rows, which is left to the operator and pays nothing.
 */
export async function settleSession(
  tx: Tx,
  enqueue: Enqueue,
  fees: Fees,
  session: Stripe.Checkout.Session,
  state = stateOf(session),
): Promise<SessionState | 'unknown' | 'mismatch'> {
  const row = (await lockSession(tx, session.id)) ?? (await restoreSession(tx, session))
  if (!row) return 'unknown'
  const problem = whatIsWrong(row, session)
  if (problem !== undefined) {
    await tx.updateTable('stripe_session').set({ problem }).where('id', '=', row.id).execute()
    return 'mismatch'
  }
  if (!leads[row.state].includes(state)) return row.state
  const intent = session.payment_intent
  const payment_intent = (typeof intent === 'string' ? intent : intent?.id) ?? row.payment_intent
  await tx.updateTable('stripe_session').set({ state, payment_intent }).where('id', '=', row.id).execute()
  if (state === 'paid') await takePaid(tx, enqueue, fees, { ...row, state, payment_intent })
  if (state === 'complete') await holdLonger(tx, row)
  if (state === 'failed' || (state === 'expired' && (await isOver(tx, row)))) await lapse(tx, enqueue, row)
  return state
}

/** Words come in any order: one that is older than what is known changes nothing, and money always counts. */
const leads: Record<SessionState, readonly SessionState[]> = {
  open: ['complete', 'paid', 'failed', 'expired'],
  complete: ['paid', 'failed'],
  failed: ['paid'],
  expired: ['paid'],
  paid: [],
}

/** How Stripe says that a session stands. */
export function stateOf(session: Stripe.Checkout.Session): SessionState {
  if (session.status === 'complete' && session.payment_status === 'paid') return 'paid'
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'open'
  const intent = session.payment_intent
  const status = typeof intent === 'object' ? intent?.status : undefined
  return status === 'requires_payment_method' || status === 'canceled' ? 'failed' : 'complete'
}

/** For the operator to read. */
function whatIsWrong(row: LockedSession, session: Stripe.Checkout.Session) {
  if (session.currency !== 'idr') return `Mata uangnya ${session.currency ?? 'tidak diketahui'}.`
  if (session.amount_total !== toStripe(row.amount_rupiah))
    return `Jumlahnya ${fromStripe(session.amount_total ?? 0)}, seharusnya ${row.amount_rupiah} rupiah.`
  const known = readMetadata(session.metadata)
  const ids = row.orders.map(({ order_id }) => order_id).join()
  if (known?.checkout_token !== row.checkout_token || known.order_ids.join() !== ids)
    return 'Pesanannya bukan yang tercatat di sini.'
  return undefined
}

async function takePaid(tx: Tx, enqueue: Enqueue, fees: Fees, row: LockedSession) {
  for (const { in_hand, amount_rupiah } of await enterOrders(tx, row))
    await payOrder(tx, enqueue, fees, in_hand, { session: row, amount_rupiah })
  if (row.payment_intent !== null) await waitForPayment(tx, row.payment_intent)
  await settleRefunds(tx, enqueue, row)
  await settleDisputes(tx, enqueue, row)
}

/** All orders of a session and all that was ordered, locked as everybody locks them. */
async function enterOrders(tx: Tx, { orders }: LockedSession) {
  const entered = []
  for (const { order_id, amount_rupiah } of orders)
    entered.push({ in_hand: await enterAsSystem(tx, order_id), amount_rupiah })
  await lockGoods(
    tx,
    orders.map(({ order_id }) => order_id),
  )
  return entered
}

async function holdLonger(tx: Tx, { orders }: LockedSession) {
  for (const { order_id } of orders) await enterAsSystem(tx, order_id)
  await tx
    .updateTable('shop_order')
    .set({ held_until: sql`now() + ${daysUnderway} * interval '1 day'` })
    .where(
      'id',
      'in',
      orders.map(({ order_id }) => order_id),
    )
    .where('state', '=', 'placed')
    .execute()
}

/** Ended by its time; one that was ended before leaves its orders to the next. */
async function isOver(tx: Tx, { id }: LockedSession) {
  const over = await tx
    .selectFrom('stripe_session')
    .select('id')
    .where('id', '=', id)
    .where('expires_at', '<=', sql<Date>`now()`)
    .executeTakeFirst()
  return over !== undefined
}

/** Orders that still wait for this money are given up; not those for which another session is open by now. */
async function lapse(tx: Tx, enqueue: Enqueue, session: LockedSession) {
  for (const { in_hand: order } of await enterOrders(tx, session)) {
    if (order.state !== 'placed' || (await hasOther(tx, session.id, order.id))) continue
    await takeStep(tx, order, 'lapsed')
    await releaseStock(tx, order)
    await tellStep(tx, enqueue, order.id, 'lapsed')
  }
}

async function hasOther(tx: Tx, session_id: string, order_id: number) {
  const other = await tx
    .selectFrom('stripe_session_order as part')
    .innerJoin('stripe_session as session', 'session.id', 'part.session_id')
    .where('part.order_id', '=', order_id)
    .where('session.id', '<>', session_id)
    .where('session.state', 'in', ['open', 'complete'])
    .select('session.id')
    .executeTakeFirst()
  return other !== undefined
}
