import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { mostViewsOfDay } from './fair-turn.ts'

/** How often the page of a product or of a shop was read. */
export type Views = { readonly kind: 'product' | 'shop'; readonly slug: string; readonly views: number }

/**
 * Adds what was read to its shop's day, in the shop's time zone, up to the most that a day counts. What has gone meanwhile is left out. Shops are taken
 * in the order of their ids, so that two processes that add at once do not wait for each other in a circle.
 */
export async function recordViews(db: Db, views: readonly Views[], now: Date) {
  if (views.length === 0) return
  await sql`
    insert into shop_day (day, seller_id, views)
    select (${now}::timestamptz at time zone province.time_zone)::date, seller.id,
      least(sum(seen.views), ${mostViewsOfDay}::int)
    from jsonb_to_recordset(${JSON.stringify(views)}::jsonb) seen(kind text, slug text, views int)
    left join product on seen.kind = 'product' and product.slug = seen.slug
    left join seller shop on seen.kind = 'shop' and shop.slug = seen.slug
    join seller on seller.id = coalesce(product.seller_id, shop.id)
    join province on province.code = seller.province_code
    group by seller.id, province.time_zone
    order by seller.id
    on conflict (seller_id, day) do update set
      views = least(shop_day.views + excluded.views, ${mostViewsOfDay}::int)`.execute(db)
}
