import { type Fees, share } from './fees.ts'
import type { Entries } from './post.ts'
import { withheldPercent } from './tax-rules.ts'

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

/** What was kept of a sale, in whole rupiah. */
export type Kept = Readonly<{ fee: number; tax: number }>

const nothingKept: Kept = { fee: 0, tax: 0 }

/**
 * Money that went back to the buyer, from where it was, or with `paid-out` from the operator's own bank. What the
 * operator had kept of that part (`findKeptBack`) is the shop's again.
 */
export function refundEntries(
  amount_rupiah: number,
  at: Paid['at'] | 'paid-out',
  kept: Kept = nothingKept,
): Entries {
  const back: Entries = { refunds: amount_rupiah, [at]: -amount_rupiah }
  const isShops = at === 'direct' || at === 'connected'
  return isShops
    ? { ...back, ...keptBack(0, kept) }
    : { ...back, settlement: -amount_rupiah, ...keptBack(amount_rupiah, kept) }
}

/** `less` is what the shop is owed less, but for what it has back of fee and tax. */
function keptBack(less: number, { fee, tax }: Kept): Entries {
  return { payable: less - fee - tax, fee, 'withheld-tax': tax }
}

/** What the operator has handed on to the shop. */
export function payoutEntries(amount_rupiah: number): Entries {
  return { payable: amount_rupiah, 'paid-out': -amount_rupiah }
}

/** What a buyer's bank has taken back (and, with a minus, given again): neither there nor owed any more. */
export function disputeEntries(amount_rupiah: number, kept: Kept = nothingKept): Entries {
  const back: Entries = { lost: amount_rupiah, stripe: -amount_rupiah, settlement: -amount_rupiah }
  return { ...back, ...keptBack(amount_rupiah, kept) }
}
