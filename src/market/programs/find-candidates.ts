import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { CandidateFacts } from './edition-criteria.ts'

/** A shop, or a product of it, that may be asked to take part. */
export type Candidate = CandidateFacts & {
  seller_id: number
  product_id: number | null
  /** The product's name, or the shop's. */
  name: string
}
type Region = { province_code: string | null; regency_code: string | null }

/**
 * Those of these shops and products that are open to the public in an edition's region, with what its criteria ask
 * about.
 */
export async function findCandidates(
  db: Db,
  region: Region,
  { seller_ids, product_ids }: { seller_ids: readonly number[]; product_ids: readonly number[] },
): Promise<Candidate[]> {
  const shops = await candidates(db, region, sql`p.seller_id = seller.id`)
    .where(sql<boolean>`seller.id = any(${seller_ids})`)
    .select(['seller.name', sql<null>`null`.as('product_id')])
    .orderBy('seller.id')
    .execute()
  if (product_ids.length === 0) return shops
  const products = await candidates(db, region, sql`p.id = product.id`)
    .innerJoin('product', 'product.seller_id', 'seller.id')
    .where(sql<boolean>`product.id = any(${product_ids})`)
    .where('product.published_at', 'is not', null)
    .select(['product.name', 'product.id as product_id'])
    .orderBy('product.id')
    .execute()
  return [...shops, ...products]
}

/** Open shops of a region, with the facts of the products that `scope` names by `p`. */
function candidates(db: Db, region: Region, scope: RawBuilder<unknown>) {
  return db
    .selectFrom('seller')
    .leftJoin('seller_business', 'seller_business.seller_id', 'seller.id')
    .where(isOpenIn(region))
    .select(['seller.id as seller_id', 'seller.scale'])
    .select([
      sql<boolean>`seller_business.nib is not null`.as('has_nib'),
      sql<string[]>`array(
        select distinct unnest(array_remove(array[p.category_slug, c.parent_slug], null)) from product p
        join category c on c.slug = p.category_slug where ${scope} and p.published_at is not null)`.as(
        'categories',
      ),
      sql<string[]>`array(
        select distinct technique_slug from product p join product_technique on product_id = p.id
        where ${scope} and p.published_at is not null)`.as('techniques'),
      sql<string | null>`(
        select min(newest.grade) from (
          select distinct on (p.id) review.grade from product p join product_review review on review.product_id = p.id
          where ${scope} order by p.id, review.reviewed_at desc) newest)`.as('grade'),
    ])
}

/** `seller` is open to the public, and in the region of an edition. */
export function isOpenIn({ province_code, regency_code }: Region) {
  return sql<boolean>`(seller.opened_at is not null and seller.closed_at is null and ${
    regency_code === null
      ? sql`seller.province_code = ${province_code}`
      : sql`seller.regency_code = ${regency_code}`
  })`
}
