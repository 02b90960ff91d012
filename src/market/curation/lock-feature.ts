import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { isLeftTo } from './left-behind.ts'

export type LockedFeature = Awaited<ReturnType<typeof lockFeature>>

/**
 * A feature of the officer's agency, held until the end of the transaction: of two who decide at once the second sees
 * what the first did. @throws {Refusal} not-found
 */
export function lockFeature(tx: Tx, officer: Officer, featureId: number) {
  return lock(tx, featureId, sql<boolean>`feature.agency_id = ${officer.agency_id}`)
}

/** The same for one that the officer may end. @throws {Refusal} not-found */
export function lockFeatureToEnd(tx: Tx, officer: Officer, featureId: number) {
  return lock(tx, featureId, mayEnd(officer))
}

/**
 * Features that an officer may end: of their agency, on their own regency's page whoever put them there, and what an
 * agency which has closed left in their reach.
 */
export function mayEnd(officer: Officer) {
  return sql<boolean>`(feature.agency_id = ${officer.agency_id}
    or coalesce(feature.regency_code = ${officer.regency_code}, false) or ${isLeftTo(officer, 'feature')})`
}

async function lock(tx: Tx, featureId: number, condition: ReturnType<typeof mayEnd>) {
  const feature = await tx
    .selectFrom('feature')
    .selectAll()
    .where('id', '=', featureId)
    .where(condition)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!feature) throw new Refusal('not-found')
  return feature
}

/** @throws {Refusal} already-decided, with who did what */
export async function holdUndecided(tx: Tx, feature: LockedFeature) {
  const [by, what] = feature.ended_at
    ? [feature.ended_by, 'ditarik']
    : feature.declined_at
      ? [feature.declined_by, 'ditolak']
      : [feature.approved_by, 'disetujui']
  if (!feature.ended_at && !feature.declined_at && !feature.approved_at) return
  const person = by === null ? undefined : await nameOf(tx, by)
  throw new Refusal('already-decided', { by: person ?? 'petugas lain', what })
}

/**
 * For whoever decides: it is another person than the one who proposed, and what they read is what stands there.
 * `seen` is when the proposal that they read was written. @throws {Refusal} feature-two-people, feature-changed
 */
export function holdSecondPerson(officer: Officer, feature: LockedFeature, seen: Date) {
  if (feature.proposed_by === officer.account_id) throw new Refusal('feature-two-people')
  if (feature.proposed_at.getTime() !== seen.getTime()) throw new Refusal('feature-changed')
}

/** The shop of a featured product; none of a collection. */
export async function shopOf(tx: Tx, { product_id }: LockedFeature) {
  if (product_id === null) return null
  const product = await tx
    .selectFrom('product')
    .select('seller_id')
    .where('id', '=', product_id)
    .executeTakeFirstOrThrow()
  return product.seller_id
}

async function nameOf(tx: Tx, account_id: number) {
  const account = await tx
    .selectFrom('account')
    .select('name')
    .where('id', '=', account_id)
    .executeTakeFirst()
  return account?.name
}
