import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'

/** Minutes after which a session is asked about of which nothing was heard; one whose money is underway, hours. */
const quiet = { open: '5 minutes', complete: '1 hour' } as const
/** How long an event is remembered; Stripe tells it again for three days. */
const remembered = '60 days'
/** The check of a day begins so long after its end: by then the last words have come. */
const checkDelay = '2 hours'

/** Asks for what is to be asked of Stripe: sessions whose word has not come, and the comparison of a day that is over. */
export async function passStripe(tx: Tx, enqueue: Enqueue, since: Date, until: Date) {
  for (const session_id of await findQuiet(tx, until))
    await enqueue(tx, { queue: 'stripe.reconcile', data: { session_id } })
  for (const day of await findDays(tx, since, until))
    await enqueue(tx, { queue: 'stripe.check', data: { day } })
  await sql`delete from stripe_event where received_at < ${until}::timestamptz - ${remembered}::interval`.execute(
    tx,
  )
}

/** Each is marked as asked about, so that the next minute does not ask again. */
async function findQuiet(tx: Tx, until: Date) {
  const { rows } = await sql<{ id: string }>`
    update stripe_session set asked_at = ${until}
    where state = 'open' and greatest(created_at, asked_at) <= ${until}::timestamptz - ${quiet.open}::interval
      or state = 'open' and expires_at <= ${until} and coalesce(asked_at, created_at) < expires_at
      or state = 'complete' and greatest(created_at, asked_at) <= ${until}::timestamptz - ${quiet.complete}::interval
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The days in the middle of the country whose check was due meanwhile; after a stop the last seven. None without Stripe. */
async function findDays(tx: Tx, since: Date, until: Date) {
  const { rows } = await sql<{ day: string }>`
    select to_char(day, 'YYYY-MM-DD') as day
    from (select date_trunc('day', ${until}::timestamptz at time zone 'Asia/Makassar') as today) now
    cross join generate_series(now.today - interval '8 days', now.today, interval '1 day') day
    where (day + interval '1 day') at time zone 'Asia/Makassar' + ${checkDelay}::interval
        between ${since}::timestamptz + interval '1 microsecond' and ${until}
      and exists (select from stripe_session
        where created_at < (day + interval '1 day') at time zone 'Asia/Makassar')
    order by day`.execute(tx)
  return rows.map(({ day }) => day)
}
