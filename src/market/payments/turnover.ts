import { sql, type SqlBool } from 'kysely'

/**
 * Whether a ledger's `entry` is of turnover: what buyers paid, less what they got back and what their banks took back.
 * Turnover is minus the sum of these.
 */
export const ofTurnover = sql<SqlBool>`
  entry.account in ('goods', 'delivery', 'unique-code', 'refunds', 'lost')`
