import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { dealProducts } from './deal-products.ts'
import { type Attention, countedDays, countryZone, mostDealt, orderShops, pageSize } from './fair-turn.ts'

/** For how long it can be explained how a list came about, and views are kept. */
const keptDays = 400

/**
 * At the beginning of a day lays out every list whose day it is: the order of its shops, and the products of its
 * first pages. Days that were missed are not made up for. All pages become stale, because nearly every one shows
 * products of a list.
 */
export async function layOutTurns(tx: Tx, since: Date, until: Date) {
  const days = await daysBegun(tx, since, until)
  if (days.length === 0) return
  const lists = await listsOf(tx, days)
  await keepOrder(tx, lists)
  await keepPages(tx, lists)
  await forgetOld(tx, until)
  await sql`select notify_cache(array['*'])`.execute(tx)
}

type Day = { time_zone: string; day: string }
type List = { list: string; day: string; shops: Attention[] }

/** The time zones in which another day began after `since`. */
async function daysBegun(tx: Tx, since: Date, until: Date) {
  const { rows } = await sql<Day>`
    select time_zone, (${until}::timestamptz at time zone time_zone)::date as day
    from (select time_zone from province union select ${countryZone}) zone
    where (${since}::timestamptz at time zone time_zone)::date < (${until}::timestamptz at time zone time_zone)::date
  `.execute(tx)
  return rows
}

/** The lists of these time zones that have products and no order yet, with what their shops' places depend on. */
async function listsOf(tx: Tx, days: readonly Day[]) {
  const { rows } = await sql<List>`
    with zone as (
      select * from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) zone(time_zone text, day date)
    ), shop as (
      select id, array[regency_code, province_code] lists from seller
      where exists (select from listing_card where seller_id = seller.id)
    ), member as (
      select 'id' list, zone.day, shop.id from zone, shop where zone.time_zone = ${countryZone}
      union all
      select list, zone.day, shop.id
      from shop cross join unnest(lists) list
      join province on province.code = left(list, 2) join zone on zone.time_zone = province.time_zone
    ), attention as (
      select member.list, member.day, member.id, coalesce(counted.views, 0) views, coalesce(counted.sales, 0) sales,
        case when last.place <= ${pageSize} then member.day - last.day
          else coalesce(last.days_waited + (member.day - last.day), 0) end days_waited
      from member
      left join lateral (
        select sum(views)::int views, sum(sales)::int sales from shop_day
        where seller_id = member.id and day >= member.day - ${countedDays}::int and day < member.day
      ) counted on true
      left join lateral (
        select day, place, days_waited from shop_turn
        where seller_id = member.id and list = member.list and day < member.day order by day desc limit 1
      ) last on true
    )
    select list, day, jsonb_agg(jsonb_build_object(
      'seller_id', id, 'views', views, 'sales', sales, 'days_waited', days_waited)) shops
    from attention
    where not exists (select from shop_turn done where done.list = attention.list and done.day = attention.day)
    group by list, day`.execute(tx)
  return rows
}

async function keepOrder(tx: Tx, lists: readonly List[]) {
  const turns = lists.flatMap(({ list, day, shops }) =>
    orderShops(day, list, shops).map((turn) => ({ ...turn, list, day })),
  )
  await sql`
    insert into shop_turn (list, day, place, seller_id, views, sales, days_waited, weight, draw)
    select * from jsonb_to_recordset(${JSON.stringify(turns)}::jsonb) turn(list text, day date, place int,
      seller_id bigint, views int, sales int, days_waited int, weight float8, draw float8)`.execute(tx)
}

async function keepPages(tx: Tx, lists: readonly List[]) {
  const days = JSON.stringify(lists.map(({ list, day }) => ({ list, day })))
  const wanted = sql`select list, day from jsonb_to_recordset(${days}::jsonb) laid(list text, day date)`
  await sql`
    insert into turn_page (list, day, position, product_id, seller_id, round)
    select list, day, position, product_id, seller_id, round from (${dealProducts(wanted, mostDealt)}) page`.execute(
    tx,
  )
  // Who is reading on from yesterday's first page still finds yesterday's order.
  await sql`
    delete from turn_page using (${wanted}) laid
    where turn_page.list = laid.list and turn_page.day < laid.day - 1 and position > ${pageSize}`.execute(tx)
}

async function forgetOld(tx: Tx, until: Date) {
  const oldest = sql`(${until}::timestamptz at time zone ${countryZone})::date - ${keptDays}::int`
  await sql`delete from shop_day where day < ${oldest}`.execute(tx)
  await sql`delete from shop_turn where day < ${oldest}`.execute(tx)
  await sql`delete from turn_page where day < ${oldest}`.execute(tx)
}
