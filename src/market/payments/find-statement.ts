import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { ofTurnover } from './turnover.ts'

export type Statement = Awaited<ReturnType<typeof findStatement>>
export type StatementLine = Statement['lines'][number]

type Shop = { id: number; time_zone: string }

/** Whole rupiah. `turnover` is what buyers paid, or with a minus got back; `owed` is what the balance changes by. */
type Amounts = { turnover: number; fee: number; tax: number; owed: number }
type Line = Amounts & {
  id: number
  posted_at: string
  kind: 'sale' | 'refund' | 'payout' | 'dispute' | 'reversal'
  order_id: number | null
  note: string
  /** Where the money is, or was; null where none moved but what is owed. */
  at: 'stripe' | 'direct' | 'connected' | null
  /** What is owed to the shop after this line. */
  balance: number
}

/**
 * A month, "2026-10", of a shop's ledger in its time zone: what was owed to it before, each posting, what is owed to it
 * after. One statement, so that its sums are those of its lines.
 */
export async function findStatement(db: Db, { id, time_zone }: Shop, month: string) {
  const { rows } = await sql<{ opening: number; closing: number; totals: Amounts; lines: Line[] }>`
    with edge as (
      select ${`${month}-01`}::timestamp at time zone ${time_zone} as begins_at,
        (${`${month}-01`}::timestamp + interval '1 month') at time zone ${time_zone} as ends_at
    ), before as (
      select coalesce(-sum(entry.amount_rupiah), 0) as owed
      from ledger_posting posting
      join ledger_entry entry on entry.posting_id = posting.id and entry.account = 'payable'
      where posting.seller_id = ${id} and posting.posted_at < (select begins_at from edge)
    ), posting as (
      select posting.id, posting.posted_at, posting.kind, posting.order_id, posting.note,
        coalesce(-sum(entry.amount_rupiah) filter (where ${ofTurnover}), 0) as turnover,
        coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'fee'), 0) as fee,
        coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'withheld-tax'), 0) as tax,
        coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'payable'), 0) as owed,
        max(entry.account) filter (where entry.account in ('stripe', 'direct', 'connected')) as at
      from edge
      join ledger_posting posting on posting.posted_at >= edge.begins_at and posting.posted_at < edge.ends_at
      left join ledger_entry entry on entry.posting_id = posting.id
      where posting.seller_id = ${id}
      group by posting.id
    ), line as (
      select posting.*, before.owed + sum(posting.owed) over (order by posted_at, id) as balance
      from posting cross join before
    )
    select (select owed from before)::float8 as opening,
      ((select owed from before) + coalesce((select sum(owed) from posting), 0))::float8 as closing,
      (select jsonb_build_object('turnover', coalesce(sum(turnover), 0), 'fee', coalesce(sum(fee), 0),
        'tax', coalesce(sum(tax), 0), 'owed', coalesce(sum(owed), 0)) from posting) as totals,
      (select coalesce(jsonb_agg(to_jsonb(line) order by posted_at, id), '[]') from line) as lines`.execute(
    db,
  )
  const found = rows[0] ?? { opening: 0, closing: 0, totals: nothing, lines: [] }
  const lines = found.lines.map((line) => ({ ...line, posted_at: new Date(line.posted_at) }))
  return { month, ...found, lines }
}

const nothing: Amounts = { turnover: 0, fee: 0, tax: 0, owed: 0 }

/** The months in which something was posted, the newest first, each with what was earned and what was owed after it. */
export async function findStatementMonths(db: Db, { id, time_zone }: Shop) {
  const { rows } = await sql<{ month: string; turnover: number; closing: number }>`
    select month, turnover::float8 as turnover, (sum(owed) over (order by month))::float8 as closing
    from (
      select to_char(posting.posted_at at time zone ${time_zone}, 'YYYY-MM') as month,
        coalesce(-sum(entry.amount_rupiah) filter (where ${ofTurnover}), 0) as turnover,
        coalesce(-sum(entry.amount_rupiah) filter (where entry.account = 'payable'), 0) as owed
      from ledger_posting posting
      join ledger_entry entry on entry.posting_id = posting.id
      where posting.seller_id = ${id}
      group by 1
    ) posted
    order by month desc limit 36`.execute(db)
  return rows
}
