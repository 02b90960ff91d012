import { sql } from 'kysely'
import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { disputeEntries } from './entries.ts'
import { findKeptBack } from './find-kept-back.ts'
import { post } from './post.ts'
import { shareOut } from './share-out.ts'
import { fromStripe } from './stripe-door.ts'
import type { FoundSession } from './stripe-session.ts'
import { tellDispute } from './tell-dispute.ts'

/** A buyer's bank has something to say about a payment; `money` is what the bank did with it, if it did. */
export async function takeDispute(
  tx: Tx,
  enqueue: Enqueue,
  dispute: Stripe.Dispute,
  { at, money }: { at: Date; money?: 'withdrawn' | 'reinstated' },
) {
  const { id, reason, status } = dispute
  const payment_intent =
    typeof dispute.payment_intent === 'string' ? dispute.payment_intent : (dispute.payment_intent?.id ?? null)
  const { due_by } = dispute.evidence_details
  const did = { is_withdrawn: money === 'withdrawn', is_reinstated: money === 'reinstated' }
  await tx
    .insertInto('stripe_dispute')
    .values({
      id,
      payment_intent,
      reason,
      status,
      amount_rupiah: fromStripe(dispute.amount),
      opened_at: new Date(dispute.created * 1000),
      changed_at: at,
      evidence_due_at: due_by === null ? null : new Date(due_by * 1000),
      ...did,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        is_withdrawn: sql<boolean>`stripe_dispute.is_withdrawn or excluded.is_withdrawn`,
        is_reinstated: sql<boolean>`stripe_dispute.is_reinstated or excluded.is_reinstated`,
        // An older word than what is known changes no status; of two of the same second the one that ends it holds.
        status: sql<string>`case when excluded.changed_at > stripe_dispute.changed_at
          or excluded.changed_at = stripe_dispute.changed_at and stripe_dispute.status not in ('won', 'lost')
          then excluded.status else stripe_dispute.status end`,
        evidence_due_at: sql<Date | null>`coalesce(excluded.evidence_due_at, stripe_dispute.evidence_due_at)`,
        changed_at: sql<Date>`greatest(excluded.changed_at, stripe_dispute.changed_at)`,
      }),
    )
    .execute()
  const session = await findPaid(tx, payment_intent)
  if (session) await settleDisputes(tx, enqueue, session)
  return session ? 'dispute' : 'unknown'
}

function findPaid(tx: Tx, payment_intent: string | null) {
  return tx
    .selectFrom('stripe_session')
    .where('payment_intent', '=', payment_intent ?? '')
    .where('state', '=', 'paid')
    .select(['id', 'payment_intent'])
    .executeTakeFirst()
}

/**
 * Puts into the ledger what banks have done about a session's payment, once, whichever was told first, and tells the
 * operators and the shops of each.
 */
export async function settleDisputes(
  tx: Tx,
  enqueue: Enqueue,
  { id, payment_intent }: Pick<FoundSession, 'id' | 'payment_intent'>,
) {
  if (payment_intent === null) return
  const disputes = await tx
    .selectFrom('stripe_dispute')
    .where('payment_intent', '=', payment_intent)
    .select(['id', 'amount_rupiah', 'reason', 'is_withdrawn', 'is_reinstated'])
    .execute()
  if (disputes.length === 0) return
  const orders = await tx
    .selectFrom('stripe_session_order as part')
    .innerJoin('shop_order', 'shop_order.id', 'part.order_id')
    .where('part.session_id', '=', id)
    .select(['part.order_id', 'part.amount_rupiah', 'shop_order.seller_id'])
    .orderBy('part.order_id')
    .execute()
  for (const dispute of disputes) {
    const parts = shareOut(dispute.amount_rupiah, orders)
    await tellDispute(tx, enqueue, dispute, parts)
    for (const { order_id, seller_id, share } of parts) {
      const part = { seller_id, order_id, session_id: id }
      const ref = `dispute:${dispute.id}:${order_id}`
      if (dispute.is_withdrawn) await postDispute(tx, part, ref, share)
      if (dispute.is_reinstated) await postDispute(tx, part, `${ref}:back`, -share)
    }
  }
}

type Part = { seller_id: number; order_id: number; session_id: string }

async function postDispute(tx: Tx, part: Part, ref: string, amount_rupiah: number) {
  const { seller_id, order_id, session_id } = part
  const sale = await tx
    .selectFrom('order_payment')
    .where('order_id', '=', order_id)
    .where('session_id', '=', session_id)
    .select('order_id')
    .executeTakeFirst()
  const kept = sale && (await findKeptBack(tx, order_id, amount_rupiah))
  await post(tx, {
    seller_id,
    order_id,
    kind: 'dispute',
    ref,
    entries: disputeEntries(amount_rupiah, kept),
  })
}
