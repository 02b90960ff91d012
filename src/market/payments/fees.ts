/** What is kept of a sale whose money comes through the operator's Stripe account. */
export type Fees = Readonly<{
  /** The platform's own, in percent; 0 unless the operator sets another. */
  percent: number
  /** PMK 37/2025: an appointed marketplace withholds 0.5% of the turnover as income tax (article 22). */
  withholds: boolean
}>

export const withheldPercent = 0.5

/** Whole rupiah, rounded down: in doubt for the seller. */
export function share(rupiah: number, percent: number) {
  return Math.floor((rupiah * percent) / 100)
}
