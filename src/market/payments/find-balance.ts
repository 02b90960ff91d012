import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { heldOrders } from './held-orders.ts'
import { ofTurnover } from './turnover.ts'

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
      coalesce(-sum(amount_rupiah) filter (where ${ofTurnover}), 0)::float8 as turnover,
      coalesce(sum(amount_rupiah) filter (where account in ('direct', 'connected')), 0)::float8 as direct,
      coalesce(sum(amount_rupiah) filter (where account in ('refunds', 'lost')), 0)::float8 as refunded
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
 * is how many there are; `sum` and `held` what is owed to them together and what of it cannot be sent yet, `debt` what
 * others of them owe, in whole rupiah.
 */
export async function findBalances(db: Db, name = '') {
  const asked =
    name === ''
      ? sql`coalesce(balance.owed, 0) <> 0 or account.stripe_account is not null`
      : sql`seller.name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`
  const { rows } = await sql<Balance & Sums>`
    select seller.id, seller.name, regency.name as regency_name, coalesce(balance.owed, 0)::float8 as owed,
      coalesce(held.rupiah, 0)::float8 as held, balance.last_sale_at, account.stripe_account, bank.account as bank,
      (count(*) over ())::float8 as all, (coalesce(sum(greatest(balance.owed, 0)) over (), 0))::float8 as sum,
      (coalesce(sum(held.rupiah) over (), 0))::float8 as all_held,
      (coalesce(sum(greatest(-balance.owed, 0)) over (), 0))::float8 as debt
    from seller
    left join regency on regency.code = seller.regency_code
    left join seller_stripe_account account on account.seller_id = seller.id
    left join lateral (
      select concat_ws(' ', bank_name, account_number, 'a.n.', account_holder) as account
      from seller_payment_method method
      where method.seller_id = seller.id and method.kind = 'bank' order by method.id limit 1) bank on true
    left join (
      select posting.seller_id, -sum(entry.amount_rupiah) as owed,
        max(posting.posted_at) filter (where posting.kind = 'sale') as last_sale_at
      from ledger_entry entry
      join ledger_posting posting on posting.id = entry.posting_id
      where entry.account = 'payable'
      group by posting.seller_id
    ) balance on balance.seller_id = seller.id
    left join (
      select seller_id, sum(rupiah) as rupiah from (${heldOrders()}) held group by seller_id
    ) held on held.seller_id = seller.id
    where seller.opened_at is not null and (${asked})
    order by coalesce(balance.owed, 0) desc, seller.id
    limit ${mostBalances}`.execute(db)
  const { all = 0, sum = 0, all_held: held = 0, debt = 0 } = rows[0] ?? {}
  return { shops: rows as Balance[], all, sum, held, debt }
}

type Sums = { all: number; sum: number; all_held: number; debt: number }

type Balance = {
  id: number
  name: string
  regency_name: string | null
  owed: number
  /** Of what is owed, what cannot be sent yet. */
  held: number
  /** The bank account to which it is sent. */
  bank: string | null
  last_sale_at: Date | null
  /** Where the shop has an account of its own at Stripe, its money does not come to the operator. */
  stripe_account: string | null
}
