import { sql, type SqlBool } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import type { DisputeStatus, Ruling, Side } from './dispute.ts'

const pageSize = 50

/** What is asked of the list; `seller_id` is of one shop alone, and `after` is with what the page before ended. */
export type DisputeQuery = { status: DisputeStatus | null; seller_id?: number | null; after?: number | null }

/**
 * What buyers and shops could not agree on, at the shops that an officer may see and does not work in: what waits, the
 * oldest first, else the newest first. What they wrote is there only for those who may settle it.
 */
export async function findDisputes(db: Db, officer: Officer, query: DisputeQuery) {
  const { status, seller_id = null, after = null } = query
  const isOldestFirst = status === 'open' || status === 'awaited'
  const rows = await disputesOf(db, officer)
    .$if(status !== null, (asked) => asked.where(statuses[status ?? 'open']))
    .$if(seller_id !== null, (asked) => asked.where('seller.id', '=', seller_id ?? 0))
    .$if(after !== null, (asked) => asked.where('dispute.id', isOldestFirst ? '>' : '<', after ?? 0))
    .select(['dispute.id', 'dispute.order_id', 'dispute.opened_at', 'dispute.settled_at', 'dispute.due_on'])
    .select(['dispute.ended_at', 'seller.name as shop'])
    .select((eb) => [
      eb.ref('dispute.opened_by').$castTo<Side>().as('opened_by'),
      eb.ref('dispute.ruling').$castTo<Ruling | null>().as('ruling'),
      sql<string | null>`case when ${inReachOf(officer)(eb)} then left(dispute.words, 160) end`.as('words'),
    ])
    .orderBy('dispute.id', isOldestFirst ? 'asc' : 'desc')
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize)
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

const statuses: Record<DisputeStatus, ReturnType<typeof sql<SqlBool>>> = {
  open: sql<SqlBool>`dispute.settled_at is null`,
  awaited: sql<SqlBool>`(dispute.due_on is not null and dispute.ended_at is null)`,
  over: sql<SqlBool>`(dispute.settled_at is not null and (dispute.due_on is null or dispute.ended_at is not null))`,
}

/** Those at the shops that an officer may see and does not work in. */
export function disputesOf(db: Db, officer: Officer) {
  return db
    .selectFrom('order_dispute as dispute')
    .innerJoin('shop_order', 'shop_order.id', 'dispute.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
}
