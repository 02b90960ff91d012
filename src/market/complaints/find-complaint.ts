import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'

export type Complaint = NonNullable<Awaited<ReturnType<typeof findComplaint>>>

/** How many other reports of the same shop are shown beside it. */
const mostOthers = 10

/**
 * A report as an officer reads it: what is reported, what was decided, and other reports about the same shop. The
 * address of whoever wrote it is there only for those who may decide (`is_ours`). Nothing for
 * somebody who works in the shop.
 */
export async function findComplaint(db: Db, officer: Officer, id: number) {
  return db
    .selectFrom('complaint')
    .innerJoin('seller', 'seller.id', 'complaint.seller_id')
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('product', 'product.id', 'complaint.product_id')
    .leftJoin('complaint_decision as decision', 'decision.complaint_id', 'complaint.id')
    .leftJoin('agency', 'agency.id', 'decision.agency_id')
    .leftJoin('account', 'account.id', 'decision.decided_by')
    .where('complaint.id', '=', id)
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .select(['complaint.id', 'complaint.code', 'complaint.kind', 'complaint.words', 'complaint.created_at'])
    .select(['complaint.language', 'complaint.outcome', 'complaint.seller_id', 'complaint.product_id'])
    .select(['seller.name as shop', 'seller.slug as shop_slug', 'village.name as village'])
    .select(['seller.closed_at', 'product.name as product', 'product.slug as product_slug'])
    .select(['product.published_at', 'decision.measure', 'decision.answer', 'decision.reason'])
    .select(['decision.decided_at', 'agency.name as agency', 'account.name as decided_by'])
    .select((eb) => [
      inReachOf(officer)(eb).as('is_ours'),
      sql<string | null>`case when ${inReachOf(officer)(eb)} then complaint.email end`.as('email'),
      jsonArrayFrom(
        eb
          .selectFrom('complaint as other')
          .leftJoin('product as of_product', 'of_product.id', 'other.product_id')
          .whereRef('other.seller_id', '=', 'complaint.seller_id')
          .whereRef('other.id', '<>', 'complaint.id')
          .select(['other.id', 'other.kind', 'other.outcome', 'of_product.name as product'])
          .select(sql<string>`other.created_at`.as('created_at'))
          .select((other) =>
            other('other.product_id', 'is not distinct from', other.ref('complaint.product_id'))
              .$castTo<boolean>()
              .as('is_same'),
          )
          .orderBy('is_same', 'desc')
          .orderBy('other.created_at', 'desc')
          .limit(mostOthers),
      ).as('others'),
    ])
    .executeTakeFirst()
}
