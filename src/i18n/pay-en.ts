import type { pay as payId, payRefusals as payRefusalsId } from './pay-id.ts'

/** Paying at Stripe, in English. */
export const pay: typeof payId = {
  button: (amount) => `Pay ${amount}`,
  note: 'You pay by card or wallet on Stripe’s secure page, then come back here.',
  several: (orders) => `One payment for ${orders} orders.`,
  underway:
    'Your bank is processing the payment. We will tell you when the money is in; your goods stay reserved.',
  confirming: 'We are confirming your payment',
  confirmingHelp:
    'You have just come back from Stripe. As soon as Stripe confirms the payment, this page changes by itself. Do not pay again.',
  unconfirmed:
    'Stripe has not told us yet. If your money has been taken, do not pay again: look at this page again in some minutes. If it has not, you can pay again.',
  lookAgain: 'Look again',
  payAgain: 'My money has not been taken',
  cancelled:
    'The payment was cancelled, and you have paid nothing. The order is still there: you can pay below.',
  item: (number, shop) => `Order ${number} at ${shop}`,
}

export const payRefusals: typeof payRefusalsId = {
  'payment-underway': { sentence: 'A payment for this order is being processed. You need not pay again.' },
  'payment-tries': {
    sentence: 'This has been tried too often. Please place a new order, or contact the shop.',
  },
  'payment-too-small': {
    sentence:
      'This amount is too small for Stripe. Cancel this order, then order again with another way to pay.',
  },
}
