import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { covers, type StripeTerms } from './stripe-choice.ts'

/**
 * Which of these shops can be paid through Stripe now, because they have chosen so, each with whether the money goes to
 * an account of its own. None where Stripe cannot be used here (`terms` is null).
 */
export async function findStripeShops(db: Db, sellerIds: readonly number[], terms: StripeTerms | null) {
  if (!terms || sellerIds.length === 0) return []
  const { rows } = await sql<{ seller_id: number; has_own_account: boolean }>`
    select choice.seller_id, account.seller_id is not null as has_own_account
    from stripe_choice choice
    left join seller_stripe_account account on account.seller_id = choice.seller_id
    where choice.seller_id = any(${sellerIds}::bigint[]) and ${covers(terms)}`.execute(db)
  return rows
}
