import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { happeningByShop } from './measures.ts'
import { daysIn, type Period, periodBefore } from './report-period.ts'

type Figures = {
  is_now: boolean
  regency_code: string
  orders: number
  sold: number
  back: number
  /** Shops that sold. */
  shops: number
  /** What the shop that sold most sold. */
  largest: number
}

/**
 * What was sold and what went back in a period and in the one before it, by regency, in whole rupiah of goods. `before`
 * is the other period; `isKnown` whether all of its days were counted.
 */
export async function findSalesFigures(db: Db, codes: string[], time_zone: string, period: Period) {
  const before = periodBefore(period)
  const { rows } = await sql<Figures>`
    select shop.is_now, shop.regency_code, sum(orders)::float8 as orders, sum(sold)::float8 as sold,
      sum(back)::float8 as back, (count(*) filter (where orders > 0))::float8 as shops,
      max(sold)::float8 as largest
    from (
      select day >= ${period.from} as is_now, regency_code, label,
        coalesce(sum(value) filter (where measure = 'sales-orders-by-seller'), 0) as orders,
        coalesce(sum(value) filter (where measure = 'sales-rupiah-by-seller'), 0) as sold,
        coalesce(sum(value) filter (where measure = 'sales-back-by-seller'), 0) as back
      from daily_number
      where regency_code = any(${codes}) and measure = any(${[...happeningByShop]})
        and (day between ${period.from} and ${period.until} or day between ${before.from} and ${before.until})
      group by 1, 2, 3
    ) shop
    group by shop.is_now, shop.regency_code`.execute(db)
  const { days } = await db
    .selectFrom('daily_count')
    .where('time_zone', '=', time_zone)
    .where('day', '>=', before.from)
    .where('day', '<=', before.until)
    .select((eb) => eb.fn.countAll<number>().as('days'))
    .executeTakeFirstOrThrow()
  return { before, isKnown: days === daysIn(before), rows }
}
