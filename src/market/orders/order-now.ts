import type { Messages } from '../../i18n/messages.ts'
import type { BuyersOrder } from './find-order-for-buyer.ts'

type Now = keyof Messages['order']['now']

/** The same with what buyer and shop do not agree on, which comes before all else. */
export function standingOf(order: BuyersOrder): Now {
  const { dispute, return: asked, state } = order
  if (dispute && dispute.settled_at === null) return 'disputed'
  if (asked && asked.answered_at === null && state !== 'returned') return 'returnAsked'
  return nowOf(order)
}

/** How an order stands, for its buyer: what its page says first. */
export function nowOf({
  state,
  payment_kind,
  proofs,
}: Pick<BuyersOrder, 'state' | 'payment_kind' | 'proofs'>): Now {
  const isCash = payment_kind === 'cash'
  if (state === 'sent' && isCash) return 'sentCash'
  if (state !== 'placed') return state
  if (isCash) return 'unaccepted'
  if (payment_kind === 'stripe') return 'unpaidStripe'
  return waitingProof({ proofs }) ? 'proof' : 'unpaid'
}

/** It waits for its buyer's money, and nothing has been sent yet. */
export function isToPay(order: Pick<BuyersOrder, 'state' | 'payment_kind' | 'proofs'>) {
  return ['unpaid', 'unpaidStripe'].includes(nowOf(order))
}

/** The proof that the shop has not answered yet. */
export function waitingProof({ proofs }: Pick<BuyersOrder, 'proofs'>) {
  return proofs.find(({ rejected_at }) => rejected_at === null)
}

type Step = BuyersOrder['steps'][number]

/** A step in words; an order is placed in three ways, and received by whoever says so. */
export function stepWords(
  { steps: words }: Messages['order'],
  { state, side, undid, reason }: Step,
  before: Step | undefined,
) {
  if (undid === 'sent' && reason !== '') return words.notHandedOver
  if (undid) return words.takenBack(words[undid])
  if (state === 'placed' && before?.state === 'costed') return words.placedCosted
  if (state === 'placed' && before?.state === 'proposed') return words.placedAgreed
  return state === 'received' ? words.receivedBy[side] : words[state]
}
