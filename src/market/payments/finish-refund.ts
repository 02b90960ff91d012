import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellRefund } from '../orders/tell-refund.ts'
import { postRefund } from './post-refund.ts'

/**
 * The money has gone back: the ledger says so, and the buyer is told. `stripe_id` is Stripe's own refund. Returns false
 * where that was written down before, or the refund has been given up.
 */
export async function finishRefund(
  tx: Tx,
  enqueue: Enqueue,
  refund_id: number,
  stripe_id: string | null = null,
) {
  const done = await tx
    .updateTable('refund')
    .set({ done_at: sql`now()`, stripe_id })
    .where('id', '=', refund_id)
    .where('done_at', 'is', null)
    .where('failed_at', 'is', null)
    .returning(['kind', 'amount_rupiah', 'order_id'])
    .executeTakeFirst()
  if (!done) return false
  await postRefund(tx, refund_id)
  const { order_id, amount_rupiah } = done
  const kind = done.kind === 'stripe' ? 'stripe' : 'direct'
  await tellRefund(tx, enqueue, order_id, { kind, amount_rupiah })
  return true
}
