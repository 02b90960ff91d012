import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { certificateNumbers, featureNumbers, productNumbers, shown } from './count-goods.ts'
import { disputeNumbers } from './count-disputes.ts'
import { participantNumbers, stepNumbers, targetNumbers } from './count-programs.ts'
import { back, backNumbers, salesNumbers, sold } from './count-sales.ts'
import { complaintNumbers, registrationNumbers, shop, shopNumbers } from './count-shops.ts'

export type CountedDay = {
  /** A calendar day, "2026-10-31". */
  day: string
  /** The time zone in which it has ended, of one province or several. */
  time_zone: string
}

/**
 * Counts, for every regency, what was so when each of these days ended there, and what happened in it. A day that has
 * been counted stays as it is, whoever counts at the same moment. Returns how many days were counted now.
 */
export async function takeDailyNumbers(tx: Tx, days: readonly CountedDay[]) {
  if (days.length === 0) return 0
  const taken = await tx
    .insertInto('daily_count')
    .values(days.map(({ day, time_zone }) => ({ day, time_zone })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['day', 'time_zone'])
    .execute()
  if (taken.length > 0) await count(tx, taken, allNumbers)
  return taken.length
}

/**
 * Adds, to at most so many of the days that were counted before it was, the newest first, what went back, where it was
 * sold, how it was paid, and how long disputes waited. What was counted of these days stays as it is.
 */
export async function addWhatWentBack(tx: Tx, most: number) {
  const days = await tx
    .updateTable('daily_count')
    .set({ counts_back: true })
    .where('counts_back', '=', false)
    .where((eb) =>
      eb(
        eb.refTuple('time_zone', 'day'),
        'in',
        eb
          .selectFrom('daily_count')
          .where('counts_back', '=', false)
          .select(['time_zone', 'day'])
          .orderBy('day', 'desc')
          .limit(most)
          .$asTuple('time_zone', 'day'),
      ),
    )
    .returning(['day', 'time_zone'])
    .execute()
  if (days.length > 0) await count(tx, days, sql`${backNumbers} union all ${disputeNumbers}`)
}

/** One statement, so that all numbers are of one moment. */
async function count(tx: Tx, days: readonly CountedDay[], numbers: RawBuilder<unknown>) {
  await sql`
    with moment as materialized (
      select time_zone, day, day::timestamp at time zone time_zone begins_at,
        (day + 1)::timestamp at time zone time_zone ends_at
      from unnest(${days.map(({ time_zone }) => time_zone)}::text[], ${days.map(({ day }) => day)}::date[])
        counted (time_zone, day)
    ), shop as materialized (${shop}), shown as materialized (${shown}),
      sold as materialized (${sold}), back as materialized (${back})
    insert into daily_number (day, regency_code, measure, label, value)
    ${numbers}`.execute(tx)
}

const allNumbers = sql`
  ${shopNumbers} union all ${registrationNumbers} union all ${complaintNumbers}
  union all ${productNumbers} union all ${certificateNumbers} union all ${featureNumbers}
  union all ${participantNumbers} union all ${targetNumbers} union all ${stepNumbers}
  union all ${salesNumbers} union all ${backNumbers} union all ${disputeNumbers}`
