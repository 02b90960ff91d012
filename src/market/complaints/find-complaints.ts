import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'

const pageSize = 50

/**
 * Reports about the shops that an officer may see and does not work in: those that wait, the oldest first, or those that are decided, the
 * newest first; after the report of which the page before ended.
 */
export async function findComplaints(
  db: Db,
  officer: Officer,
  { isDecided, after }: { isDecided: boolean; after: number | null },
) {
  const direction = isDecided ? 'desc' : 'asc'
  const rows = await db
    .selectFrom('complaint')
    .innerJoin('seller', 'seller.id', 'complaint.seller_id')
    .leftJoin('product', 'product.id', 'complaint.product_id')
    .leftJoin('complaint_decision as decision', 'decision.complaint_id', 'complaint.id')
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .where('complaint.outcome', isDecided ? 'is not' : 'is', null)
    .$if(after !== null, (query) => query.where('complaint.id', isDecided ? '<' : '>', after ?? 0))
    .select(['complaint.id', 'complaint.kind', 'complaint.created_at', 'seller.name as shop'])
    .select(['product.name as product', 'complaint.outcome', 'decision.measure', 'decision.decided_at'])
    .select(sql<string>`left(complaint.words, 160)`.as('words'))
    .orderBy('complaint.id', direction)
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize)
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}
