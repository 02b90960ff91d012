import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { covers, type StripeTerms } from './stripe-choice.ts'

export type FoundStripeChoice = Awaited<ReturnType<typeof findStripeChoice>>

/**
 * What a shop has chosen about Stripe: `choice` is the last that was agreed to and has not ended, `holds` whether it is
 * one under these terms; `has_own_account` is as the operator has set it.
 */
export async function findStripeChoice(db: Db, seller_id: number, terms: StripeTerms) {
  const { rows } = await sql<{
    has_own_account: boolean
    choice: { fee_percent: number; withholds: boolean; agreed_at: Date; agreed_by: string | null } | null
    holds: boolean
  }>`
    select account.seller_id is not null as has_own_account, coalesce(${covers(terms)}, false) as holds,
      case when choice.id is not null then jsonb_build_object('fee_percent', choice.fee_percent,
        'withholds', choice.withholds, 'agreed_at', choice.agreed_at, 'agreed_by', person.name) end as choice
    from seller
    left join seller_stripe_account account on account.seller_id = seller.id
    left join stripe_choice choice on choice.seller_id = seller.id and choice.ended_at is null
    left join account person on person.id = choice.agreed_by
    where seller.id = ${seller_id}`.execute(db)
  const { choice, ...found } = rows[0] ?? { has_own_account: false, choice: null, holds: false }
  return { ...found, choice: choice && { ...choice, agreed_at: new Date(choice.agreed_at) } }
}
