import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdSecondPerson, holdUndecided, lockFeature, shopOf } from './lock-feature.ts'

/**
 * A second person of the agency declines, and says why in 5 to 500 letters.
 * @throws {Refusal} not-found, already-decided, feature-two-people, feature-changed
 */
export async function declineFeature(
  tx: Tx,
  officer: Officer,
  { feature_id, seen, decline_reason }: { feature_id: number; seen: Date; decline_reason: string },
) {
  const feature = await lockFeature(tx, officer, feature_id)
  await holdUndecided(tx, feature)
  holdSecondPerson(officer, feature, seen)
  await tx
    .updateTable('feature')
    .set({ declined_at: sql`now()`, declined_by: officer.account_id, decline_reason })
    .where('id', '=', feature_id)
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id: await shopOf(tx, feature) },
    { verb: 'feature.decline', subject: ['feature', feature_id], after: { decline_reason } },
  )
}
