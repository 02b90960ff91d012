import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { unpaidStates } from './order-states.ts'
import type { Buyer } from './place-checkout.ts'

/**
 * How many orders at one shop may hold its goods at once that nobody has paid for and the shop has not taken on: of one
 * buyer, by phone, email or account; and from one network, which hundreds of phones may share.
 */
export const mostUnpaid = { buyer: 5, network: 30 } as const

/**
 * Refuses one more order at a shop where its buyer has as many unpaid as there may be. The sellers' rows are locked by the
 * caller, so that of many that come at once no more get through.
 * @throws {Refusal} too-many-unpaid, too-many-unpaid-nearby: each with `seller_id` and the `most` that there may be
 */
export async function holdFewUnpaid(
  tx: Tx,
  sellerIds: readonly number[],
  { phone, email, account_id }: Pick<Buyer, 'phone' | 'email' | 'account_id'>,
  placed_from: string | null,
) {
  const { rows } = await sql<{ seller_id: number; theirs: number; nearby: number }>`
    select seller_id,
      count(*) filter (where checkout.phone = ${phone} or lower(checkout.email) = lower(${email}::text)
        or checkout.account_id = ${account_id})::int as theirs,
      count(*) filter (where placed_from = ${placed_from})::int as nearby
    from shop_order join checkout on checkout.id = shop_order.checkout_id
    where seller_id = any(${sellerIds}::bigint[]) and state = any(${unpaidStates}::text[])
    group by seller_id order by seller_id`.execute(tx)
  for (const { seller_id, theirs, nearby } of rows) {
    if (theirs >= mostUnpaid.buyer)
      throw new Refusal('too-many-unpaid', { seller_id, most: mostUnpaid.buyer })
    if (nearby >= mostUnpaid.network)
      throw new Refusal('too-many-unpaid-nearby', { seller_id, most: mostUnpaid.network })
  }
}
