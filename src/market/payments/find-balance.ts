import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** What the operator owes a shop, in whole rupiah; with a minus what the shop owes. */
export async function findBalance(db: Db, seller_id: number) {
  const { owed } = await db
    .selectFrom('ledger_posting')
    .innerJoin('ledger_entry', 'ledger_entry.posting_id', 'ledger_posting.id')
    .where('ledger_posting.seller_id', '=', seller_id)
    .where('ledger_entry.account', '=', 'payable')
    .select(sql<number>`coalesce(-sum(ledger_entry.amount_rupiah), 0)::float8`.as('owed'))
    .executeTakeFirstOrThrow()
  return owed
}

/** What a shop has taken in the calendar year that it is in its time zone: all, and how much of it by itself. */
export async function findYear(
  db: Db,
  { id, time_zone }: { id: number; time_zone: string },
  now: Date = new Date(),
) {
  const { rows } = await sql<{ year: number; turnover: number; direct: number; refunded: number }>`
    select extract(year from edge.begins)::int as year,
      coalesce(-sum(amount_rupiah) filter (
        where account in ('goods', 'delivery', 'unique-code', 'refunds')), 0)::float8 as turnover,
      coalesce(sum(amount_rupiah) filter (where account in ('direct', 'connected')), 0)::float8 as direct,
      coalesce(sum(amount_rupiah) filter (where account = 'refunds'), 0)::float8 as refunded
    from (select date_trunc('year', ${now}::timestamptz at time zone ${time_zone}) as begins) edge
    left join ledger_posting posting on posting.seller_id = ${id}
      and posting.posted_at >= edge.begins at time zone ${time_zone}
      and posting.posted_at < (edge.begins + interval '1 year') at time zone ${time_zone}
    left join ledger_entry entry on entry.posting_id = posting.id
    group by edge.begins`.execute(db)
  return rows[0] ?? { year: now.getUTCFullYear(), turnover: 0, direct: 0, refunded: 0 }
}

/** How many shops are shown at once; those that are paid leave the list. */
const mostBalances = 100

/**
 * The shops with which something is to be settled, the greatest sum first; with a name, the shops of that name. `all`
 * is how many there are, and `sum` what is owed to them together, in whole rupiah.
 */
export async function findBalances(db: Db, name = '') {
  const asked =
    name === ''
      ? sql`coalesce(balance.owed, 0) <> 0 or account.stripe_account is not null`
      : sql`seller.name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`
  const { rows } = await sql<Balance & { all: number; sum: number }>`
    select seller.id, seller.name, regency.name as regency_name, coalesce(balance.owed, 0)::float8 as owed,
      balance.last_sale_at, account.stripe_account,
      (count(*) over ())::float8 as all, (coalesce(sum(greatest(balance.owed, 0)) over (), 0))::float8 as sum
    from seller
    left join regency on regency.code = seller.regency_code
    left join seller_stripe_account account on account.seller_id = seller.id
    left join (
      select posting.seller_id, -sum(entry.amount_rupiah) as owed,
        max(posting.posted_at) filter (where posting.kind = 'sale') as last_sale_at
      from ledger_entry entry
      join ledger_posting posting on posting.id = entry.posting_id
      where entry.account = 'payable'
      group by posting.seller_id
    ) balance on balance.seller_id = seller.id
    where seller.opened_at is not null and (${asked})
    order by coalesce(balance.owed, 0) desc, seller.id
    limit ${mostBalances}`.execute(db)
  return { shops: rows as Balance[], all: rows[0]?.all ?? 0, sum: rows[0]?.sum ?? 0 }
}

type Balance = {
  id: number
  name: string
  regency_name: string | null
  owed: number
  last_sale_at: Date | null
  /** Where the shop has an account of its own at Stripe, its money does not come to the operator. */
  stripe_account: string | null
}
