import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Officer, regionInSight } from '../agencies/enter-agency.ts'
import { dealProducts } from './deal-products.ts'
import { pageSize } from './fair-turn.ts'
import type { TurnQuery } from './turn-query.ts'

export type ExplainedTurn = NonNullable<Awaited<ReturnType<typeof explainTurn>>>
export type Turn = ExplainedTurn['turns'][number]
export type WaitingShop = Awaited<ReturnType<typeof findWaitingShops>>[number]

const mostShops = 200

/**
 * How a page of a list came about on a day (the newest, unless one is asked), for a list in the officer's sight, with
 * all such `lists`; undefined for one that is not. `is_stored`: this is the page as it was laid out; otherwise it was
 * dealt again, from the order of the shops on that day and the products that are there now.
 */
export async function explainTurn(db: Db, officer: Officer, { list, day: asked, page }: TurnQuery) {
  const lists = await listsInSight(db, officer)
  const chosen = list === null ? lists[0] : lists.find(({ code }) => code === list)
  if (chosen === undefined) return undefined
  const days = await daysOf(db, chosen.code)
  const day = asked ?? days.newest
  const turns = day === null ? [] : await turnsOf(db, chosen.code, day, page)
  const shops = day === null ? [] : await findWaitingShops(db, chosen.code, day)
  return { lists, list: chosen, days, day, page, turns, shops }
}

async function listsInSight(db: Db, officer: Officer) {
  const ofRegion = { province: sql.ref('region.province'), regency: sql.ref('region.regency') }
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from (
      select code, name, code province, null regency from province
      union all
      select regency.code, regency.name, province_code, regency.code from regency
      where exists (select from listing_card where regency_code = regency.code)
        or regency.code = ${officer.regency_code}
    ) region
    where ${regionInSight(officer, ofRegion)}
    order by length(code), code`.execute(db)
  return rows
}

/** From when to when the list has an order. */
async function daysOf(db: Db, list: string) {
  return db
    .selectFrom('shop_turn')
    .where('list', '=', list)
    .select((eb) => [
      eb.fn.min<string | null>('day').as('oldest'),
      eb.fn.max<string | null>('day').as('newest'),
    ])
    .executeTakeFirstOrThrow()
}

async function turnsOf(db: Db, list: string, day: string, page: number) {
  const last = page * pageSize
  const wanted = sql`select ${list}::text as list, ${day}::date as day`
  const { rows } = await sql<{
    position: number
    round: number
    product: string
    slug: string
    is_public: boolean
    shop: string
    place: number
    views: number
    sales: number
    days_waited: number
    weight: number
    draw: number
    is_stored: boolean
  }>`
    with stored as (
      select list, day, product_id, seller_id, round, position from turn_page
      where list = ${list} and day = ${day}::date and position > ${last - pageSize} and position <= ${last}
    ), page as (
      select *, true is_stored from stored
      union all
      select *, false from (${dealProducts(wanted, last)}) dealt
      where position > ${last - pageSize} and not exists (select from stored)
    )
    select page.position, page.round, product.name product, product.slug, product.published_at is not null is_public,
      seller.name shop, turn.place, turn.views, turn.sales, turn.days_waited, turn.weight, turn.draw, page.is_stored
    from page
    join shop_turn turn using (list, day, seller_id)
    join product on product.id = page.product_id
    join seller on seller.id = page.seller_id
    order by page.position`.execute(db)
  return rows
}

/** The shops of a day's list and when each was last on the first page; of very many those that wait longest. */
async function findWaitingShops(db: Db, list: string, day: string) {
  return db
    .selectFrom('shop_turn as turn')
    .innerJoin('seller', 'seller.id', 'turn.seller_id')
    .where('turn.list', '=', list)
    .where('turn.day', '=', day)
    .select(['seller.id', 'seller.name', 'turn.place', 'turn.days_waited', 'turn.views', 'turn.sales'])
    .select(sql<number>`(count(*) over ())::int`.as('shop_count'))
    .select((eb) =>
      eb
        .selectFrom('shop_turn as shown')
        .whereRef('shown.seller_id', '=', 'turn.seller_id')
        .where('shown.list', '=', list)
        .where('shown.day', '<=', day)
        .where('shown.place', '<=', pageSize)
        .select((shown) => shown.fn.max('shown.day').as('day'))
        .as('last_shown'),
    )
    .orderBy('last_shown', (order) => order.asc().nullsFirst())
    .orderBy('turn.place')
    .limit(mostShops)
    .execute()
}
