import type { OrderLetterWords } from './order-letters-id.ts'

/** Letters to a buyer about an order, in English. */
export const orderLettersEn: OrderLetterWords = {
  why: (number) => `You are receiving this because this email address was used for order ${number}.`,
  button: 'Open my order',
  guard: 'Whoever has the link to your order can open it, so do not pass it on.',
  delivery: (amount) => `Delivery: ${amount}`,
  deliveryLater: 'Delivery: to be confirmed by the shop',
  total: (amount) => `Total to pay: ${amount}`,
  totalWithout: (amount) => `Total without delivery: ${amount}`,
  code: (amount) => `Unique code: ${amount}`,
  placed: {
    subject: (number) => `We have your order ${number}`,
    dueSubject: (number, until) => `Order ${number}: please pay before ${until}`,
    lead: (shop, number) => `Your order at ${shop} has been placed. Its number is ${number}.`,
    costedSubject: (number) => `Delivery of order ${number}: please agree to it`,
    costedLead: (shop) => `${shop} has given the delivery cost of your order.`,
    agreedSubject: (number) => `You have agreed to order ${number}`,
    agreedLead: (shop) => `You have agreed to the total of your order at ${shop}.`,
    proposedSubject: (number, shop) => `Please confirm order ${number} from ${shop}`,
    proposedLead: (shop) => `${shop} has written down the order that you talked about on WhatsApp.`,
  },
  how: {
    asked: (until) =>
      `The shop will give the delivery cost. We will write again then, and you decide whether you agree. The goods are kept for you until ${until}.`,
    costed: (until) =>
      `Agree to it on the order page before ${until}, or cancel the order if the amount does not suit you. There is nothing to pay yet.`,
    proposed: (until) =>
      `Check it on the order page and confirm it before ${until}. If you have ordered nothing, please ignore this letter.`,
    bank: (amount, account, until) =>
      `Transfer exactly ${amount} to ${account}, by ${until}. The amount has to be right to the last digit, so that the shop can recognise your payment.`,
    account: (bank, account, holder) => `${bank} ${account}, in the name of ${holder}`,
    qris: (amount, until) =>
      `Pay exactly ${amount} with the shop's QRIS code, by ${until}. The amount has to be right to the last digit, so that the shop can recognise your payment. The code is on the order page.`,
    stripe: (amount, until) => `Pay ${amount} on the order page, by ${until}.`,
    cash: (amount) =>
      `Pay ${amount} when the goods are handed over. We will let you know when the shop has accepted the order.`,
    proof: 'After paying, send a photo of the proof of payment on the order page. The shop will check it.',
  },
  reminder: {
    subject: (number) => `Order ${number} is waiting to be paid`,
    lead: (shop, until) =>
      `Your order at ${shop} is not marked as paid yet. After ${until} the goods are no longer kept for you.`,
    paid: 'If you have paid and sent the proof of payment, just wait to hear from the shop.',
  },
  promised: (day) => `Expected to be ready: ${day}.`,
  steps: {
    paid: {
      subject: (number) => `Order ${number} is paid`,
      lead: (shop, amount) =>
        `Your payment of ${amount} for your order at ${shop} has arrived. The shop will get it ready soon.`,
    },
    accepted: {
      subject: (number) => `The shop has accepted order ${number}`,
      lead: (shop, amount) =>
        `${shop} has accepted your order and will get it ready soon. Have ${amount} in cash ready for the hand-over.`,
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
      then: 'Once it has arrived and you have checked it, press “Yes, I have received it” on the order page.',
      thenCash: (amount) =>
        `Have ${amount} in cash ready. Once the goods are in your hands, give the hand-over code that is on the order page.`,
    },
    ready: {
      subject: (number) => `Order ${number} is ready to be picked up`,
      lead: (shop) => `Your order at ${shop} is ready to be picked up.`,
      then: 'The place is on the order page. The hand-over code is there too: give it once the goods are in your hands.',
    },
    received: {
      subject: (number) => `Your order ${number} is marked as received`,
      lead: (shop) => `Thank you for buying from ${shop}. Your order is marked as received.`,
      wrong: (until, link) =>
        `Has it not arrived, or is something wrong? You can request a return until ${until} on the order page:\n${link}`,
      then: 'Your review helps other buyers choose, and helps the maker do even better.',
      button: 'Write a review',
    },
    cancelled: {
      subject: (number) => `Order ${number} is cancelled`,
      lead: (shop) => `Your order at ${shop} has been cancelled.`,
      bySeller: (shop) => `${shop} has cancelled your order. The reason:`,
      paid: 'What you have paid will be refunded. See the order page for what happens next.',
    },
    lapsed: {
      subject: (number) => `Order ${number} has expired`,
      leads: {
        proposed: (shop) => `Your order at ${shop} was not confirmed in time, so the goods go back on sale.`,
        asked: (shop) =>
          `${shop} did not give the delivery cost of your order in time, so the order does not go ahead.`,
        costed: (shop) =>
          `The delivery cost of your order at ${shop} was not agreed to in time, so the goods go back on sale.`,
        placed: (shop) => `Your order at ${shop} was not paid in time, so the goods go back on sale.`,
        unanswered: (shop) => `${shop} did not accept your order in time, so the order does not go ahead.`,
      },
      paid: 'If you have paid already, do not pay again: send the proof of payment on the order page.',
      then: 'If you still want the goods, please order again.',
    },
    returned: {
      subject: (number) => `The return of order ${number} is agreed`,
      lead: (shop) => `${shop} agrees to take your order back.`,
      then: 'See the order page for what happens next.',
    },
  },
  refund: {
    subject: (number) => `Your money for order ${number} is on its way back`,
    stripe: (shop, amount) =>
      `${amount} for your order at ${shop} is on its way back, the way you paid. It usually takes 5 to 10 working days.`,
    direct: (shop, amount) =>
      `${shop} says that ${amount} for your order has been sent back. If it has not arrived, ask on the order page.`,
    operator: (shop, amount) =>
      `${amount} for your order at ${shop} has been sent back by bank, because it could not go back the way you paid. If it has not arrived within two working days, ask on the order page.`,
  },
  news: {
    message: {
      subject: (number, shop) => `A message from ${shop} about order ${number}`,
      lead: (shop) => `${shop} writes to you:`,
      then: 'Please answer on the order page; an answer to this letter does not reach the shop.',
    },
    'proof-rejected': {
      subject: (number) => `The proof of payment for order ${number} could not be accepted yet`,
      lead: (shop) => `${shop} has checked your proof of payment and could not accept it yet:`,
      then: 'Send another one on the order page, or write to the shop.',
    },
    'return-refused': {
      subject: (number) => `The return of order ${number} was not accepted`,
      lead: (shop) => `${shop} does not agree to the return that you requested:`,
      then: 'If you do not agree, the local agency (Dinas) of the shop’s regency can mediate. Ask for it on the order page.',
    },
    'step-taken-back': {
      subject: (number) => `A correction to order ${number}`,
      lead: (shop) => `${shop} recorded the last step of your order by mistake, and has taken it back:`,
      then: 'The order page shows how it really stands. There is nothing for you to do.',
    },
    'payment-missing': {
      subject: (number) => `The payment for order ${number} has not arrived after all`,
      lead: (shop) => `${shop} recorded your order as paid by mistake. The money has not arrived:`,
      then: 'The amount and the time by which to pay are on the order page. Have you paid? Do not pay again: send the proof there, or ask the local agency (Dinas) to mediate.',
    },
    'not-handed-over': {
      subject: (number) => `Order ${number} could not be handed over`,
      lead: (shop) => `${shop} records that the goods have not reached you:`,
      then: 'They are back with the shop, which will arrange it with you again. Write a message on the order page if there is something it should know.',
    },
    'promise-moved': {
      subject: (number) => `Order ${number} will be ready on another day`,
      lead: (shop) => `${shop} is still making your order. It should now be ready on:`,
      then: 'If that day does not suit you, talk to the shop on the order page.',
    },
    'money-goes-back': {
      subject: (number) => `Money of order ${number} is going back to you`,
      lead: (shop) => `${shop} is returning money of your order:`,
      then: 'The order page shows how, and what happens next.',
    },
    'dispute-opened': {
      subject: (number) => `The local agency is asked to mediate about order ${number}`,
      lead: (shop) => `${shop} asks the local agency (Dinas) to mediate about this order:`,
      then: 'The agency will look at both sides. You can give your side on the order page.',
    },
    'review-hidden': {
      subject: (number) => `Your review for order ${number} was hidden`,
      lead: (shop) =>
        `The local agency has hidden your review of what you bought at ${shop}, after a report. The reason:`,
      then: 'You can still read it from the order page. You can put questions to the local agency of the shop.',
    },
    'review-shown': {
      subject: (number) => `Your review for order ${number} is shown again`,
      lead: (shop) =>
        `Your review of what you bought at ${shop} was read again and is now shown. The reason:`,
      then: 'There is nothing that you need to do.',
    },
    'dispute-asked': {
      subject: (number) => `The agency has a question about order ${number}`,
      lead: (shop) => `The agency that mediates about your order at ${shop} asks:`,
      then: 'Please answer on the order page. Only the agency reads your answer.',
    },
    'dispute-settled': {
      subject: (number) => `The local agency has decided about order ${number}`,
      lead: (shop) => `The local agency has decided about your order at ${shop}:`,
      then: 'See the order page for what happens next.',
    },
  },
  links: {
    subject: 'The links to your orders',
    lead: 'These are the orders with this email address, the newest first:',
    button: 'Open the newest order',
    why: 'You are receiving this because somebody asked for the links of orders with this address. If it was not you, please ignore it.',
  },
}
