import { type RawBuilder, sql, type SqlBool } from 'kysely'

/** What the operator keeps of a sale that is paid through its Stripe account, as the shop is shown it. */
export type StripeTerms = Readonly<{
  /** The operator's own fee, in percent of the goods. */
  percent: number
  /** PMK 37/2025: whether income tax is withheld where the law asks for it. */
  withholds: boolean
}>

/** The date of the words that a shop agrees to (StripeTermsText.astro); a change of meaning is a new one. */
export const stripeTermsVersion = '2026-11-22'

/** All that a shop agrees to, in one value that the form sends back: what is agreed to is what was shown. */
export function shownTerms({ percent, withholds }: StripeTerms, has_own_account: boolean) {
  return [stripeTermsVersion, percent, withholds ? 'pajak' : '', has_own_account ? 'sendiri' : ''].join('/')
}

/**
 * Whether a `choice` still holds under these terms: to what was agreed, or to what is better for the shop. `account` is
 * the shop's own at Stripe, where nothing is kept.
 */
export function covers({ percent, withholds }: StripeTerms): RawBuilder<SqlBool> {
  return sql<SqlBool>`(choice.ended_at is null and choice.version = ${stripeTermsVersion}::date
    and (account.seller_id is not null
      or not choice.has_own_account and choice.fee_percent >= ${percent}::float8
        and (choice.withholds or not ${withholds}::boolean)))`
}
