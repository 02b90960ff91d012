import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellRefund } from '../orders/tell-refund.ts'
import { failRefund } from './fail-refund.ts'
import { finishRefund } from './finish-refund.ts'
import { postRefund } from './post-refund.ts'
import { shareOut } from './share-out.ts'
import type { LockedSession } from './stripe-session.ts'

/** What both sides read where the money was sent back in Stripe's own dashboard. */
const reason = 'Dikembalikan lewat Stripe.'

/**
 * Brings our refunds of a session to what Stripe has told of its own, each by its name: one that we have asked for is
 * done, one that was sent in Stripe's dashboard is written down, one that came back has failed. Nothing for a session
 * that is not known to be paid yet: then this is asked again.
 */
export async function settleRefunds(tx: Tx, enqueue: Enqueue, session: LockedSession) {
  if (session.state !== 'paid' || session.payment_intent === null) return
  const told = await tx
    .selectFrom('stripe_refund')
    .where('payment_intent', '=', session.payment_intent)
    .select(['id', 'amount_rupiah', 'asked', 'failure'])
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  for (const refund of told) await settle(tx, enqueue, session, refund)
}

type Told = { id: string; amount_rupiah: number; asked: number | null; failure: string | null }

async function settle(tx: Tx, enqueue: Enqueue, session: LockedSession, told: Told) {
  const ours = (await findRows(tx, session, told)) ?? (await writeDown(tx, enqueue, session, told))
  if (told.failure === null) return
  for (const id of ours) await failRefund(tx, enqueue, id, told.failure)
}

async function findRows(tx: Tx, { id: session_id }: LockedSession, { id: stripe_id }: Told) {
  const rows = await tx
    .selectFrom('refund')
    .where('session_id', '=', session_id)
    .where('stripe_id', '=', stripe_id)
    .select('id')
    .execute()
  return rows.length > 0 ? rows.map(({ id }) => id) : undefined
}

async function writeDown(tx: Tx, enqueue: Enqueue, session: LockedSession, told: Told) {
  const attempts = await findAttempts(tx, session, told)
  const [first] = attempts
  if (!first) return writeStrange(tx, enqueue, session, told)
  const waiting = attempts.find(
    ({ id, kind, amount_rupiah, done_at, failed_at }) =>
      kind === 'stripe' &&
      amount_rupiah === told.amount_rupiah &&
      done_at === null &&
      failed_at === null &&
      (told.failure === null || id === told.asked),
  )
  if (waiting) {
    await finishRefund(tx, enqueue, waiting.id, told.id)
    return [waiting.id]
  }
  if (told.failure !== null) return [] // it was given up before, and came back: nothing has moved
  // Given up, and done there after all. Where another has taken its place by then, the money has gone twice.
  const isReplaced = attempts.some(({ failed_at }) => failed_at === null)
  const attempt_of = isReplaced ? null : (first.attempt_of ?? first.id)
  return [await insertDone(tx, enqueue, session, told, { ...first, attempt_of, share: told.amount_rupiah })]
}

/** All attempts at what Stripe was asked for, the first first; none where somebody else has asked. */
async function findAttempts(tx: Tx, { id: session_id }: LockedSession, { asked }: Told) {
  if (asked === null) return []
  return tx
    .selectFrom('refund')
    .where('session_id', '=', session_id)
    .where(
      sql<SqlBool>`coalesce(attempt_of, id) = (
        select coalesce(first.attempt_of, first.id) from refund first where first.id = ${asked})`,
    )
    .select(['id', 'order_id', 'kind', 'attempt_of', 'amount_rupiah', 'reason', 'done_at', 'failed_at'])
    .orderBy('id')
    .execute()
}

/** Sent in Stripe's dashboard: put down to the orders, in the order of their ids, as far as what each has paid. */
async function writeStrange(tx: Tx, enqueue: Enqueue, session: LockedSession, told: Told) {
  const back = await tx
    .selectFrom('refund')
    .where('session_id', '=', session.id)
    .where('kind', '=', 'stripe')
    .where('failed_at', 'is', null)
    .select(['order_id', 'amount_rupiah'])
    .execute()
  const room = session.orders.map(({ order_id, amount_rupiah }) => ({
    order_id,
    amount_rupiah: back
      .filter((each) => each.order_id === order_id)
      .reduce((left, each) => left - each.amount_rupiah, amount_rupiah),
  }))
  const ids: number[] = []
  for (const part of shareOut(told.amount_rupiah, room))
    ids.push(await insertDone(tx, enqueue, session, told, { ...part, reason, attempt_of: null }))
  return ids
}

type Part = { order_id: number; share: number; reason: string; attempt_of: number | null }

async function insertDone(
  tx: Tx,
  enqueue: Enqueue,
  { id: session_id }: LockedSession,
  { id: stripe_id, failure }: Told,
  { order_id, share: amount_rupiah, reason: why, attempt_of }: Part,
) {
  const { id } = await tx
    .insertInto('refund')
    .values({
      order_id,
      session_id,
      stripe_id,
      amount_rupiah,
      attempt_of,
      reason: why,
      kind: 'stripe',
      done_at: sql`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await postRefund(tx, id)
  if (failure === null) await tellRefund(tx, enqueue, order_id, { kind: 'stripe', amount_rupiah })
  return id
}
