import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import { recordActs } from '../audit/record-act.ts'

/** Of each agency's open shops this share is looked at again in a quarter: at least one, and no more than `most`. */
const share = 0.05
const most = 20

/**
 * Draws the shops that each agency looks at again, once in a quarter (of Jakarta's calendar). The lot is the md5 of the
 * quarter's first day and the shop's id, so that anybody can draw it again; shops that were looked at in the four quarters
 * before come after the others. An agency that has drawn in this quarter does not draw again. `since` and `until` are
 * those of `TimePass`; within one quarter nothing is asked of the database.
 */
export async function drawReverifications(tx: Tx, _enqueue: unknown, since: Date, until: Date) {
  const quarter = quarterOf(until)
  if (quarterOf(since) === quarter) return
  const { rows } = await sql<{ seller_id: number; agency_id: number }>`
    with answering as (
      select seller.id seller_id, coalesce(own.agency_id, province.id) agency_id,
        exists (select from reverification past where past.seller_id = seller.id
          and past.decided_at is not null
          and past.quarter >= ${quarter}::date - interval '1 year') is_recent
      from seller
      left join regency_with_agency own on own.regency_code = seller.regency_code
      left join agency province on province.province_code = seller.province_code and province.closed_at is null
      where seller.opened_at is not null and seller.closed_at is null
    ), lots as (
      select seller_id, agency_id, count(*) over agency shops,
        row_number() over (partition by agency_id order by is_recent, md5(${quarter} || ':' || seller_id)) place
      from answering
      where agency_id is not null and not exists (
        select from reverification drawn where drawn.agency_id = answering.agency_id and drawn.quarter = ${quarter}::date)
      window agency as (partition by agency_id)
    )
    insert into reverification (seller_id, agency_id, quarter, drawn_at)
    select seller_id, agency_id, ${quarter}::date, ${until}
    from lots where place <= least(${most}::int, greatest(1, ceil(shops * ${share}::numeric)))
    on conflict (seller_id, quarter) do nothing
    returning seller_id, agency_id`.execute(tx)
  const drawn = Map.groupBy(rows, ({ agency_id }) => agency_id)
  await recordActs(
    tx,
    { account_id: null, role: 'system', seller_id: null },
    [...drawn].map(([agency_id, shops]) => ({
      verb: 'reverification.draw',
      subject: ['agency', agency_id] as const,
      after: { quarter, seller_ids: shops.map(({ seller_id }) => seller_id) },
    })),
  )
}

/** The first day of the quarter, "2026-10-01". */
function quarterOf(at: Date) {
  const [year = '', month = ''] = todayIn('Asia/Jakarta', at).split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  return `${year}-${String(first).padStart(2, '0')}-01`
}
