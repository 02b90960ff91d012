import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellOperators } from '../mail/tell-operators.ts'
import { postRefund } from './post-refund.ts'
import { lockSession } from './stripe-session.ts'

/**
 * The money did not go back, and is not going to; the operators are told why. What the ledger said of it is taken back.
 */
export async function failRefund(tx: Tx, enqueue: Enqueue, refund_id: number, reason: string) {
  const refund = await tx
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .select(['refund.session_id', 'refund.order_id', 'refund.amount_rupiah', 'seller.name as shop'])
    .where('refund.id', '=', refund_id)
    .executeTakeFirst()
  if (!refund) return
  const { session_id, ...told } = refund
  if (session_id !== null) await lockSession(tx, session_id)
  const failure = reason.slice(0, 500)
  const failed = await tx
    .updateTable('refund')
    .set({ failed_at: sql`now()`, failure })
    .where('id', '=', refund_id)
    .where('failed_at', 'is', null)
    .returning('done_at')
    .executeTakeFirst()
  if (!failed) return
  if (failed.done_at !== null) await postRefund(tx, refund_id, { back: true })
  const fact = { ref: `refund-failed:${refund_id}`, data: { refund_id, failure, ...told } }
  await tellOperators(tx, enqueue, 'refund-failed', [fact])
}
