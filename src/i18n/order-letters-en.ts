import type { OrderLetterWords } from './order-letters-id.ts'

/** Letters to a buyer about an order, in English. */
export const orderLettersEn: OrderLetterWords = {
  why: (number) => `You get this because this address was given in order ${number}.`,
  button: 'Open my order',
  guard: 'Whoever has this link can open your order, so do not pass it on.',
  delivery: (amount) => `Delivery: ${amount}`,
  deliveryLater: 'Delivery: the seller will say',
  total: (amount) => `To pay in all: ${amount}`,
  totalWithout: (amount) => `In all, without delivery: ${amount}`,
  code: (amount) => `Unique code: ${amount}`,
  placed: {
    subject: (number) => `We have your order ${number}`,
    lead: (shop, number) => `Your order at ${shop} has been placed. Its number is ${number}.`,
    payableSubject: (number) => `Order ${number} can be paid now`,
    payableLead: (shop) => `${shop} has said what the delivery of your order costs.`,
    proposedSubject: (number, shop) => `Please confirm order ${number} from ${shop}`,
    proposedLead: (shop) => `${shop} has written down the order that you talked about on WhatsApp.`,
  },
  how: {
    asked: (until) =>
      `The seller will say what delivery costs. We then write again, and you can pay. The goods are kept for you until ${until}.`,
    proposed: (until) =>
      `Check it on the page of the order and confirm it before ${until}. If you have ordered nothing, ignore this letter.`,
    bank: (amount, account, until) =>
      `Transfer exactly ${amount} to ${account}, by ${until}. It has to be right to the last digit, so that the seller knows that it is yours.`,
    account: (bank, account, holder) => `${bank} ${account}, in the name of ${holder}`,
    qris: (amount, until) =>
      `Pay exactly ${amount} with the seller's QRIS code, by ${until}. The code is on the page of the order.`,
    stripe: (amount, until) => `Pay ${amount} on the page of the order, by ${until}.`,
    cash: (amount) =>
      `Pay ${amount} when the goods are handed over. The seller will tell you that the order is taken on.`,
    proof:
      'After paying, send a photo of the receipt on the page of the order. The seller will have a look at it.',
  },
  reminder: {
    subject: (number) => `Order ${number} is waiting to be paid`,
    lead: (shop, until) =>
      `Your order at ${shop} is not marked as paid yet. After ${until} the goods are no longer kept for you.`,
    paid: 'If you have paid and sent the receipt, just wait to hear from the seller.',
  },
  promised: (day) => `Expected to be made by: ${day}.`,
  steps: {
    paid: {
      subject: (number) => `Order ${number} is paid`,
      lead: (shop, amount) =>
        `Your payment of ${amount} for your order at ${shop} has arrived. The seller will get it ready soon.`,
    },
    accepted: {
      subject: (number) => `The seller has taken on order ${number}`,
      lead: (shop, amount) =>
        `${shop} has taken on your order and will get it ready soon. Have ${amount} at hand to pay when it is handed over.`,
    },
    making: {
      subject: (number) => `Order ${number} is being made`,
      lead: (shop) => `${shop} has begun to make your order.`,
    },
    sent: {
      subject: (number) => `Order ${number} is on its way`,
      lead: (shop) => `${shop} has sent your order.`,
      courier: (courier) => `Courier: ${courier}`,
      tracking: (number) => `Tracking number: ${number}`,
      then: 'Once it has arrived, tell the seller on the page of the order.',
    },
    ready: {
      subject: (number) => `Order ${number} is ready to be picked up`,
      lead: (shop) => `Your order at ${shop} is ready to be picked up.`,
      then: 'The place is on the page of the order. The hand-over code is there too: show it when you pick up the goods.',
    },
    received: {
      subject: (number) => `How do you like what you ordered (${number})?`,
      lead: (shop) => `Thank you for buying from ${shop}. Your order is marked as received.`,
      then: 'Your review helps other buyers choose, and helps the maker do even better.',
      button: 'Write a review',
    },
    cancelled: {
      subject: (number) => `Order ${number} is cancelled`,
      lead: (shop) => `Your order at ${shop} has been cancelled.`,
      bySeller: (shop) => `${shop} has cancelled your order. The reason:`,
      paid: 'What you have paid will be sent back. See the page of the order for how it stands.',
    },
    lapsed: {
      subject: (number) => `The time for order ${number} is over`,
      lead: (shop) =>
        `The time for your order at ${shop} has run out, so the goods are no longer kept for you.`,
      then: 'If you have paid, tell the seller on the page of the order. If you still want the goods, please order again.',
    },
    returned: {
      subject: (number) => `The return of order ${number} is agreed`,
      lead: (shop) => `${shop} agrees to take your order back.`,
      then: 'See the page of the order for how it goes on.',
    },
  },
  refund: {
    subject: (number) => `Your money for order ${number} is on its way back`,
    stripe: (shop, amount) =>
      `${amount} for your order at ${shop} is on its way back, the way you paid. It usually takes 5 to 10 working days.`,
    direct: (shop, amount) =>
      `${shop} says that ${amount} for your order has been sent back. If it has not arrived, ask on the page of the order.`,
  },
  news: {
    message: {
      subject: (number, shop) => `A message from ${shop} about order ${number}`,
      lead: (shop) => `${shop} writes to you:`,
      then: 'Please answer on the page of the order; an answer to this letter does not reach the seller.',
    },
    'proof-rejected': {
      subject: (number) => `The receipt for order ${number} does not fit yet`,
      lead: (shop) => `${shop} has looked at your receipt and cannot accept it yet:`,
      then: 'Send another one on the page of the order, or write to the seller.',
    },
    'return-refused': {
      subject: (number) => `The answer about the return of order ${number}`,
      lead: (shop) => `${shop} does not agree to the return that you asked for:`,
      then: "If you do not agree, the agency of the seller's region can mediate. Ask for it on the page of the order.",
    },
    'dispute-opened': {
      subject: (number) => `Order ${number} has been brought to the agency`,
      lead: (shop) => `${shop} asks the agency to mediate about this order:`,
      then: 'The agency will look at both sides. You can give yours on the page of the order.',
    },
    'dispute-settled': {
      subject: (number) => `The dispute about order ${number} is settled`,
      lead: (shop) => `The dispute about your order at ${shop} is settled:`,
      then: 'See the page of the order for how it goes on.',
    },
  },
  links: {
    subject: 'The links to your orders',
    lead: 'These are the orders with this email address, the newest first:',
    button: 'Open the newest order',
    why: 'You get this because somebody asked for the links of orders with this address. If it was not you, ignore it.',
  },
}
