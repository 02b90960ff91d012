import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** Refunds through Stripe that failed and wait for the operator; amounts in whole rupiah. */

export type FailedRefund = {
  id: number
  order_id: number
  session_id: string
  /** The refund that was asked for first: of its attempts at most one is under way or done. */
  ask_id: number
  /** What is to go back: what was asked for, as far as it has not gone back otherwise. */
  amount_rupiah: number
  /** What was sent back of the order after this failed, and is no attempt at it: perhaps instead of it. */
  later_rupiah: number
  reason: string
  failed_at: Date
  failure: string | null
  seller_id: number
  seller_name: string
}

/** The oldest first. One that was followed by other refunds of its order, of as much, has been seen to. */
export function findFailedRefunds(db: Db) {
  return find(db)
}

/** The same of one refund; undefined where nothing has to be done about it. */
export async function findFailedRefund(db: Db, id: number) {
  const [refund] = await find(db, id)
  return refund
}

async function find(db: Db, id: number | null = null) {
  const { rows } = await sql<FailedRefund>`
    select refund.id, refund.order_id, refund.session_id, coalesce(refund.attempt_of, refund.id) as ask_id,
      least(refund.amount_rupiah, part.amount_rupiah - back.rupiah)::float8 as amount_rupiah,
      later.rupiah::float8 as later_rupiah, refund.reason, refund.failed_at, refund.failure,
      seller.id as seller_id, seller.name as seller_name
    from refund
    join stripe_session_order part on part.session_id = refund.session_id and part.order_id = refund.order_id
    join shop_order on shop_order.id = refund.order_id
    join seller on seller.id = shop_order.seller_id
    cross join lateral (
      select coalesce(sum(amount_rupiah), 0) as rupiah from refund other
      where other.order_id = refund.order_id and other.session_id = refund.session_id
        and other.failed_at is null) back
    cross join lateral (
      select coalesce(sum(amount_rupiah), 0) as rupiah from refund other
      where other.order_id = refund.order_id and other.session_id = refund.session_id
        and other.failed_at is null and other.attempt_of is null and other.asked_at > refund.failed_at) later
    where refund.failed_at is not null and refund.kind = 'stripe'
      and (${id}::bigint is null or refund.id = ${id}::bigint)
      and part.amount_rupiah > back.rupiah and later.rupiah < refund.amount_rupiah
      and not exists (
        select from refund attempt
        where attempt.order_id = refund.order_id
          and coalesce(attempt.attempt_of, attempt.id) = coalesce(refund.attempt_of, refund.id)
          and (attempt.failed_at is null or attempt.id > refund.id))
    order by refund.failed_at, refund.id limit 100`.execute(db)
  return rows
}

/** What was tried for an ask, the first first: for the page of any of its attempts. */
export function findAttempts(db: Db, id: number) {
  return db
    .selectFrom('refund as asked')
    .innerJoin('refund', (join) =>
      join
        .onRef('refund.order_id', '=', 'asked.order_id')
        .on(sql<boolean>`coalesce(refund.attempt_of, refund.id) = coalesce(asked.attempt_of, asked.id)`),
    )
    .innerJoin('shop_order', 'shop_order.id', 'refund.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .where('asked.id', '=', id)
    .where('asked.session_id', 'is not', null)
    .select(['refund.id', 'refund.kind', 'refund.order_id', 'refund.amount_rupiah', 'refund.reason'])
    .select(['refund.asked_at', 'refund.done_at', 'refund.failed_at', 'refund.failure'])
    .select(['refund.note', 'refund.document_id', 'seller.id as seller_id', 'seller.name as seller_name'])
    .orderBy('refund.id')
    .execute()
}
