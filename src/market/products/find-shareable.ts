import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'

export type Shareable = Awaited<ReturnType<typeof findShareable>>['products'][number]

/** A page of cards; each is drawn when it is looked at. */
const onePage = 12

/** What the public sees of the desk's shop, the newest first; `page` counts from 1. */
export async function findShareable(db: Db, desk: Desk, page: number) {
  const products = await db
    .selectFrom('listing_card')
    .where('seller_id', '=', desk.seller_id)
    .select(['product_id', 'slug', 'name', 'seller_name', 'regency_name'])
    .select(['unit', 'unit_size', 'price_min', 'price_max'])
    .orderBy('published_at', 'desc')
    .orderBy('product_id', 'desc')
    .limit(onePage + 1)
    .offset((page - 1) * onePage)
    .execute()
  return { products: products.slice(0, onePage), hasMore: products.length > onePage }
}
