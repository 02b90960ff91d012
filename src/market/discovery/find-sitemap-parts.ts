import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { idsInPart } from './sitemap.ts'

/** The names of the sitemap's parts: the pages, then every span of ids in which a shop is open or a product is shown. */
export async function findSitemapParts(db: Db) {
  const { rows } = await sql<{ name: string }>`
    select 'shops-' || number as name
    from generate_series(1, (select max(id) / ${idsInPart}::int + 1 from seller)) number
    where exists (select from seller where closed_at is null and opened_at is not null
      and id >= (number - 1) * ${idsInPart} and id < number * ${idsInPart})
    union all
    select 'products-' || number
    from generate_series(1, (select max(product_id) / ${idsInPart}::int + 1 from listing_card)) number
    where exists (select from listing_card
      where product_id >= (number - 1) * ${idsInPart} and product_id < number * ${idsInPart})`.execute(db)
  return ['pages', ...rows.map(({ name }) => name)]
}
