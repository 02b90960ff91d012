import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { checkFeature, rowOfWish } from './check-feature.ts'
import type { FeatureWish, Thing } from './feature.ts'
import { overlapWith } from './overlapping-feature.ts'

/**
 * Proposes to put something forward; it is shown once another person of the agency has approved it. Returns its id.
 * @throws {Refusal} not-found outside the agency's reach, feature-overlap where the same thing is already proposed or
 *   shown there at that time, and those of `rowOfWish` and `checkFeature`
 */
export async function proposeFeature(tx: Tx, officer: Officer, thing: Thing, wish: FeatureWish, now: Date) {
  const seller_id = await checkFeature(tx, officer, thing, wish.place)
  const what =
    'product_id' in thing ? { product_id: thing.product_id } : { collection_slug: thing.collection_slug }
  const row = { ...rowOfWish(officer, wish, now), ...what }
  const proposed = await tx
    .insertInto('feature')
    .values({ ...row, agency_id: officer.agency_id, proposed_by: officer.account_id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!proposed) throw new Refusal('feature-overlap', await overlapWith(tx, row))
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'feature.propose', subject: ['feature', proposed.id], after: row },
  )
  return proposed.id
}
