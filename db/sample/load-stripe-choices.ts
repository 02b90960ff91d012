import { stripeTermsVersion } from '../../src/market/sellers/stripe-choice.ts'
import type { Tx } from '../types.ts'
import { weight } from './weight.ts'

/** The shops that buyers can pay through Stripe: those that were paid so before, and about half of the others. */
export async function loadStripeChoices(tx: Tx) {
  const sellers = await tx
    .selectFrom('seller')
    .leftJoin('seller_member as owner', (join) =>
      join.onRef('owner.seller_id', '=', 'seller.id').on('owner.role', '=', 'owner'),
    )
    .where('seller.opened_at', 'is not', null)
    .select(['seller.id', 'seller.slug', 'owner.account_id'])
    .select((eb) =>
      eb
        .selectFrom('shop_order')
        .whereRef('shop_order.seller_id', '=', 'seller.id')
        .where('payment_kind', '=', 'stripe')
        .select((min) => min.fn.min('placed_at').as('first'))
        .as('first_at'),
    )
    .execute()
  // Of a shop with two owners one has agreed.
  const byShop = new Map(sellers.map((seller) => [seller.id, seller]))
  const chosen = [...byShop.values()].filter(
    ({ slug, first_at }) => first_at !== null || weight(slug) % 2 === 0,
  )
  const dayBefore = (time: Date) => new Date(time.getTime() - 86_400_000)
  await tx
    .insertInto('stripe_choice')
    .values(
      chosen.map(({ id: seller_id, account_id, first_at }) => ({
        seller_id,
        version: stripeTermsVersion,
        fee_percent: 0,
        withholds: false,
        has_own_account: false,
        agreed_by: account_id,
        agreed_at: dayBefore(first_at ?? new Date()),
      })),
    )
    .execute()
}
