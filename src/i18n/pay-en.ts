import type { pay as payId, payRefusals as payRefusalsId } from './pay-id.ts'

/** Paying at Stripe, in English. */
export const pay: typeof payId = {
  button: (amount) => `Pay ${amount}`,
  note: 'You pay by card or wallet on Stripe’s secure page, then come back here.',
  several: (orders) => `One payment for ${orders} orders.`,
  underway:
    'Your bank is processing the payment. We will tell you when the money is in; your goods stay reserved.',
  item: (number, shop) => `Order ${number} at ${shop}`,
}

export const payRefusals: typeof payRefusalsId = {
  'payment-underway': { sentence: 'A payment for this order is being processed. You need not pay again.' },
  'payment-tries': {
    sentence: 'This has been tried too often. Please place a new order, or contact the seller.',
  },
  'payment-too-small': {
    sentence:
      'This amount is too small for Stripe. Cancel this order, then order again with another way to pay.',
  },
}
