import { sql, type SqlBool } from 'kysely'

/** A `shop_order` that goes to where its buyer is. */
export const isSent = sql<SqlBool>`shop_order.delivery_kind in ('courier', 'arranged')`

/**
 * The address of a `checkout` as one of its shops sees it: of what is fetched there it learns none, though another shop of
 * the same checkout may.
 */
export const sentAddress = [
  sql<string>`case when ${isSent} then checkout.address else '' end`.as('address'),
  sql<string>`case when ${isSent} then checkout.rt_rw else '' end`.as('rt_rw'),
  sql<string | null>`case when ${isSent} then checkout.postcode end`.as('postcode'),
] as const
