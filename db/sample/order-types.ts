import type { OrderState } from '../../src/market/orders/order-states.ts'
import type { BuyerName } from './buyers.ts'

/** How sample orders are written down. What they cost, and when each step was taken, follows from it. */
export type SampleOrder = {
  /** Before the start: whole days, then at some hour of office time, or with a fraction, then exactly. */
  daysAgo: number
  buyer: BuyerName
  /** Of one shop: slug, how many, and which of the product's variants (the first unless it is said). */
  goods: readonly (readonly [slug: string, quantity: number, variant?: number])[]
  /** What is paid in cash is fetched at the shop or its Rumah Usaha Mikro, the rest goes by courier. */
  pays: 'bank' | 'cash' | 'stripe'
  /** Into which state it has come by now; closed unless it is said. */
  state?: OrderState
  /** Days that making it took. */
  made?: number
  /** In how many days from now it is promised. */
  promisedIn?: number
  note?: string
  /** Who called it off, from which state on; whether the money is back. */
  cancelled?: { from: 'placed' | 'paid'; by: 'buyer' | 'seller'; reason: string; isSentBack?: true }
  /** Hours after it was placed when a picture of the transfer came. */
  proof?: number
  messages?: readonly SampleMessage[]
  /** Hours after it was received; `answer` is the shop's, which agrees where the state is "returned". */
  return?: { hours: number; reason: string; answer?: string }
  dispute?: { hours: number; words: string }
}

/** Hours after the order was placed, whose word, and whether the other has read it. */
type SampleMessage = readonly [hours: number, side: 'buyer' | 'seller', words: string, isUnread?: 'unread']

export type SampleReview = {
  /** Of the newest closed order of this product that has none yet. */
  slug: string
  stars: number
  words: string
  answer?: string
  /** Reported, and waiting for the agency. */
  reported?: string
}
