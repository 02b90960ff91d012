import { type Insertable, sql } from 'kysely'
import type { Feature, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { checkFeature, rowOfWish } from './check-feature.ts'
import { type FeatureWish, placeKey, type Thing } from './feature.ts'
import { holdUndecided, lockFeature, type LockedFeature } from './lock-feature.ts'
import { overlapWith } from './overlapping-feature.ts'

/**
 * Changes where, when or why, while nobody has decided. Whoever changes it is from then on the one who proposes: what
 * one person wrote another approves.
 * @throws {Refusal} not-found, already-decided, feature-overlap, and those of `rowOfWish` and `checkFeature`
 */
export async function changeFeature(
  tx: Tx,
  officer: Officer,
  featureId: number,
  wish: FeatureWish,
  now: Date,
) {
  const before = await lockFeature(tx, officer, featureId)
  await holdUndecided(tx, before)
  const thing = thingOf(before)
  const seller_id = await checkFeature(tx, officer, thing, wish.place)
  const row = rowOfWish(officer, wish, now)
  await update(tx, featureId, { ...row, proposed_by: officer.account_id }, () =>
    overlapWith(tx, { ...row, ...thing, id: featureId }),
  )
  await recordAct(
    tx,
    { ...officer, seller_id },
    {
      verb: 'feature.change',
      subject: ['feature', featureId],
      before: { place: placeKey(before), ...partOf(before) },
      after: { place: placeKey(row), ...partOf(row) },
    },
  )
}

/** What a locked feature puts forward. */
export function thingOf({ product_id, collection_slug }: LockedFeature): Thing {
  return product_id === null ? { collection_slug: collection_slug ?? '' } : { product_id }
}

/** The constraint decides; the savepoint lets the sentence say with what it overlaps. */
async function update(
  tx: Tx,
  id: number,
  row: Partial<Insertable<Feature>>,
  overlap: () => Promise<{ from: string; until: string }>,
) {
  await sql`savepoint change_feature`.execute(tx)
  try {
    const change = { ...row, proposed_at: sql<Date>`now()` }
    await tx.updateTable('feature').set(change).where('id', '=', id).execute()
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error
    await sql`rollback to savepoint change_feature`.execute(tx)
    throw new Refusal('feature-overlap', await overlap())
  }
}

type Part = Pick<LockedFeature, 'starts_at' | 'ends_at' | 'position' | 'reason' | 'reason_en'>
function partOf({ starts_at, ends_at, position, reason, reason_en }: Part) {
  return { starts_at, ends_at, position, reason, reason_en }
}
