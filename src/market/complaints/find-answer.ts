import type { Db } from '../../../db/types.ts'

/**
 * What somebody who has the code of a report reads about it: what it was about, and what became of it. Not the words
 * nor the address of whoever wrote it, for a code may be passed on.
 */
export async function findAnswer(db: Db, code: string) {
  return db
    .selectFrom('complaint')
    .innerJoin('seller', 'seller.id', 'complaint.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('product', 'product.id', 'complaint.product_id')
    .leftJoin('complaint_decision as decision', 'decision.complaint_id', 'complaint.id')
    .leftJoin('agency', 'agency.id', 'decision.agency_id')
    .where('complaint.code', '=', code)
    .select(['complaint.kind', 'complaint.created_at', 'province.time_zone'])
    .select((eb) => eb.fn.coalesce('product.name', 'seller.name').as('name'))
    .select(['decision.outcome', 'decision.measure', 'decision.answer', 'decision.decided_at'])
    .select('agency.name as agency_name')
    .$narrowType<{ kind: 'fake' | 'dangerous' | 'wrong-claim' | 'copyright' }>()
    .$narrowType<{ outcome: 'upheld' | 'dismissed' | null }>()
    .$narrowType<{ measure: 'none' | 'warned' | 'unpublished' | 'suspended' | null }>()
    .executeTakeFirst()
}
