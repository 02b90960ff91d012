import { type RawBuilder, sql } from 'kysely'
import type { Card } from './find-listing.ts'
import { wholeCountry } from './fair-turn.ts'
import { columns, inOrder } from './in-order.ts'
import { facets, type ListingFilter } from './listing-filter.ts'
import { allOf, matches, queryOf } from './matches.ts'

type Row = Card & { sort_key: number; turn_day: number; is_dealt: boolean }

/**
 * A list in turn (fair-turn.ts): first what was dealt at the beginning of the newest day that has been laid out, or of
 * the day on which the reader began, then everything else, the newest first. Of one region's whole list that is as it
 * was dealt. With more facets the cards that match are dealt anew in rounds, so that no shop has more than its share
 * of them either.
 */
export function inTurn(filter: ListingFilter, limit: number) {
  const { setelah } = filter
  const isAfterDealt = setelah !== null && setelah.id > 0
  const page = isWhole(filter) ? asDealt(filter, limit) : dealtAnew(filter, limit)
  const undealt = sql`(product_id in (select product_id from dealt)) is not true`
  const rest = inOrder({ ...filter, setelah: isAfterDealt ? setelah : null }, 'terbaru', limit, [undealt])
  return sql<Row>`
    with ${queryOf(filter)}, turn as materialized (${dayOf(filter)}),
    dealt as materialized (
      select * from turn_page where list = ${listOf(filter)} and day = (select day from turn)
    ), in_turn as materialized (
      select * from (${page}) page where not ${isAfterDealt}::boolean
    ), rest as (
      select * from (${rest}) newest where (select count(*) from in_turn) < ${limit}
    )
    select found.*, coalesce((select day - '1970-01-01'::date from turn), 0) turn_day
    from (select *, true is_dealt from in_turn union all select *, false from rest) found
    order by is_dealt desc, case when is_dealt then sort_key else -sort_key end, product_id desc
    limit ${limit}`
}

/** The list that a filter is a part of: of its only regency, of its only province, or of the country. */
export function listOf({ kabupaten, provinsi }: ListingFilter) {
  const [only] = kabupaten.length > 0 ? kabupaten : provinsi
  return only !== undefined && (kabupaten.length || provinsi.length) === 1 ? only : wholeCountry
}

/** The whole list of a region or of the country: nothing but its place is asked. */
function isWhole(filter: ListingFilter) {
  const { q, provinsi, kabupaten, harga_min, harga_maks, tersedia } = filter
  const others = facets.filter((facet) => facet !== 'provinsi' && facet !== 'kabupaten')
  return (
    q === '' &&
    harga_min === null &&
    harga_maks === null &&
    !tersedia &&
    provinsi.length + kabupaten.length < 2 &&
    others.every((facet) => filter[facet].length === 0)
  )
}

/** The newest day of the list, or the cursor's, if that was the day before: older days are not kept whole. */
function dayOf(filter: ListingFilter) {
  const list = listOf(filter)
  const day = sql`'1970-01-01'::date + ${filter.setelah?.day ?? 0}::int`
  return sql`
    select coalesce(
      (select day from turn_page where list = ${list} and day = ${day} and day >= newest - 1 limit 1), newest) as day
    from (select max(day) newest from turn_page where list = ${list}) latest`
}

function asDealt(filter: ListingFilter, limit: number): RawBuilder<unknown> {
  return sql`
    select ${columns}, page.position sort_key
    from turn_page page
    cross join lateral (
      select * from listing_card card where card.product_id = page.product_id and ${allOf(matches(filter))} offset 0
    ) listing_card
    where page.list = ${listOf(filter)} and page.day = (select day from turn) and page.position > ${startOf(filter)}
    order by page.position limit ${limit}`
}

/** The key is the round among the cards that match, and in it the shop's place. */
function dealtAnew(filter: ListingFilter, limit: number): RawBuilder<unknown> {
  return sql`
    select ${columns}, sort_key
    from (
      select listing_card.*,
        row_number() over (partition by shop order by position) * 10000000 + place sort_key
      from (
        select product_id dealt_id, seller_id shop, position, min(position) over (partition by seller_id) place
        from dealt
      ) placed
      cross join lateral (
        select ${columns} from listing_card
        where listing_card.product_id = placed.dealt_id and ${allOf(matches(filter))} offset 0
      ) listing_card
    ) listing_card
    where sort_key > ${startOf(filter)}
    order by sort_key limit ${limit}`
}

/** After which key the cards that were dealt begin. */
function startOf({ setelah }: ListingFilter) {
  return sql`${setelah === null || setelah.id > 0 ? 0 : setelah.key}::bigint`
}
