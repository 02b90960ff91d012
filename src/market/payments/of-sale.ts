import { sql, type SqlBool } from 'kysely'

/**
 * Whether `posting` is of an order that was sold. Money that came too late, or twice, is in the ledger as well until it
 * is back with its buyer; but nothing was sold for it.
 */
export const ofSale = sql<SqlBool>`
  (posting.kind <> 'sale' or posting.ref = 'sale:' || posting.order_id)
  and exists (
    select from order_step step
    where step.order_id = posting.order_id and step.state in ('paid', 'received') and step.at <= posting.posted_at)`
