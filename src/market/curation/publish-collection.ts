import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Officer, worksIn } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockCollection, type LockedCollection } from './lock-collection.ts'

/**
 * A second person of the agency shows a collection to the public: not the one who last changed it, and nobody who works
 * in one of its shops. `version` is the one that they read.
 * @throws {Refusal} not-found also where it is put away, already-decided, collection-two-people, collection-changed,
 *   collection-empty, feature-collection-own (`name`: the product)
 */
export async function publishCollection(
  tx: Tx,
  officer: Officer,
  { collection_slug, version }: { collection_slug: string; version: number },
) {
  const collection = await lockCollection(tx, officer, collection_slug)
  if (collection.archived_at !== null) throw new Refusal('not-found')
  await holdDraft(tx, collection)
  if (collection.changed_by === officer.account_id) throw new Refusal('collection-two-people')
  if (collection.version !== version) throw new Refusal('collection-changed')
  const products = await holdItems(tx, officer, collection_slug)
  await tx
    .updateTable('collection')
    .set({ published_at: sql`now()`, published_by: officer.account_id })
    .where('slug', '=', collection_slug)
    .execute()
  await recordAct(tx, officer, {
    verb: 'collection.publish',
    subject: ['collection', collection_slug],
    after: { version, products },
  })
}

/**
 * Makes a draft of it again: the public no longer sees it, and it can be changed. One person is enough for it.
 * @throws {Refusal} not-found
 */
export async function takeBackCollection(tx: Tx, officer: Officer, slug: string) {
  const { published_at } = await lockCollection(tx, officer, slug)
  if (published_at === null) return
  await tx
    .updateTable('collection')
    .set({ published_at: null, published_by: null })
    .where('slug', '=', slug)
    .execute()
  await recordAct(tx, officer, { verb: 'collection.take-back', subject: ['collection', slug] })
}

async function holdDraft(tx: Tx, { published_at, published_by }: LockedCollection) {
  if (published_at === null) return
  const person = await tx
    .selectFrom('account')
    .select('name')
    .where('id', '=', published_by)
    .executeTakeFirst()
  throw new Refusal('already-decided', { by: person?.name ?? 'petugas lain', what: 'ditampilkan' })
}

/** There is something to see in it, and nothing of a shop in which the officer works. Returns the products. */
async function holdItems(tx: Tx, officer: Officer, slug: string) {
  const items = await tx
    .selectFrom('collection_item as item')
    .innerJoin('product', 'product.id', 'item.product_id')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .leftJoin('listing_card as card', 'card.product_id', 'item.product_id')
    .where('item.collection_slug', '=', slug)
    .select(['item.product_id', 'product.name', 'card.product_id as shown', worksIn(officer).as('is_own')])
    .orderBy('item.position')
    .orderBy('item.product_id')
    .execute()
  if (items.every(({ shown }) => shown === null)) throw new Refusal('collection-empty')
  const own = items.find(({ is_own }) => is_own)
  if (own) throw new Refusal('feature-collection-own', { name: own.name })
  return items.map(({ product_id }) => product_id)
}
