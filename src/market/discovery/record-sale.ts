import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/** Counts a sale of a shop on this day: whoever has sold lately gives way to others in the lists (`fair-turn.ts`). */
export async function recordSale(tx: Tx, sellerId: number) {
  await sql`
    insert into shop_day (day, seller_id, sales)
    select (now() at time zone coalesce(province.time_zone, 'Asia/Jakarta'))::date, seller.id, 1
    from seller left join province on province.code = seller.province_code
    where seller.id = ${sellerId}
    on conflict (seller_id, day) do update set sales = shop_day.sales + 1`.execute(tx)
}

/** A sale that was counted `at` a moment was none. */
export async function takeBackSale(tx: Tx, sellerId: number, at: Date) {
  await sql`
    update shop_day set sales = sales - 1
    from seller left join province on province.code = seller.province_code
    where seller.id = ${sellerId} and shop_day.seller_id = seller.id and shop_day.sales > 0
      and shop_day.day = (${at}::timestamptz at time zone coalesce(province.time_zone, 'Asia/Jakarta'))::date`.execute(
    tx,
  )
}
