import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { paths } from '../../paths.ts'
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
  return [...standing, ...(await findPages(db))]
}

const standing = [
  paths.home(),
  paths.products(),
  paths.regions(),
  paths.programs(),
  paths.crafts(),
  paths.collections(),
  paths.about(),
  paths.data(),
]

/** Regions, programmes, crafts, collections, houses: some thousands at most. */
async function findPages(db: Db) {
  const { rows } = await sql<{ kind: keyof typeof pages; slug: string; within: string }>`
    select 'province' as kind, slug, '' as within from province
    union all select 'regency', regency.slug, province.slug
      from regency join province on province.code = regency.province_code
    union all select 'program', slug, '' from program
    union all select distinct 'programInRegion', coalesce(regency.slug, province.slug), program_slug
      from program_edition edition left join regency on regency.code = edition.regency_code
      left join province on province.code = edition.province_code
    union all select 'craft', slug, '' from technique where has_craft_page
    union all select 'collection', slug, '' from collection
    union all select 'house', slug, '' from business_house`.execute(db)
  return rows.map(({ kind, slug, within }) => pages[kind](slug, within))
}

const pages = {
  province: paths.province,
  regency: (slug: string, province: string) => paths.regency(province, slug),
  program: paths.program,
  programInRegion: (region: string, program: string) => paths.programInRegion(program, region),
  craft: paths.craft,
  collection: paths.collection,
  house: paths.businessHouse,
}
