/** A letter before it is written out: what it says, once, for mail, for reading as plain text and for the desk. */
export type Content = {
  subject: string
  parts: readonly Part[]
  button?: { label: string; path: string }
}

/** A paragraph, somebody's own words, or a list. */
export type Part = string | { quote: string } | { list: readonly string[] }

/** A letter as it is kept. Its links begin with `siteOrigin` until `addressed`. */
export type Written = { kind: string; subject: string; text: string; html: string }

/**
 * Stands for the site's address in a letter that is kept: rooms need not know where the site is, and a letter is
 * right when it is sent. `.invalid` is nobody's (RFC 2606).
 */
export const siteOrigin = 'https://etalase.invalid'

/** The text of a letter, with the links that lead to the site at `siteUrl`. */
export function addressed(text: string, siteUrl: string) {
  return text.replaceAll(siteOrigin, siteUrl)
}

/** Letters to a buyer: their link opens the order. */
export type PurchaseKind = (typeof purchaseKinds)[number]
const purchaseKinds = [
  'purchase-placed',
  'purchase-reminder',
  'purchase-step',
  'purchase-refund',
  'purchase-news',
  'purchase-links',
] as const

/** Letters whose link opens an account or an order: what they say is forgotten once they have left, or cannot leave. */
export const secretKinds: readonly string[] = ['prove-email', 'reset-password', ...purchaseKinds]
