import type { Db } from '../../../db/types.ts'
import { paths } from '../../paths.ts'
import { pages, pathOf } from './pages.ts'
import type { Part } from './sitemap.ts'

/** The paths, in Indonesian, of the pages in one part of the sitemap. */
export async function findSitemapPaths(db: Db, part: Part): Promise<string[]> {
  if (part.kind === 'shops') {
    const shops = await db
      .selectFrom('seller')
      .select('slug')
      .where('id', '>=', part.from)
      .where('id', '<', part.to)
      .where('closed_at', 'is', null)
      .where('opened_at', 'is not', null)
      .execute()
    return shops.map(({ slug }) => paths.shop(slug))
  }
  if (part.kind === 'products') {
    const products = await db
      .selectFrom('listing_card')
      .select('slug')
      .where('product_id', '>=', part.from)
      .where('product_id', '<', part.to)
      .execute()
    return products.map(({ slug }) => paths.product(slug))
  }
  const { rows } = await pages.execute(db)
  return [...standing, ...rows.map(pathOf)]
}

const standing = [
  paths.home(),
  paths.products(),
  paths.regions(),
  paths.programs(),
  paths.crafts(),
  paths.collections(),
  paths.featureLog(),
  paths.about(),
  paths.data(),
]
