import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'

/**
 * Tells the page cache of every shop whose holiday began or ended after `since`, up to and including `until`: a
 * holiday begins at midnight of its first day and ends at midnight after its last, in the time zone of the province.
 */
export async function passHolidays(tx: Tx, _enqueue: Enqueue, since: Date, until: Date) {
  await sql`
    select notify_cache(array['seller:' || seller.id])
    from seller
    join province on province.code = seller.province_code
    cross join lateral (values
      (seller.holiday_from::timestamp at time zone province.time_zone),
      ((seller.holiday_until + 1)::timestamp at time zone province.time_zone)) turn (at)
    where seller.holiday_from is not null and turn.at > ${since} and turn.at <= ${until}`.execute(tx)
}
