/**
 * The states of an order, and where each may lead; table `order_transition` holds the same, and the database lets
 * nothing else happen.
 *
 * proposed: begun on WhatsApp and entered by the shop, waits for the buyer's word. asked: waits for the shop to say what
 * delivery costs. placed: waits for payment, or, paid on hand-over, for the shop's acceptance. lapsed: not paid in time.
 */
export const transitions = {
  proposed: ['placed', 'cancelled', 'lapsed'],
  asked: ['placed', 'cancelled', 'lapsed'],
  placed: ['paid', 'accepted', 'cancelled', 'lapsed'],
  paid: ['making', 'sent', 'ready', 'cancelled'],
  accepted: ['making', 'sent', 'ready', 'cancelled'],
  making: ['sent', 'ready', 'cancelled'],
  sent: ['received', 'returned'],
  ready: ['received', 'cancelled'],
  received: ['closed', 'returned'],
  closed: [],
  cancelled: [],
  lapsed: ['paid'],
  returned: [],
} as const satisfies Record<string, readonly string[]>

export type OrderState = keyof typeof transitions

export const orderStates = Object.keys(transitions) as OrderState[]

export function leadsTo(from: OrderState, to: OrderState) {
  return (transitions[from] as readonly OrderState[]).includes(to)
}

/** It counts as sold: paid, or taken on to be paid on hand-over. */
export const soldStates = ['paid', 'accepted', 'making', 'sent', 'ready', 'received', 'closed'] as const
