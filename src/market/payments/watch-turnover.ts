import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { freeTurnover } from './tax-rules.ts'
import { ofTurnover } from './turnover.ts'

/** Percent of `freeTurnover` at which a shop is told, once each. */
const toldAt = [80, 100] as const

/**
 * Tells the shops whose turnover of a year, less what they gave back and what buyers' banks took back, has come to 80%
 * or to all of Rp500 million. A posting has the time at which its transaction began: one hour more is looked at, and
 * nobody is told twice.
 */
export async function watchTurnover(tx: Tx, enqueue: Enqueue, since: Date, until: Date) {
  const { rows } = await sql<{ seller_id: number; year: number; percent: number; turnover: number }>`
    with touched as (
      select distinct posting.seller_id,
        date_trunc('year', posting.posted_at at time zone zone.name) as begins, zone.name as time_zone
      from ledger_posting posting
      join seller on seller.id = posting.seller_id
      left join province on province.code = seller.province_code
      cross join lateral (select coalesce(province.time_zone, 'Asia/Jakarta') as name) zone
      where posting.kind in ('sale', 'refund', 'dispute')
        and posting.posted_at > ${since}::timestamptz - interval '1 hour' and posting.posted_at <= ${until}::timestamptz
    ), summed as (
      select touched.seller_id, extract(year from touched.begins)::int as year,
        -sum(entry.amount_rupiah) as turnover
      from touched
      join ledger_posting posting on posting.seller_id = touched.seller_id
        and posting.posted_at >= touched.begins at time zone touched.time_zone
        and posting.posted_at < (touched.begins + interval '1 year') at time zone touched.time_zone
      join ledger_entry entry on entry.posting_id = posting.id and ${ofTurnover}
      group by touched.seller_id, touched.begins
    ), told as (
      insert into turnover_notice (seller_id, year, percent)
      select seller_id, year, mark.percent
      from summed
      cross join unnest(${[...toldAt]}::int[]) mark (percent)
      where turnover * 100 >= ${freeTurnover}::bigint * mark.percent
      on conflict do nothing
      returning seller_id, year, percent
    )
    select told.seller_id, told.year, max(told.percent) as percent, summed.turnover::float8 as turnover
    from told
    join summed on summed.seller_id = told.seller_id and summed.year = told.year
    group by told.seller_id, told.year, summed.turnover
    order by told.seller_id, told.year`.execute(tx)
  for (const { seller_id, year, percent, turnover } of rows) {
    const kind = percent < 100 ? 'turnover-near' : 'turnover-over'
    await notify(tx, enqueue, { seller_id, kind, data: { year, turnover_rupiah: turnover } })
  }
  return rows.length
}
