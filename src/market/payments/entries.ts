import { type Fees, share, withheldPercent } from './fees.ts'
import type { Entries } from './post.ts'

/** What the ledger writes for each thing that happens to money, in whole rupiah. No database. */

export type Paid = {
  goods_rupiah: number
  delivery_rupiah: number
  /** What tells one transfer from another; the shop keeps it. */
  unique_code: number
  /** Where the money is. */
  at: 'stripe' | 'direct' | 'connected'
}

/** Turnover, whatever the way; where the operator holds the money, also what of it is owed to the shop. */
export function saleEntries({ goods_rupiah, delivery_rupiah, unique_code, at }: Paid, fees: Fees): Entries {
  const gross = goods_rupiah + delivery_rupiah + unique_code
  const turnover: Entries = {
    [at]: gross,
    goods: -goods_rupiah,
    delivery: -delivery_rupiah,
    'unique-code': -unique_code,
  }
  if (at !== 'stripe') return turnover
  const fee = share(goods_rupiah, fees.percent)
  const tax = fees.withholds ? share(goods_rupiah, withheldPercent) : 0
  return { ...turnover, settlement: gross, payable: -(gross - fee - tax), fee: -fee, 'withheld-tax': -tax }
}

/** Money that went back to the buyer. What the operator had kept of it stays kept: the shop owes it. */
export function refundEntries(amount_rupiah: number, at: Paid['at']): Entries {
  const back: Entries = { refunds: amount_rupiah, [at]: -amount_rupiah }
  return at === 'stripe' ? { ...back, payable: amount_rupiah, settlement: -amount_rupiah } : back
}

/** What the operator has handed on to the shop. */
export function payoutEntries(amount_rupiah: number): Entries {
  return { payable: amount_rupiah, 'paid-out': -amount_rupiah }
}

/** What a buyer's bank has taken back (and, with a minus, given again): neither there nor owed any more. */
export function disputeEntries(amount_rupiah: number): Entries {
  return { lost: amount_rupiah, stripe: -amount_rupiah, payable: amount_rupiah, settlement: -amount_rupiah }
}
