import { sql } from 'kysely'
import { takeDailyNumbers } from '../../src/market/reports/take-daily-numbers.ts'
import type { Tx } from '../types.ts'
import { daysAgo } from './load-history.ts'

/** Counts every day since the first of the sample's shops came: a counted day stays, so this is done last. */
export async function countDays(tx: Tx) {
  const { rows } = await sql<{ time_zone: string; day: string }>`
    select time_zone, day::date::text as day
    from (select time_zone, (now() at time zone time_zone)::date today from province group by time_zone) zone
    cross join lateral generate_series(
      (zone.today - ${daysAgo}::int)::timestamp, (zone.today - 1)::timestamp, interval '1 day') day`.execute(
    tx,
  )
  await takeDailyNumbers(tx, rows)
}
