import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Kept } from './entries.ts'
import { ofSale } from './of-sale.ts'

/**
 * What goes back to the shop of fee and tax as `amount_rupiah` of an order's sale go back to its buyer; with a minus
 * what is kept again where that comes back. What goes back is first of all of goods, of which alone fee and tax are.
 * It is reckoned from all that has gone back by then, so that of what went back whole nothing is kept, in however many
 * parts. The order is locked: two parts of it do not count on the same rest.
 */
export async function findKeptBack(tx: Tx, order_id: number, amount_rupiah: number): Promise<Kept> {
  await tx.selectFrom('shop_order').select('id').where('id', '=', order_id).forNoKeyUpdate().execute()
  const { rows } = await sql<Record<'goods' | 'fee' | 'tax' | 'fee_back' | 'tax_back' | 'went', number>>`
    select ${sum('goods', sql`sale`, -1)} as goods,
      ${sum('fee', sql`sale`, -1)} as fee, ${sum('withheld-tax', sql`sale`, -1)} as tax,
      ${sum('fee', sql`back`)} as fee_back, ${sum('withheld-tax', sql`back`)} as tax_back,
      (${sum('refunds', sql`back`)} + ${sum('lost', sql`back`)}) as went
    from (
      select posting.id, posting.ref = 'sale:' || posting.order_id as sale, posting.kind in ('refund', 'dispute') as back
      from ledger_posting posting
      where posting.order_id = ${order_id} and ${ofSale}
    ) posted
    join ledger_entry entry on entry.posting_id = posted.id`.execute(tx)
  const { goods = 0, fee = 0, tax = 0, fee_back = 0, tax_back = 0, went = 0 } = rows[0] ?? {}
  const back = (kept: number) => kept - keptAfter(kept, goods, went + amount_rupiah)
  return { fee: back(fee) - fee_back, tax: back(tax) - tax_back }
}

function sum(account: string, which: ReturnType<typeof sql>, sign: 1 | -1 = 1) {
  return sql`coalesce(${sign}::int * sum(entry.amount_rupiah)
    filter (where entry.account = ${account} and posted.${which}), 0)::float8`
}

/** Rounded down, for the seller. No database. */
export function keptAfter(kept: number, goods: number, went: number) {
  const left = goods - Math.min(Math.max(went, 0), goods)
  return goods === 0 ? kept : Number((BigInt(kept) * BigInt(left)) / BigInt(goods))
}
