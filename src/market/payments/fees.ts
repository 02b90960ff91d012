import type { StripeTerms } from '../sellers/stripe-choice.ts'

/** What is kept of a sale whose money comes through the operator's Stripe account; no more than the shop agreed to. */
export type Fees = StripeTerms

/** Whole rupiah, rounded down: in doubt for the seller. */
export function share(rupiah: number, percent: number) {
  return Math.floor((rupiah * percent) / 100)
}
