import { sql } from 'kysely'
import type { Tx } from '../types.ts'

/** How often the pages of the sample's shops were read in the last four weeks: some are well known, some hardly. */
export async function loadViews(tx: Tx) {
  await sql`
    insert into shop_day (day, seller_id, views)
    select current_date - ago, id, number % 7 * (1 + number % 3) + (number + ago) % 4
    from (select id, row_number() over (order by id)::int number from seller where closed_at is null) shop
    cross join generate_series(1, 28) ago`.execute(tx)
}
