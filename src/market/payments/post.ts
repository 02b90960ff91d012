import type { Tx } from '../../../db/types.ts'

/** The accounts of the ledger; a debit is positive. */
export type LedgerAccount =
  /** Where the money is: at Stripe with the operator, with the shop itself, on the shop's own Stripe account. */
  | 'stripe'
  | 'direct'
  | 'connected'
  /** What it was paid for, and what went back. */
  | 'goods'
  | 'delivery'
  | 'unique-code'
  | 'refunds'
  /** What the operator owes the shop, against `settlement`; what was kept, and what has been handed on, or to its buyer. */
  | 'payable'
  | 'settlement'
  | 'fee'
  | 'withheld-tax'
  | 'paid-out'
  /** Taken back by a buyer's bank. */
  | 'lost'

export type Entries = Partial<Record<LedgerAccount, number>>

type Posting = {
  seller_id: number
  order_id: number | null
  kind: 'sale' | 'refund' | 'payout' | 'dispute' | 'reversal'
  /** What happened, by its own name: `sale:17`, `refund:3`. The same again is not posted again. */
  ref: string
  note?: string
  entries: Entries
}

/**
 * Writes a posting into the ledger; its entries, in whole rupiah, add up to nothing, which the database holds at
 * commit. Returns whether it was new.
 */
export async function post(tx: Tx, { entries, ...posting }: Posting) {
  const added = await tx
    .insertInto('ledger_posting')
    .values(posting)
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  const rows = (Object.entries(entries) as [LedgerAccount, number][])
    .filter(([, amount_rupiah]) => amount_rupiah !== 0)
    .map(([account, amount_rupiah]) => ({ posting_id: added.id, account, amount_rupiah }))
  if (rows.length > 0) await tx.insertInto('ledger_entry').values(rows).execute()
  return true
}
