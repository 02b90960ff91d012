import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inSightOf, type Officer } from '../agencies/enter-agency.ts'
import { standing } from '../sellers/office-standing.ts'
import { hasNoOrder, isNotNew } from './without-order.ts'

export type ShopWithoutOrder = Awaited<ReturnType<typeof findShopsWithoutOrder>>[number]

/** What an officer asks of the list; `after` is the last shop of the page before. */
export type WithoutOrderFilter = {
  /** Shops that have been open for less than 90 days, instead of the others. */
  areNew: boolean
  /** A kabupaten or kota, for who sees a whole province. */
  regency: string | null
  after: number | null
}

const pageSize = 50

/** Reads an address; what is not understood is as if it were not there. */
export function readWithoutOrder(query: URLSearchParams): WithoutOrderFilter {
  const regency = query.get('kabupaten') ?? ''
  const after = query.get('sesudah') ?? ''
  return {
    areNew: query.get('umur') === 'baru',
    regency: /^\d\d\.\d\d$/.test(regency) ? regency : null,
    after: /^\d{1,15}$/.test(after) ? Number(after) : null,
  }
}

/** A page of them by name; `next` is the last one where there are more. */
export async function findPageWithoutOrder(db: Db, officer: Officer, filter: WithoutOrderFilter, now: Date) {
  const rows = await findShopsWithoutOrder(db, officer, filter, now, pageSize + 1)
  const shops = rows.slice(0, pageSize)
  return { shops, next: rows.length > pageSize ? shops.at(-1)?.id : undefined }
}

/**
 * The open shops that an officer sees in which no order was paid, or taken on, in the 90 days before `now`, by name:
 * those that have been open as long, or those that are newer.
 */
export function findShopsWithoutOrder(
  db: Db,
  officer: Officer,
  { areNew, regency, after }: WithoutOrderFilter,
  now: Date,
  limit: number,
) {
  return inQuestion(db, officer, regency, now)
    .where(areNew ? sql<boolean>`not ${isNotNew(at(now))}` : isNotNew(at(now)))
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('district', 'district.code', 'village.district_code')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(lower(seller.name), seller.id) > (
          select lower(last.name), last.id from seller last where last.id = ${after})`,
      ),
    )
    .select(['seller.id', 'seller.name', 'seller.contact_name', 'seller.whatsapp'])
    .select(sql<Date>`seller.opened_at`.as('opened_at'))
    .select(['village.name as village', 'district.name as district', 'regency.name as regency'])
    .select((eb) => [
      eb.fn
        .coalesce(
          eb
            .selectFrom('seller_verification as verified')
            .innerJoin('seller_submission as submission', 'submission.id', 'verified.submission_id')
            .whereRef('submission.seller_id', '=', 'seller.id')
            .select((each) => each.fn.min('verified.verified_at').as('at'))
            .$asScalar(),
          sql<Date>`seller.opened_at`,
        )
        .as('verified_at'),
      eb
        .selectFrom('shop_order as placed')
        .innerJoin('order_step as step', 'step.order_id', 'placed.id')
        .whereRef('placed.seller_id', '=', 'seller.id')
        .where('step.state', 'in', ['paid', 'accepted'])
        .select((each) => each.fn.max<Date | null>('step.at').as('at'))
        .$asScalar()
        .as('last_order_at'),
    ])
    .orderBy(sql`lower(seller.name)`)
    .orderBy('seller.id')
    .limit(limit)
    .execute()
}

/** How many there are of either kind. */
export function countShopsWithoutOrder(db: Db, officer: Officer, regency: string | null, now: Date) {
  return inQuestion(db, officer, regency, now)
    .select((eb) => [
      eb.fn
        .countAll<number>()
        .filterWhere(isNotNew(at(now)))
        .as('quiet'),
      eb.fn
        .countAll<number>()
        .filterWhere(sql<boolean>`not ${isNotNew(at(now))}`)
        .as('fresh'),
    ])
    .executeTakeFirstOrThrow()
}

function inQuestion(db: Db, officer: Officer, regency: string | null, now: Date) {
  return db
    .selectFrom('seller')
    .where(inSightOf(officer))
    .where(sql<boolean>`${standing} in ('verified', 'dormant')`)
    .where(hasNoOrder(at(now)))
    .$if(regency !== null, (query) => query.where('seller.regency_code', '=', regency))
}

const at = (moment: Date) => sql`${moment}::timestamptz`
