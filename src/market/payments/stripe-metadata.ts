/** What Stripe keeps of ours with a session and with its payment, so that each of its words can be put to orders. */
export type Known = {
  checkout_token: string
  order_ids: readonly number[]
  /** The connected account that receives the money; null is the operator's. */
  stripe_account: string | null
  attempt: number
}

/** A value has at most 500 letters there. */
export function writeMetadata({ checkout_token, order_ids, stripe_account, attempt }: Known) {
  return {
    checkout: checkout_token,
    orders: order_ids.join(','),
    attempt: String(attempt),
    ...(stripe_account !== null && { account: stripe_account }),
  }
}

/** Undefined for what is not ours: the account at Stripe may serve other sites as well. */
export function readMetadata(metadata: Readonly<Record<string, string>> | null): Known | undefined {
  const { checkout, orders, attempt, account } = metadata ?? {}
  if (!checkout || !/^\d{1,15}(,\d{1,15})*$/.test(orders ?? '') || !/^\d{1,6}$/.test(attempt ?? ''))
    return undefined
  return {
    checkout_token: checkout,
    order_ids: (orders ?? '').split(',').map(Number),
    stripe_account: account ?? null,
    attempt: Number(attempt),
  }
}
