import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdUnapproved, lockCollection, signChange } from './lock-collection.ts'

export type Arrangement = readonly { product_id: number; position: number; is_removed: boolean }[]

/**
 * The order of a collection by the numbers that were given, and what is taken out. Of two with one number the one that
 * moved goes first; what was added meanwhile stays, at the end. All of it or nothing. While it is public or featured
 * things are only taken out.
 * @throws {Refusal} not-found also where one of the products is not in it, collection-featured, collection-live
 */
export async function arrangeCollection(tx: Tx, officer: Officer, slug: string, given: Arrangement) {
  const collection = await lockCollection(tx, officer, slug)
  const items = await tx
    .selectFrom('collection_item')
    .select(['product_id', 'position'])
    .where('collection_slug', '=', slug)
    .orderBy('position')
    .orderBy('product_id')
    .execute()
  const before = items.map(({ product_id }) => product_id)
  if (given.some(({ product_id }) => !before.includes(product_id))) throw new Refusal('not-found')
  const after = arranged(before, given)
  const gone = before.filter((id) => !after.includes(id))
  const isMoved = before.filter((id) => after.includes(id)).some((id, index) => id !== after[index])
  if (isMoved) await holdUnapproved(tx, collection)
  if (gone.length > 0)
    await tx
      .deleteFrom('collection_item')
      .where('collection_slug', '=', slug)
      .where('product_id', 'in', gone)
      .execute()
  if (after.length > 0)
    await tx
      .updateTable('collection_item')
      .set({ position: sql<number>`array_position(${after}::bigint[], product_id)` })
      .where('collection_slug', '=', slug)
      .execute()
  // What is taken out of a public one was approved by both: it needs nobody again.
  if (collection.published_at === null) await signChange(tx, officer, slug)
  await recordAct(tx, officer, {
    verb: 'collection.arrange',
    subject: ['collection', slug],
    before: { products: before },
    after: { products: after },
  })
}

/** The products in their new order. */
export function arranged(before: readonly number[], given: Arrangement) {
  return before
    .map((product_id, index) => {
      const wish = given.find((each) => each.product_id === product_id)
      const place = index + 1
      return { product_id, place, to: wish?.position ?? before.length + 1, wish }
    })
    .filter(({ wish }) => wish?.is_removed !== true)
    .toSorted((one, other) => one.to - other.to || rank(one) - rank(other) || one.place - other.place)
    .map(({ product_id }) => product_id)
}

/** Moved up it goes before the one that had this number, moved down after it. */
function rank({ place, to }: { place: number; to: number }) {
  return Math.sign(to - place)
}
