import type { Db } from '../../../db/types.ts'

/** What does not agree between us and Stripe, and what waits there; amounts in whole rupiah. */

/**
 * Money that could not be sent back, the oldest first: somebody has to see to it. One that was followed by another
 * refund of its order has been seen to.
 */
export function findFailedRefunds(db: Db) {
  return db
    .selectFrom('refund')
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .where('refund.failed_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('refund as later')
            .select('later.id')
            .whereRef('later.order_id', '=', 'refund.order_id')
            .whereRef('later.asked_at', '>', 'refund.failed_at')
            .where('later.failed_at', 'is', null),
        ),
      ),
    )
    .select(['refund.id', 'refund.order_id', 'refund.amount_rupiah', 'refund.reason'])
    .select(['refund.asked_at', 'refund.failed_at', 'refund.failure'])
    .select(['seller.id as seller_id', 'seller.name as seller_name'])
    .orderBy('refund.failed_at')
    .orderBy('refund.id')
    .limit(100)
    .execute()
}

/** What the daily check of the ledger against Stripe found, the newest day first. */
export function findStripeChecks(db: Db) {
  return db
    .selectFrom('stripe_check')
    .select(['day', 'ledger_rupiah', 'stripe_rupiah', 'differences', 'checked_at'])
    .orderBy('day', 'desc')
    .limit(31)
    .execute()
}

/** What buyers' banks ask back, the newest first, with the orders that were paid so. */
export function findStripeDisputes(db: Db) {
  return db
    .selectFrom('stripe_dispute as dispute')
    .leftJoin('stripe_session as session', 'session.payment_intent', 'dispute.payment_intent')
    .select(['dispute.id', 'dispute.amount_rupiah', 'dispute.status', 'dispute.reason', 'dispute.opened_at'])
    .select((eb) =>
      eb
        .selectFrom('stripe_session_order as paid')
        .whereRef('paid.session_id', '=', 'session.id')
        .select(({ fn }) => fn.agg<number[]>('array_agg', ['paid.order_id']).as('orders'))
        .as('orders'),
    )
    .orderBy('dispute.opened_at', 'desc')
    .limit(50)
    .execute()
}

/** Sessions whose word did not fit our rows, the newest first: it paid nothing, and somebody has to look. */
export function findDoubtfulSessions(db: Db) {
  return db
    .selectFrom('stripe_session')
    .where('problem', 'is not', null)
    .where('state', '<>', 'paid')
    .select(['id', 'amount_rupiah', 'created_at'])
    .select((eb) => eb.ref('problem').$notNull().as('problem'))
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}
