import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellRefund } from '../orders/tell-refund.ts'
import { postRefund } from './post-refund.ts'
import type { LockedSession } from './stripe-session.ts'

/** What both sides read where the money was sent back in Stripe's own dashboard. */
const reason = 'Dikembalikan lewat Stripe.'

/**
 * What has gone back at Stripe and is not one of our refunds was sent in its dashboard: it is written down for the
 * orders of the session, in the order of their ids, as far as what each has paid. Nothing for a session that is not
 * known to be paid yet: then this is asked again.
 */
export async function settleRefunds(tx: Tx, enqueue: Enqueue, session: LockedSession) {
  if (session.state !== 'paid') return
  const ours = await tx
    .selectFrom('refund')
    .where('session_id', '=', session.id)
    .select(['order_id', 'amount_rupiah', 'done_at', 'failed_at'])
    .execute()
  // One that came back had gone out before, so that Stripe has counted it.
  let rest = session.refunded_rupiah - sumOf(ours.filter((each) => each.done_at ?? !each.failed_at))
  for (const { order_id, amount_rupiah } of session.orders) {
    const returned = sumOf(ours.filter((each) => each.order_id === order_id && !each.failed_at))
    const back = Math.min(rest, amount_rupiah - returned)
    if (back <= 0) continue
    rest -= back
    await insertDone(tx, enqueue, { order_id, session_id: session.id, amount_rupiah: back })
  }
}

function sumOf(refunds: readonly { amount_rupiah: number }[]) {
  return refunds.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0)
}

async function insertDone(
  tx: Tx,
  enqueue: Enqueue,
  refund: { order_id: number; session_id: string; amount_rupiah: number },
) {
  const { id } = await tx
    .insertInto('refund')
    .values({ ...refund, kind: 'stripe', reason, done_at: sql`now()` })
    .returning('id')
    .executeTakeFirstOrThrow()
  await postRefund(tx, id)
  const { order_id, amount_rupiah } = refund
  await tellRefund(tx, enqueue, order_id, { kind: 'stripe', amount_rupiah })
}
