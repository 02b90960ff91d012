import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Difference } from './check-stripe-day.ts'

/** What does not agree between us and Stripe, and what waits there; amounts in whole rupiah. */

/** What the daily check of the ledger against Stripe found, the newest day first. */
export function findStripeChecks(db: Db) {
  return db
    .selectFrom('stripe_check')
    .select(['day', 'ledger_rupiah', 'stripe_rupiah', 'checked_at'])
    .select((eb) => eb.ref('differences').$castTo<Difference[]>().as('differences'))
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
    .select('dispute.evidence_due_at')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('stripe_session_order as paid')
          .innerJoin('shop_order', 'shop_order.id', 'paid.order_id')
          .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
          .whereRef('paid.session_id', '=', 'session.id')
          .select(['paid.order_id', 'seller.id as seller_id', 'seller.name as shop'])
          .orderBy('paid.order_id'),
      ).as('orders'),
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

/** When Stripe last told us something; null where it never has. */
export async function findLastHeard(db: Db) {
  const { heard_at } = await db
    .selectFrom('stripe_event')
    .select(({ fn }) => fn.max('created_at').as('heard_at'))
    .executeTakeFirstOrThrow()
  return heard_at
}
