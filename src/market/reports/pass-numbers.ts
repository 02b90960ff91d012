import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { addWhatWentBack, type CountedDay, takeDailyNumbers } from './take-daily-numbers.ts'

/** Days that are caught up after a stop; and how many of them at once, so that a minute's work stays small. */
const mostDays = 400
const daysAtOnce = 62

/**
 * Counts the days that have ended by `until` and have not been counted, the newest first: after midnight in a time
 * zone its yesterday, after a stop the days that were missed, from the first shop's first day on. Days that were counted before what went back was are brought up to it.
 */
export async function passNumbers(tx: Tx, _enqueue: Enqueue, _since: Date, until: Date) {
  await takeDailyNumbers(tx, await findUncounted(tx, until))
  await addWhatWentBack(tx, daysAtOnce)
}

async function findUncounted(tx: Tx, until: Date) {
  const { rows } = await sql<CountedDay>`
    select zone.time_zone, day::date::text as day
    from (
      select time_zone, (${until}::timestamptz at time zone time_zone)::date - 1 yesterday
      from province group by time_zone) zone
    cross join (select min(least(created_at, opened_at)) at from seller) first_shop
    cross join lateral generate_series(
      greatest(least((first_shop.at at time zone zone.time_zone)::date, zone.yesterday),
        zone.yesterday - ${mostDays - 1}::int)::timestamp,
      zone.yesterday::timestamp, interval '1 day') day
    where not exists (
      select from daily_count counted where counted.time_zone = zone.time_zone and counted.day = day.day::date)
    order by day.day desc
    limit ${daysAtOnce}`.execute(tx)
  return rows
}
