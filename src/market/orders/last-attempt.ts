import { sql, type SqlBool } from 'kysely'

/** Of a refund that was tried more than once only the last attempt counts, and none that others have followed. */
export const isLastAttempt = sql<SqlBool>`not exists (
  select from refund later
  where later.order_id = refund.order_id and (
    later.id > refund.id and later.attempt_of = coalesce(refund.attempt_of, refund.id)
    or later.asked_at > refund.failed_at and later.attempt_of is null and later.failed_at is null))`
