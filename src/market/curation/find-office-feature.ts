import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { type Officer, worksIn } from '../agencies/enter-agency.ts'
import { featureRows } from './feature-rows.ts'
import { stateOf } from './feature.ts'
import { mayEnd } from './lock-feature.ts'

/**
 * One feature with everything that is known of it, as its page at the desk shows it: of the officer's agency (`is_ours`),
 * or one of another's that they may end.
 */
export async function findOfficeFeature(db: Db, officer: Officer, id: number, now: Date) {
  const row = await featureRows(db)
    .where(mayEnd(officer))
    .where('feature.id', '=', id)
    .leftJoin('seller', 'seller.id', 'product.seller_id')
    .leftJoin('account as proposer', 'proposer.id', 'feature.proposed_by')
    .leftJoin('account as approver', 'approver.id', 'feature.approved_by')
    .leftJoin('account as decliner', 'decliner.id', 'feature.declined_by')
    .leftJoin('account as ender', 'ender.id', 'feature.ended_by')
    .select(['feature.proposed_at', 'feature.proposed_by', 'feature.decline_reason', 'feature.end_reason'])
    .select(['proposer.name as proposer', 'approver.name as approver', 'decliner.name as decliner'])
    .select('ender.name as ender')
    .select((eb) => [
      eb('feature.agency_id', '=', officer.agency_id).$castTo<boolean>().as('is_ours'),
      worksIn(officer).as('is_own'),
      jsonObjectFrom(
        eb.selectFrom('listing_card').select('image').whereRef('product_id', '=', 'feature.product_id'),
      ).as('shown'),
    ])
    .executeTakeFirst()
  return row && { ...row, state: stateOf(row, now) }
}
