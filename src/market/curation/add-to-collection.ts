import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { mostItems } from './collection.ts'
import { lockToChange, signChange } from './lock-collection.ts'

/**
 * Puts a published product of the agency's region at the end of a collection; twice is once. What is of the officer's
 * own shop a colleague adds.
 * @throws {Refusal} not-found, collection-featured, collection-live, collection-full
 */
export async function addToCollection(tx: Tx, officer: Officer, slug: string, productId: number) {
  await lockToChange(tx, officer, slug)
  const product = await tx
    .selectFrom('listing_card as card')
    .innerJoin('seller', 'seller.id', 'card.seller_id')
    .where('card.product_id', '=', productId)
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .select(['card.product_id', 'card.seller_id'])
    .executeTakeFirst()
  if (!product) throw new Refusal('not-found')
  const { count, last } = await tx
    .selectFrom('collection_item')
    .where('collection_slug', '=', slug)
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max<number | null>('position').as('last')])
    .executeTakeFirstOrThrow()
  if (count >= mostItems) throw new Refusal('collection-full', { most: mostItems })
  const added = await tx
    .insertInto('collection_item')
    .values({ collection_slug: slug, product_id: productId, position: (last ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('product_id')
    .executeTakeFirst()
  if (!added) return
  await signChange(tx, officer, slug)
  await recordAct(
    tx,
    { ...officer, seller_id: product.seller_id },
    { verb: 'collection.add', subject: ['collection', slug], after: { product_id: productId } },
  )
}
