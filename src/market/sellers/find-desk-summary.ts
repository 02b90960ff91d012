import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** How many products the shop shows while it is open, has not finished, and waits for the agency with; and what is almost sold out. */
export async function findDeskSummary(db: Db, desk: { seller_id: number }) {
  const { rows } = await sql<Record<'shown' | 'unfinished' | 'waiting' | 'low', number>>`
    select count(*) filter (where published_at is not null) shown,
      count(*) filter (where published_at is null and archived_at is null) unfinished,
      count(*) filter (where exists (
        select from product_revision revision
        join product_submission submission on submission.revision_id = revision.id
        where revision.product_id = product.id and submission.decision is null)) waiting,
      count(*) filter (where published_at is not null and exists (
        select from product_variant variant
        where variant.product_id = product.id and variant.stock <= product.low_stock_at)) low
    from product where seller_id = ${desk.seller_id}`.execute(db)
  return rows[0] ?? { shown: 0, unfinished: 0, waiting: 0, low: 0 }
}
