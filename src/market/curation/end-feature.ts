import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockFeatureToEnd, shopOf } from './lock-feature.ts'

/**
 * Ends before its time what is shown or is to be shown, or takes back what was proposed; one person is enough for it,
 * also of another agency where `mayEnd` says so.
 * Why, in 5 to 500 letters. @throws {Refusal} not-found, feature-ended where there is nothing left to end
 */
export async function endFeature(
  tx: Tx,
  officer: Officer,
  { feature_id, end_reason }: { feature_id: number; end_reason: string },
  now: Date,
) {
  const feature = await lockFeatureToEnd(tx, officer, feature_id)
  if (feature.ended_at || feature.declined_at || feature.ends_at <= now) throw new Refusal('feature-ended')
  await tx
    .updateTable('feature')
    .set({ ended_at: sql`now()`, ended_by: officer.account_id, end_reason })
    .where('id', '=', feature_id)
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id: await shopOf(tx, feature) },
    { verb: 'feature.end', subject: ['feature', feature_id], after: { end_reason } },
  )
}
