import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import { reviewAnswer, reviewImages } from './review-rows.ts'

export type ReviewReport = NonNullable<Awaited<ReturnType<typeof findReviewReport>>>

const pageSize = 50

/**
 * Reports about reviews at the shops that an officer may see and does not work in: those that wait, the oldest first, or
 * those that are decided, the newest first; after the report of which the page before ended.
 */
export async function findReviewReports(
  db: Db,
  officer: Officer,
  { isDecided, after }: { isDecided: boolean; after: number | null },
) {
  const rows = await ofOfficer(db, officer)
    .where('report.decided_at', isDecided ? 'is not' : 'is', null)
    .$if(after !== null, (query) => query.where('report.id', isDecided ? '<' : '>', after ?? 0))
    .select(['report.id', 'report.reported_at', 'report.is_upheld', 'review.stars', 'seller.name as shop'])
    .leftJoin('review_restoration as restoration', 'restoration.report_id', 'report.id')
    .select(['product.name as product', sql<string>`left(report.words, 160)`.as('words')])
    .select((eb) => eb('restoration.report_id', 'is not', null).$castTo<boolean>().as('is_restored'))
    .orderBy('report.id', isDecided ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize)
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

/** One of them with the review itself; `is_ours` tells whether the officer may decide on it. */
export function findReviewReport(db: Db, officer: Officer, id: number) {
  return ofOfficer(db, officer)
    .where('report.id', '=', id)
    .leftJoin('account', 'account.id', 'report.decided_by')
    .leftJoin('agency', 'agency.id', 'report.agency_id')
    .leftJoin('review_restoration as restoration', 'restoration.report_id', 'report.id')
    .leftJoin('account as restorer', 'restorer.id', 'restoration.restored_by')
    .leftJoin('agency as restoring', 'restoring.id', 'restoration.agency_id')
    .select(['report.id', 'report.words as reported', 'report.reported_at', 'report.decided_at'])
    .select(['report.is_upheld', 'report.reason', 'account.name as decided_by', 'agency.name as agency'])
    .select(['report.decided_by as hidden_by', 'restoration.restored_at'])
    .select(['restoration.reason as restored_why', 'restorer.name as restored_by'])
    .select(['restoring.name as restoring_agency'])
    .select(['review.stars', 'review.words', 'review.author', 'review.language', 'review.written_at'])
    .select(['review.seller_id', 'review.hidden_at', 'seller.name as shop', 'product.name as product'])
    .select((eb) => [
      eb
        .case()
        .when('product.published_at', 'is not', null)
        .then(eb.ref('product.slug'))
        .end()
        .as('product_slug'),
      inReachOf(officer)(eb).as('is_ours'),
      reviewImages().as('images'),
      reviewAnswer().as('answer'),
    ])
    .executeTakeFirst()
}

function ofOfficer(db: Db, officer: Officer) {
  return db
    .selectFrom('review_report as report')
    .innerJoin('review', 'review.id', 'report.review_id')
    .innerJoin('seller', 'seller.id', 'review.seller_id')
    .innerJoin('product', 'product.id', 'review.product_id')
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
}
