import { sql } from 'kysely'
import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import { disputeEntries } from './entries.ts'
import { post } from './post.ts'
import { fromStripe } from './stripe-door.ts'
import type { FoundSession } from './stripe-session.ts'

/** A buyer's bank has something to say about a payment; `money` is what the bank did with it, if it did. */
export async function takeDispute(
  tx: Tx,
  dispute: Stripe.Dispute,
  { at, money }: { at: Date; money?: 'withdrawn' | 'reinstated' },
) {
  const { id, reason, status } = dispute
  const payment_intent =
    typeof dispute.payment_intent === 'string' ? dispute.payment_intent : (dispute.payment_intent?.id ?? null)
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
        changed_at: sql<Date>`greatest(excluded.changed_at, stripe_dispute.changed_at)`,
      }),
    )
    .execute()
  const session = await findPaid(tx, payment_intent)
  if (session) await settleDisputes(tx, session)
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

/** Puts into the ledger what banks have done about a session's payment, once, whichever was told first. */
export async function settleDisputes(
  tx: Tx,
  { id, payment_intent }: Pick<FoundSession, 'id' | 'payment_intent'>,
) {
  if (payment_intent === null) return
  const disputes = await tx
    .selectFrom('stripe_dispute')
    .where('payment_intent', '=', payment_intent)
    .select(['id', 'amount_rupiah', 'is_withdrawn', 'is_reinstated'])
    .execute()
  if (disputes.length === 0) return
  const orders = await tx
    .selectFrom('stripe_session_order as part')
    .innerJoin('shop_order', 'shop_order.id', 'part.order_id')
    .where('part.session_id', '=', id)
    .select(['part.order_id', 'part.amount_rupiah', 'shop_order.seller_id'])
    .orderBy('part.order_id')
    .execute()
  for (const dispute of disputes)
    for (const { order_id, seller_id, share } of shareOut(dispute.amount_rupiah, orders)) {
      const posting = { seller_id, order_id, kind: 'dispute' } as const
      const ref = `dispute:${dispute.id}:${order_id}`
      if (dispute.is_withdrawn) await post(tx, { ...posting, ref, entries: disputeEntries(share) })
      if (dispute.is_reinstated)
        await post(tx, { ...posting, ref: `${ref}:back`, entries: disputeEntries(-share) })
    }
}

/** Who bears it: the first orders up to what was paid for each; what exceeds all of them is the last one's. */
export function shareOut<Order extends { amount_rupiah: number }>(amount: number, orders: readonly Order[]) {
  let rest = amount
  return orders
    .map((order, index) => {
      const share = index === orders.length - 1 ? rest : Math.min(rest, order.amount_rupiah)
      rest -= share
      return { ...order, share }
    })
    .filter(({ share }) => share > 0)
}
