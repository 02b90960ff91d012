import { createHash } from 'node:crypto'

/**
 * The fair turn: the order of a list that nobody sorted. Of the whole country, of each province and of each regency,
 * each day has an order of the shops; their products are dealt in rounds, one of each shop in that order, then the
 * second of each. docs/decisions/2026-11-22-fair-turn.md says why it is so.
 *
 * - Who has not been on the first page for more than `patienceDays` comes first, the longest wait before the others.
 * - The rest are drawn, with weights (Efraimidis and Spirakis, 2006: a small `-ln(draw) / weight` comes first). A shop
 *   with few views and sales beside the shop in the middle of the list weighs more, at most `lightest` to `heaviest`.
 * - The draw comes from the day, the list and the shop alone: whoever computes it again gets the same.
 *
 * Waiting. Of those who wait too long `pageSize` are on the first page each day, and who was there stands behind
 * whoever was not. So with n shops each is on the first page again within `longestWait(n)` days.
 *
 * Share. A shop has one product in a round, so between two of its products stands one of each other shop that still
 * has some. So on any page it has at most `mostOnPage(a)` products, where `a` shops have a product in the last round
 * that the page shows: one from 24 shops on, three (an eighth of the page) from eight on. Where the small shops have
 * nothing more to show, those that have fill the page.
 */

/** The list of the whole country; the others bear the code of their province or regency. */
export const wholeCountry = 'id'
export const countryZone = 'Asia/Jakarta'

export const pageSize = 24
/** So many pages of a list are dealt each day; what follows them is in order of publication. */
export const dealtPages = 40
export const mostDealt = dealtPages * pageSize

export const patienceDays = 7
/** Over how many days before this one views and sales are counted. */
export const countedDays = 28
/**
 * So many views of one day count at most for a shop: views are the one number here that somebody else can make for
 * it, and the lightest weight is reached at sixteen times the views of the shop in the middle.
 */
export const mostViewsOfDay = 1000
const [lightest, heaviest] = [0.25, 4]

/** What the order of a shop depends on. */
export type Attention = {
  readonly seller_id: number
  readonly views: number
  readonly sales: number
  /** Since it was on the list's first page, or since it came into the list. */
  readonly days_waited: number
}

export type ShopTurn = Attention & {
  /** From 1. */
  readonly place: number
  readonly weight: number
  readonly draw: number
}

/** The order of the shops of a list on a day ("2026-11-22"). */
export function orderShops(day: string, list: string, shops: readonly Attention[]): ShopTurn[] {
  const middle = { views: medianOf(shops, 'views'), sales: medianOf(shops, 'sales') }
  return shops
    .map((shop) => {
      const weight = weightOf(shop, middle)
      const draw = drawOf(day, list, shop.seller_id)
      const overdue = shop.days_waited > patienceDays ? shop.days_waited : 0
      return { shop, weight, draw, overdue, key: -Math.log(draw) / weight }
    })
    .sort(
      (one, other) =>
        other.overdue - one.overdue || one.key - other.key || one.shop.seller_id - other.shop.seller_id,
    )
    .map(({ shop, weight, draw }, index) => ({ ...shop, place: index + 1, weight, draw }))
}

/** Within how many days each of so many shops is on the first page again. */
export function longestWait(shops: number) {
  return patienceDays + Math.ceil(shops / pageSize)
}

/** How many products a shop has on a page at most, when so many shops have one in the page's last round. */
export function mostOnPage(shops: number) {
  return Math.ceil(pageSize / shops)
}

/** 1 for the shop in the middle; more for one that is seen and sold less. */
function weightOf(shop: Pick<Attention, 'views' | 'sales'>, middle: Pick<Attention, 'views' | 'sales'>) {
  const lift = ((middle.views + 1) / (shop.views + 1)) * ((middle.sales + 1) / (shop.sales + 1))
  return Math.min(heaviest, Math.max(lightest, Math.sqrt(lift)))
}

/** A number between 0 and 1, neither included, that nobody chooses: 48 bits of a hash. */
function drawOf(day: string, list: string, sellerId: number) {
  const hash = createHash('sha256').update(`${day}|${list}|${sellerId}`).digest()
  return (hash.readUIntBE(0, 6) + 0.5) / 2 ** 48
}

function medianOf(shops: readonly Attention[], column: 'views' | 'sales') {
  const sorted = shops.map((shop) => shop[column]).sort((one, other) => one - other)
  const upper = sorted[sorted.length >> 1] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? 0) + upper) / 2
}
