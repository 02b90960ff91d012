import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'

/**
 * Tells the page cache of every place where a feature began or ended by itself after `since`, up to and including
 * `until`. What a person does is told by the trigger of the row.
 */
export async function passFeatures(tx: Tx, _enqueue: Enqueue, since: Date, until: Date) {
  await sql`
    select notify_cache(array_agg(distinct tag))
    from feature
    cross join lateral (values (starts_at), (ends_at)) turn (at)
    cross join lateral unnest(places_of(feature)) tag
    where approved_at is not null and ended_at is null and turn.at > ${since} and turn.at <= ${until}
    group by feature.id`.execute(tx)
}
