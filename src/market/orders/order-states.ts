/**
 * The states of an order, and where each may lead; table `order_transition` holds the same, and the database lets
 * nothing else happen.
 *
 * proposed: begun on WhatsApp and entered by the shop, waits for the buyer's word. asked: waits for the shop to say what
 * delivery costs. costed: it has, and waits for the buyer's word. placed: waits for payment, or, paid on hand-over, for the shop's acceptance. lapsed: not paid in time.
 */
export const transitions = {
  proposed: ['placed', 'cancelled', 'lapsed'],
  asked: ['costed', 'cancelled', 'lapsed'],
  costed: ['placed', 'cancelled', 'lapsed'],
  placed: ['costed', 'paid', 'accepted', 'cancelled', 'lapsed'],
  paid: ['making', 'sent', 'ready', 'cancelled'],
  accepted: ['making', 'sent', 'ready', 'cancelled'],
  making: ['sent', 'ready', 'cancelled'],
  sent: ['received', 'returned', 'cancelled'],
  ready: ['received', 'cancelled'],
  received: ['closed', 'returned'],
  closed: [],
  cancelled: [],
  lapsed: ['paid'],
  returned: [],
} as const satisfies Record<string, readonly string[]>

export type OrderState = keyof typeof transitions

export const orderStates = Object.keys(transitions) as OrderState[]

/** Where a step leads that is taken back: never otherwise. */
const back: Partial<Record<OrderState, readonly OrderState[]>> = {
  accepted: ['placed'],
  paid: ['placed', 'lapsed'],
  making: ['paid', 'accepted'],
  sent: ['paid', 'accepted', 'making'],
  ready: ['paid', 'accepted', 'making'],
}

export function leadsBack(from: OrderState, to: OrderState) {
  return back[from]?.includes(to) ?? false
}

export function leadsTo(from: OrderState, to: OrderState) {
  return (transitions[from] as readonly OrderState[]).includes(to)
}

/** It holds goods, and nothing has been paid for it, nor has the shop taken it on. */
export const unpaidStates = ['asked', 'costed', 'placed'] as const

/** It counts as sold: paid, or taken on to be paid on hand-over. */
export const soldStates = ['paid', 'accepted', 'making', 'sent', 'ready', 'received', 'closed'] as const
