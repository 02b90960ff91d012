import type { Db } from '../../../db/types.ts'

/** How the last registration that was handed in fared: what the agency wrote, if it gave it back or refused it. */
export async function findDecision(db: Db, desk: { seller_id: number }) {
  return db
    .selectFrom('seller_submission')
    .leftJoin('seller_return', 'seller_return.submission_id', 'seller_submission.id')
    .leftJoin('seller_refusal', 'seller_refusal.submission_id', 'seller_submission.id')
    .leftJoin('agency', (join) =>
      join.on((eb) =>
        eb('agency.id', '=', eb.fn.coalesce('seller_return.agency_id', 'seller_refusal.agency_id')),
      ),
    )
    .where('seller_submission.seller_id', '=', desk.seller_id)
    .select(['seller_submission.submitted_at', 'seller_submission.decision'])
    .select((eb) => [
      eb.fn.coalesce('seller_return.notes', 'seller_refusal.reason').as('notes'),
      eb.fn.coalesce('seller_return.returned_at', 'seller_refusal.refused_at').as('decided_at'),
      'agency.name as agency',
    ])
    .orderBy('seller_submission.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
