import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { postRefund } from './post-refund.ts'
import { settleRefunds } from './settle-refunds.ts'
import { lockSession } from './stripe-session.ts'

/**
 * The money did not go back, and is not going to; the operator sees why. What the ledger said of it is taken back. Then
 * what has gone back at Stripe may be more than our refunds.
 */
export async function failRefund(tx: Tx, enqueue: Enqueue, refund_id: number, failure: string) {
  const refund = await tx
    .selectFrom('refund')
    .select('session_id')
    .where('id', '=', refund_id)
    .executeTakeFirst()
  const session = refund?.session_id ? await lockSession(tx, refund.session_id) : undefined
  const failed = await tx
    .updateTable('refund')
    .set({ failed_at: sql`now()`, failure: failure.slice(0, 500) })
    .where('id', '=', refund_id)
    .where('failed_at', 'is', null)
    .returning('done_at')
    .executeTakeFirst()
  if (!failed) return
  if (failed.done_at !== null) await postRefund(tx, refund_id, { back: true })
  if (session) await settleRefunds(tx, enqueue, session)
}
