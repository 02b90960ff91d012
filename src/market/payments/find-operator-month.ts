import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { writeCsv } from '../products/write-sheet.ts'
import { monthNow, readMonth } from './statement-month.ts'
import { ofTurnover } from './turnover.ts'

export type OperatorMonth = Awaited<ReturnType<typeof findOperatorMonth>>

/** Whole rupiah. */
type Sums = {
  /** What buyers paid, whatever the way, less what they got back. */
  turnover: number
  /** What of it the operator took in, less what went back from there. */
  taken: number
  fee: number
  tax: number
  /** What the operator has handed on, less what came back. */
  paid_out: number
  /** What was owed to the shop before the month, and after it; with a minus what the shop owed. */
  opening: number
  closing: number
}

/** The month, "2026-10", that an address asks for (`?bulan=`), or this one. */
export function askedMonth({ searchParams }: URL, now = new Date()) {
  const asked = searchParams.get('bulan') ?? undefined
  return readMonth(asked, zone, now) ?? monthNow(zone, now)
}

const zone = 'Asia/Jakarta'

/**
 * A month, "2026-10", of the operator's books in its time zone: each shop of which something was posted or owed, by name,
 * and all together.
 */
export async function findOperatorMonth(db: Db, month: string) {
  const { rows } = await sql<Sums & { id: number; name: string }>`
    with edge as (
      select ${`${month}-01`}::timestamp at time zone ${zone} as begins_at,
        (${`${month}-01`}::timestamp + interval '1 month') at time zone ${zone} as ends_at
    ), posted as (
      select posting.seller_id, entry.account, entry.amount_rupiah, ${ofTurnover} as is_turnover,
        posting.posted_at >= edge.begins_at as is_in
      from edge
      join ledger_posting posting on posting.posted_at < edge.ends_at
      join ledger_entry entry on entry.posting_id = posting.id
    ), shop as (
      select seller_id,
        coalesce(-sum(amount_rupiah) filter (where is_in and is_turnover), 0) as turnover,
        coalesce(sum(amount_rupiah) filter (where is_in and account = 'stripe'), 0) as taken,
        coalesce(-sum(amount_rupiah) filter (where is_in and account = 'fee'), 0) as fee,
        coalesce(-sum(amount_rupiah) filter (where is_in and account = 'withheld-tax'), 0) as tax,
        coalesce(-sum(amount_rupiah) filter (where is_in and account = 'paid-out'), 0) as paid_out,
        coalesce(-sum(amount_rupiah) filter (where not is_in and account = 'payable'), 0) as opening,
        coalesce(-sum(amount_rupiah) filter (where account = 'payable'), 0) as closing,
        bool_or(is_in) as is_active
      from posted group by seller_id
    )
    select seller.id, seller.name, turnover::float8, taken::float8, fee::float8, tax::float8,
      paid_out::float8, opening::float8, closing::float8
    from shop join seller on seller.id = shop.seller_id
    where is_active or opening <> 0
    order by seller.name, seller.id`.execute(db)
  const sum = (of: keyof Sums) => rows.reduce((total, shop) => total + shop[of], 0)
  const all: Sums = {
    turnover: sum('turnover'),
    taken: sum('taken'),
    fee: sum('fee'),
    tax: sum('tax'),
    paid_out: sum('paid_out'),
    opening: sum('opening'),
    closing: sum('closing'),
  }
  return { month, shops: rows, all }
}

/** The same as a CSV: a line for each shop, whole rupiah without dots, and all of them at the end. */
export function operatorMonthAsCsv({ month, shops, all }: OperatorMonth) {
  const cells = (each: Sums) => columns.map(([name]) => each[name])
  return writeCsv([
    ['Bulan', 'Nomor usaha', 'Usaha', ...columns.map(([, heading]) => heading)],
    ...shops.map((shop) => [month, shop.id, shop.name, ...cells(shop)]),
    [month, '', 'Seluruhnya', ...cells(all)],
  ])
}

/** What the table and the CSV show, in this order. */
export const columns = [
  ['turnover', 'Omzet, lewat cara apa pun'],
  ['taken', 'Masuk ke operator'],
  ['fee', 'Biaya operator'],
  ['tax', 'Pajak dipungut'],
  ['opening', 'Saldo awal'],
  ['paid_out', 'Dikirim ke usaha'],
  ['closing', 'Saldo akhir'],
] as const satisfies readonly (readonly [keyof Sums, string])[]
