import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { isLeftTo } from './left-behind.ts'

export type LockedCollection = Awaited<ReturnType<typeof lockCollection>>

/** A collection of the officer's agency, held until the end of the transaction. @throws {Refusal} not-found */
export function lockCollection(tx: Tx, officer: Officer, slug: string) {
  return lock(tx, slug, isOf(officer))
}

/** The same, also one that an agency which has closed left behind: to put it away. @throws {Refusal} not-found */
export function lockCollectionToArchive(tx: Tx, officer: Officer, slug: string) {
  return lock(tx, slug, sql<boolean>`(${isOf(officer)} or ${isLeftTo(officer, 'collection')})`)
}

/**
 * The same as `lockCollection`, for what a second person would have to approve again.
 * @throws {Refusal} not-found, collection-featured where an approved feature shows it now or is to, collection-live where
 *   a second person has published it
 */
export async function lockToChange(tx: Tx, officer: Officer, slug: string) {
  const collection = await lockCollection(tx, officer, slug)
  await holdUnapproved(tx, collection)
  return collection
}

/** For who has locked it: approvals lock it too. @throws {Refusal} collection-featured, collection-live */
export async function holdUnapproved(tx: Tx, { slug, published_at }: LockedCollection) {
  if (await approvedFeatures(tx, slug).executeTakeFirst()) throw new Refusal('collection-featured')
  if (published_at !== null) throw new Refusal('collection-live')
}

/** Whoever changes a locked draft is the one who wrote it: another person publishes it. */
export async function signChange(tx: Tx, { account_id }: Officer, slug: string) {
  await tx
    .updateTable('collection')
    .set((eb) => ({ changed_by: account_id, version: eb('version', '+', 1) }))
    .where('slug', '=', slug)
    .execute()
}

/** What a second person has approved of a collection and is not over. */
export function approvedFeatures(db: Db, slug: string) {
  return db
    .selectFrom('feature')
    .select(['id', 'agency_id'])
    .where('collection_slug', '=', slug)
    .where('approved_at', 'is not', null)
    .where('declined_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', sql<Date>`now()`)
    .orderBy('starts_at')
    .orderBy('id')
}

function isOf({ agency_id }: Officer) {
  return sql<boolean>`collection.agency_id = ${agency_id}`
}

async function lock(tx: Tx, slug: string, condition: ReturnType<typeof isOf>) {
  const collection = await tx
    .selectFrom('collection')
    .selectAll()
    .where('slug', '=', slug)
    .where(condition)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!collection) throw new Refusal('not-found')
  return collection
}
