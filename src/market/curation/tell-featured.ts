import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { type FeatureRow, featureRows, placeIn, thingIn } from './feature-rows.ts'
import { lastDayOf, zoneOfRegion } from './feature.ts'

/** Tells the shops whose things an approved feature puts forward: what, where, from when until when, and why. */
export async function tellFeatured(tx: Tx, enqueue: Enqueue, featureId: number) {
  const row = await featureRows(tx).where('feature.id', '=', featureId).executeTakeFirstOrThrow()
  const thing = thingIn('id', row)
  const place = placeIn('id', row, 'depan Etalase')
  const zone = zoneOfRegion(row.agency_region)
  const data = {
    collection: row.product_id === null ? thing.name : null,
    path: thing.path ?? place.path,
    place: place.name,
    agency: row.agency_name,
    from: todayIn(zone, row.starts_at),
    until: lastDayOf(zone, row.ends_at),
    reason: row.reason,
  }
  for (const { seller_id, products } of await shopsIn(tx, row))
    await notify(tx, enqueue, { seller_id, kind: 'featured', data: { ...data, products } })
}

/** The shops of what is shown, each with the names of its products there. */
function shopsIn(tx: Tx, { product_id, collection_slug }: FeatureRow) {
  return tx
    .selectFrom('listing_card as card')
    .leftJoin('collection_item as item', (join) =>
      join.onRef('item.product_id', '=', 'card.product_id').on('item.collection_slug', '=', collection_slug),
    )
    .where((eb) => eb.or([eb('card.product_id', '=', product_id), eb('item.product_id', 'is not', null)]))
    .select('card.seller_id')
    .select(sql<string[]>`array_agg(card.name order by item.position, card.product_id)`.as('products'))
    .groupBy('card.seller_id')
    .orderBy('card.seller_id')
    .execute()
}
