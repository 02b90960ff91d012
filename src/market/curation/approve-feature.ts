import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { thingOf } from './change-feature.ts'
import { checkFeature } from './check-feature.ts'
import { mostInPlace, type Place, placeKey } from './feature.ts'
import { holdSecondPerson, holdUndecided, lockFeature, type LockedFeature } from './lock-feature.ts'
import { tellFeatured } from './tell-featured.ts'

/**
 * A second person of the agency approves: it is shown from its start, or from now where that is past, and the shops
 * are told. `seen` is when the proposal that they read was written.
 * @throws {Refusal} not-found, already-decided, feature-two-people, feature-changed, feature-over, feature-place-full,
 *   and those of `checkFeature`, because much may have changed since it was proposed
 */
export async function approveFeature(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { feature_id, seen }: { feature_id: number; seen: Date },
  now: Date,
) {
  const feature = await lockFeature(tx, officer, feature_id)
  await holdUndecided(tx, feature)
  holdSecondPerson(officer, feature, seen)
  if (feature.ends_at <= now) throw new Refusal('feature-over')
  const seller_id = await checkFeature(tx, officer, thingOf(feature), placeOf(feature))
  await holdRoom(tx, feature)
  const approved = await tx
    .updateTable('feature')
    .set({
      approved_at: sql`now()`,
      approved_by: officer.account_id,
      starts_at: sql`greatest(starts_at, now())`,
    })
    .where('id', '=', feature_id)
    .returning(['starts_at', 'ends_at', 'reason'])
    .executeTakeFirstOrThrow()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'feature.approve', subject: ['feature', feature_id], after: approved },
  )
  await tellFeatured(tx, enqueue, feature_id)
}

/** Where a locked feature is to be shown. */
export function placeOf({ province_code, regency_code, program_slug }: LockedFeature): Place {
  if (province_code !== null) return { province_code }
  if (regency_code !== null) return { regency_code }
  return program_slug === null ? 'home' : { program_slug }
}

/** At no moment of it are there more than the place holds; approvals for one place go one after another. */
async function holdRoom(tx: Tx, feature: LockedFeature) {
  const key = placeKey(feature)
  await sql`select pg_advisory_xact_lock(hashtext(${`feature ${key}`}))`.execute(tx)
  const { rows } = await sql<{ most: number }>`
    with beside as (
      select starts_at, ends_at from feature
      where approved_at is not null and declined_at is null and ended_at is null and id <> ${feature.id}
        and province_code is not distinct from ${feature.province_code}
        and regency_code is not distinct from ${feature.regency_code}
        and program_slug is not distinct from ${feature.program_slug}
        and starts_at < ${feature.ends_at} and ends_at > greatest(now(), ${feature.starts_at}::timestamptz)
    ), moment as (
      select greatest(starts_at, now(), ${feature.starts_at}::timestamptz) at from beside
    )
    select coalesce(max(together.count), 0)::int most from moment
    cross join lateral (
      select count(*) from beside where beside.starts_at <= moment.at and beside.ends_at > moment.at
    ) together`.execute(tx)
  if ((rows[0]?.most ?? 0) >= mostInPlace) throw new Refusal('feature-place-full', { most: mostInPlace })
}
