import { type Expression, sql } from 'kysely'
import { cardColumns } from '../products/product-card.ts'
import type { Card } from './find-listing.ts'

type Shelved = Card & { shelf_place: number }

/**
 * The first products of a list in turn (fair-turn.ts), for a shelf that nobody sorts; behind them those of `newest`,
 * which has a card's columns and `published_at`, where the turn has too few. To be ordered by `shelf_place`.
 */
export function turnShelf(list: Expression<unknown>, newest: Expression<unknown>, limit: number) {
  const columns = sql.join(cardColumns.map((column) => sql.ref(column)))
  const first = sql`
    select product_id, position from turn_page
    where list = ${list} and day = (select max(day) from turn_page where list = ${list})
    order by position limit ${limit}`
  return sql<Shelved>`(
    select ${columns}, row_number() over (order by position, published_at desc, product_id desc)::int shelf_place
    from (
      select ${columns}, published_at, position from (${first}) dealt join listing_card using (product_id)
      union all
      select ${columns}, published_at, null from (${newest}) newest
      where product_id not in (select product_id from (${first}) dealt)
    ) shelf
    order by shelf_place limit ${limit})`
}
