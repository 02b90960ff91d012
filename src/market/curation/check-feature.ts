import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import {
  inReachOf,
  inRegionOf,
  inSightOf,
  type Officer,
  regionInReach,
  worksIn,
} from '../agencies/enter-agency.ts'
import {
  columnsOf,
  type FeatureWish,
  longestFeature,
  momentIn,
  type Place,
  type Thing,
  zoneOfRegion,
} from './feature.ts'
import { lockCollection } from './lock-collection.ts'

/**
 * A wish as the row that it becomes: the moments on the clock of the agency's region, and the columns of the place.
 * @throws {Refusal} feature-ends-first, feature-over, feature-too-long
 */
export function rowOfWish(officer: Officer, wish: FeatureWish, now: Date) {
  const zone = zoneOfRegion(officer.regency_code ?? officer.province_code ?? '')
  const starts_at = momentIn(zone, wish.starts_on, wish.starts_hour)
  const ends_at = momentIn(zone, wish.ends_on, 24)
  if (ends_at <= starts_at) throw new Refusal('feature-ends-first')
  if (ends_at <= now) throw new Refusal('feature-over')
  if (ends_at.getTime() - starts_at.getTime() > longestFeature * 86_400_000)
    throw new Refusal('feature-too-long')
  const { position, reason, reason_en } = wish
  return { ...columnsOf(wish.place), starts_at, ends_at, position, reason, reason_en }
}

/**
 * What an agency may put where. On the page of a regency where it may decide: products of that regency. On its own
 * province's page: products of all its regencies. On the home page and a programme's: products of shops on which it
 * may decide. Its own collections anywhere of these, where the same holds of each thing in them. Nothing of a shop in
 * which the officer works. Returns the shop of a product.
 * @throws {Refusal} not-found, feature-elsewhere, feature-not-published, feature-collection-draft,
 *   feature-collection-empty, feature-collection-elsewhere and feature-collection-own (`name`: the product)
 */
export async function checkFeature(tx: Tx, officer: Officer, thing: Thing, place: Place) {
  await checkPlace(tx, officer, place)
  if ('collection_slug' in thing) {
    await checkCollection(tx, officer, thing.collection_slug, place)
    return null
  }
  const product = await tx
    .selectFrom('product')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .leftJoin('listing_card as card', 'card.product_id', 'product.id')
    .where('product.id', '=', thing.product_id)
    .where(boundOf(place, inReachOf)(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .select(['seller.id as seller_id', 'seller.regency_code', 'card.product_id as shown'])
    .executeTakeFirst()
  if (!product) throw new Refusal('not-found')
  if (product.shown === null) throw new Refusal('feature-not-published')
  if (isElsewhere(place, product)) throw new Refusal('feature-elsewhere')
  return product.seller_id
}

async function checkPlace(tx: Tx, officer: Officer, place: Place) {
  if (place === 'home') return
  if ('province_code' in place) {
    if (place.province_code === officer.province_code) return
    throw new Refusal('not-found')
  }
  const found =
    'program_slug' in place
      ? tx.selectFrom('program').select('slug as key').where('slug', '=', place.program_slug)
      : tx
          .selectFrom('regency')
          .select('code as key')
          .where('code', '=', place.regency_code)
          .where(
            regionInReach(officer, {
              province: sql.ref('regency.province_code'),
              regency: sql.ref('regency.code'),
            }),
          )
  if (!(await found.executeTakeFirst())) throw new Refusal('not-found')
}

/** It is locked, so that nothing comes in between this look and the approval. */
async function checkCollection(tx: Tx, officer: Officer, slug: string, place: Place) {
  const { archived_at, published_at } = await lockCollection(tx, officer, slug)
  if (archived_at !== null) throw new Refusal('not-found')
  if (published_at === null) throw new Refusal('feature-collection-draft')
  const items = await tx
    .selectFrom('collection_item as item')
    .innerJoin('product', 'product.id', 'item.product_id')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .leftJoin('listing_card as card', 'card.product_id', 'item.product_id')
    .where('item.collection_slug', '=', slug)
    .select(['product.name', 'seller.regency_code', 'card.product_id as shown'])
    .select((eb) => [
      boundOf(place, inRegionOf)(officer)(eb).as('is_in_reach'),
      worksIn(officer).as('is_own'),
    ])
    .orderBy('item.position')
    .execute()
  if (items.every(({ shown }) => shown === null)) throw new Refusal('feature-collection-empty')
  const own = items.find(({ is_own }) => is_own)
  if (own) throw new Refusal('feature-collection-own', { name: own.name })
  const away = items.find((item) => !item.is_in_reach || isElsewhere(place, item))
  if (away) throw new Refusal('feature-collection-elsewhere', { name: away.name })
}

/** On its own page a province shows what all its regencies make; elsewhere an agency what it decides on. */
function boundOf(place: Place, elsewhere: typeof inReachOf) {
  return typeof place === 'object' && 'province_code' in place ? inSightOf : elsewhere
}

/** A regency's page shows what is made there. */
function isElsewhere(place: Place, { regency_code }: { regency_code: string | null }) {
  return typeof place === 'object' && 'regency_code' in place && place.regency_code !== regency_code
}
