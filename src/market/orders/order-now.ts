import type { Messages } from '../../i18n/messages.ts'
import type { BuyersOrder } from './find-order-for-buyer.ts'

type Now = keyof Messages['order']['now']

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

/** The proof that the shop has not answered yet. */
export function waitingProof({ proofs }: Pick<BuyersOrder, 'proofs'>) {
  return proofs.find(({ rejected_at }) => rejected_at === null)
}

type Step = BuyersOrder['steps'][number]

/** A step in words; an order is placed in three ways. */
export function stepWords({ steps: words }: Messages['order'], { state }: Step, before: Step | undefined) {
  if (state === 'placed' && before?.state === 'asked') return words.placedCosted
  if (state === 'placed' && before?.state === 'proposed') return words.placedAgreed
  return words[state]
}
