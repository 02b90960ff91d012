import type { order as indonesian, orderRefusals as indonesianRefusals } from './order-id.ts'

/** The page of an order, for its buyer, in English. */
export const order: typeof indonesian = {
  title: (number) => `Order ${number}`,
  at: (shop) => `at ${shop}`,
  now: {
    proposed: {
      heading: 'Check and confirm this order',
      lead: (shop) =>
        `${shop} wrote this order down from your chat. If it is right, fill in your details and confirm it. There is nothing to pay yet.`,
    },
    asked: {
      heading: 'The shop is working out the delivery cost',
      lead: (shop) =>
        `${shop} will give the delivery cost on this page; then you decide whether you agree. There is nothing to pay yet.`,
    },
    costed: {
      heading: 'Check the delivery cost, then agree',
      lead: (shop) => `${shop} has given the delivery cost. The order goes ahead once you agree.`,
    },
    unpaid: {
      heading: 'Waiting for your payment',
      lead: (shop) => `The goods are set aside for you. The money goes straight to ${shop}, not to Etalase.`,
    },
    unpaidStripe: {
      heading: 'Waiting for your payment',
      lead: () => 'The goods are set aside for a short while. Finish paying on the secure page of Stripe.',
    },
    proof: {
      heading: 'Your proof of payment is being checked',
      lead: (shop) =>
        `${shop} is comparing it with the payments received. The goods stay set aside meanwhile.`,
    },
    unaccepted: {
      heading: 'Waiting for the shop to accept',
      lead: (shop) => `${shop} still has to accept this order. You pay cash when the goods are handed over.`,
    },
    paid: { heading: 'Paid', lead: (shop) => `Thank you. ${shop} is now preparing your order.` },
    accepted: {
      heading: 'The shop has accepted your order',
      lead: (shop) => `${shop} is preparing it. You pay cash when the goods are handed over.`,
    },
    making: { heading: 'Being made', lead: (shop) => `${shop} is working on your order.` },
    sent: {
      heading: 'On its way',
      lead: () => 'Once it has arrived and you have checked it, press “Yes, I have received it” below.',
    },
    sentCash: {
      heading: 'On its way',
      lead: () =>
        'Have the cash ready. Once the goods are in your hands, give whoever brought them the code below.',
    },
    ready: {
      heading: 'Ready for pick-up',
      lead: () => 'Give the hand-over code below once the goods are in your hands.',
    },
    received: {
      heading: 'Received',
      lead: (shop) => `We hope it is what you wanted. Thank you for buying from ${shop}.`,
    },
    closed: { heading: 'Completed', lead: (shop) => `Thank you for buying from ${shop}.` },
    cancelled: { heading: 'Cancelled', lead: () => 'This order will not go ahead.' },
    lapsed: {
      heading: 'Expired',
      lead: () => 'This order was not paid or answered in time, so the goods go back on sale.',
    },
    returnAsked: {
      heading: 'Waiting for the shop’s answer about your return',
      lead: (shop) =>
        `The answer of ${shop} will appear on this page. If none comes, or you do not agree with it, you can ask the agency to mediate.`,
    },
    disputed: {
      heading: 'The agency is mediating',
      lead: () =>
        'Its questions and the outcome will appear on this page. Until then the order is not closed by itself.',
    },
    returned: { heading: 'Returned', lead: (shop) => `The goods have gone back to ${shop}.` },
  },
  lateProof:
    'Have you paid already? Do not pay twice. Send the proof below: the shop can still accept it if it has the goods, or refund you.',
  pay: {
    heading: 'How to pay',
    exact: 'Pay exactly this amount, to the last digit',
    code: (code) => `It includes the unique code ${code}, so that the shop can recognise your payment.`,
    until: (moment) => `Pay before ${moment}. After that the goods go back on sale.`,
    bank: 'Bank',
    account: 'Account number',
    holder: 'Account holder',
    qrisAlt: (shop) => `QRIS code of ${shop}`,
    qrisHelp:
      'Scan it with the app of your bank or wallet. If it asks for the amount, type the exact one above.',
    qrisSave: 'Save the QRIS picture',
    qrisGone: 'The QRIS picture of this shop is gone. Ask the shop how to pay.',
    check: (holder) => `Before you send it, make sure that the receiver is ${holder}.`,
    cash: (amount) => `Have ${amount} in cash ready when the goods are handed over.`,
    stripe: 'Go to the payment page',
  },
  proof: {
    heading: 'Have you paid? Send the proof',
    label: 'A photo or screenshot of your payment',
    help: 'JPEG, PNG or WebP, 10 MB at most. Only the shop sees it, and the local agency if it is asked to mediate.',
    send: 'Send the proof',
    sent: (moment) => `Sent ${moment}. The shop is checking it.`,
    rejected: (shop, moment) =>
      `${shop} has not found the payment shown in the proof sent ${moment}. The reason:`,
  },
  code: {
    heading: 'Hand-over code',
    help: 'Give it only once the goods are in your hands: it confirms that you have them.',
  },
  parcel: {
    heading: 'Delivery',
    courier: 'Courier',
    tracking: 'Tracking number',
    silent: (day) => `If we hear nothing from you, the order counts as received on ${day}.`,
  },
  answerBy: (when) =>
    `The shop has until ${when} to answer. If it does not, this order is cancelled and there is nothing to pay.`,
  promised: (day) => `Expected to be ready: ${day}.`,
  paidOn: (amount, moment) => `${amount} paid ${moment}.`,
  refunds: {
    heading: 'Refund',
    done: (amount, moment) => `${amount} was sent back ${moment}.`,
    stripe: (amount) => `${amount} is going back through Stripe; it usually takes 5 to 10 working days.`,
    failed: (amount) =>
      `${amount} could not be sent back yet. The operator is handling it; there is nothing that you have to do.`,
    direct: (amount, shop) =>
      `${shop} refunds ${amount} directly. Tell them in a message below which account to use.`,
  },
  steps: {
    heading: 'Order history',
    proposed: 'Written down by the shop from a chat',
    asked: 'Ordered, waiting for the delivery cost',
    costed: 'Delivery cost set by the shop',
    placed: 'Ordered',
    placedCosted: 'The buyer agreed to the delivery cost',
    placedAgreed: 'Confirmed through the order link',
    takenBack: (step) => `Corrected by the shop: not yet “${step}”`,
    notHandedOver: 'Not handed over',
    paid: 'Payment received',
    accepted: 'Accepted by the shop',
    making: 'Work began',
    sent: 'Sent',
    ready: 'Ready for pick-up',
    received: 'Received',
    receivedBy: {
      buyer: 'Received, marked by the buyer',
      seller: 'Received, marked by the shop',
      agency: 'Received, marked by the agency',
      operator: 'Received, marked by the operator',
      system: 'Counted as received',
    },
    closed: 'Completed',
    cancelled: 'Cancelled',
    lapsed: 'Expired',
    returned: 'Returned',
    by: {
      buyer: 'by the buyer',
      seller: 'by the shop',
      agency: 'by the agency',
      operator: 'by the operator',
      system: '',
    },
  },
  goods: {
    heading: 'What was ordered',
    goods: 'Goods',
    delivery: 'Delivery',
    later: 'to be confirmed',
    free: 'free',
    code: 'Unique code',
    total: 'Total',
    each: (price) => `${price} each`,
    to: 'Sent to',
    fetch: 'Pick-up at',
    note: 'Note for the shop',
    days: (least, most) => {
      if (most === 0) return 'arrives the same day'
      if (most === 1) return least === 0 ? 'at most 1 day on the way' : 'about 1 day on the way'
      if (least === 0) return `at most ${most} days on the way`
      return least === most ? `about ${most} days on the way` : `about ${least} to ${most} days on the way`
    },
    forgotten: 'Name and address have been erased.',
    invoice: 'Print the invoice',
  },
  agree: {
    heading: 'Confirm this order',
    send: 'Confirm the order',
    until: (moment) => `Confirm before ${moment}. After that the goods go back on sale.`,
  },
  cost: {
    heading: 'Do you agree to this amount?',
    delivery: 'Delivery',
    total: 'Total with delivery',
    ways: {
      bank: 'Once you agree you get the account and the exact amount, and have 24 hours to pay.',
      qris: 'Once you agree you get the QRIS picture and the exact amount, and have 24 hours to pay.',
      stripe: 'Once you agree you have 30 minutes to pay on the secure page of Stripe.',
      cash: 'Once you agree the shop has to accept the order. You pay cash when the goods are handed over.',
    },
    agree: 'I agree, continue',
    decline: 'No, cancel the order',
  },
  renewed: {
    title: 'This link has been replaced',
    lead: 'The order that it opened has been confirmed. It has another link since then, and the old one opens nothing.',
    where: 'Are you the buyer?',
    whereHelp:
      'Open the new link that was shown once you had confirmed, or the one we sent to the email address you gave there. Lost the email? We will send it again.',
    again: 'Send the link to my email',
    stranger: 'It was not you who confirmed? Contact the shop at once, and do not pay anything.',
  },
  messages: {
    heading: 'Messages',
    none: 'No messages yet.',
    you: 'You',
    label: (shop) => `Write to ${shop}`,
    help: 'It is kept with this order, and the shop is notified.',
    send: 'Send the message',
    whatsapp: 'Ask on WhatsApp',
    whatsappText: (shop, number) => `Hello ${shop}, I have a question about order ${number} on Etalase.`,
  },
  receive: {
    heading: 'Has it arrived?',
    help: 'Check it first. From then on you have three days to request a return.',
    send: 'Yes, I have received it',
  },
  cancel: {
    summary: 'Cancel the order',
    label: 'Why?',
    help: 'The shop reads the reason.',
    helpPaid: 'The shop reads the reason. All that was paid is refunded.',
    send: 'Cancel this order',
    making: 'Work on this order has begun, so you cannot cancel it yourself. Message the shop on this page.',
  },
  return: {
    summary: 'Request a return',
    label: 'What is not right?',
    help: 'Say what is broken, missing or different. 10 to 1,000 characters.',
    send: 'Request a return',
    until: (moment) => `You can request it until ${moment}.`,
    heading: 'Return requested',
    waiting: (moment) => `Requested ${moment}. Waiting for the shop's answer.`,
    agreed: 'The shop agrees:',
    refused: 'The shop does not agree:',
  },
  dispute: {
    summary: 'Ask the local agency to mediate',
    label: 'What do you not agree on?',
    help: 'The local agency is the office for small businesses (Dinas) of the shop’s regency. It reads this with the order. Please talk to the shop first. 10 to 2,000 characters.',
    send: 'Send it to the agency',
    heading: 'Request for the local agency to mediate',
    byBuyer: (moment) => `You asked the local agency to mediate ${moment}:`,
    bySeller: (moment) => `The shop asked the local agency to mediate ${moment}:`,
    open: 'The local agency of the shop has received it. The outcome will appear here.',
    outcome: 'The local agency has decided:',
    rulings: {
      buyer: 'The agency finds that you are right.',
      seller: 'The agency finds that the shop is right.',
      agreed: 'You and the shop have agreed.',
      withdrawn: 'The request to mediate was withdrawn.',
    },
    due: (day) => `What was decided is to be done by ${day}.`,
    done: 'According to the agency, what was decided has been done.',
    undone: 'According to the agency, what was decided has not been done.',
  },
  questions: {
    heading: 'Questions from the local agency',
    asked: (moment) => `Asked ${moment}:`,
    answered: (moment) => `Your answer, ${moment}:`,
    label: 'Your answer',
    help: 'Only the agency reads it, not the shop.',
    send: 'Send the answer',
  },
  review: 'Write a review',
  copy: { button: 'Copy', copied: 'Copied' },
  yourReason: 'Your reason:',
  payBefore: (moment: string) => `Pay before ${moment}.`,
  link: {
    heading: 'Keep this link',
    help: 'There you pay, follow your order and write to the shop.',
    helpNoEmail:
      'You ordered without an email address, so we send you no news. Only by this link can you pay, follow your order and write to the shop.',
    whatsapp: 'Send the link to my WhatsApp',
    copy: 'Copy the link',
    share: 'Send it another way',
    text: (of: string, address: string) => `${of} at Etalase: ${address}`,
    secret: 'Whoever has this link can open your order, so give it to nobody else.',
    list: 'Orders of this browser',
  },
  report: 'Report this shop',
  guesses: 'Too many wrong order links. Please try again later.',
  incomplete: 'Not sent yet. Please correct the following:',
  wrong: {
    proof: 'Choose the picture first.',
    reason: 'Write the reason, 5 to 1,000 characters.',
    return: 'Write what is not right, 10 to 1,000 characters.',
    dispute: 'Write what you do not agree on, 10 to 2,000 characters.',
    message: 'Write the message, 2,000 characters at most.',
    answer: 'Write your answer, at most 2,000 characters.',
    email: 'This does not look like an email address. Example: name@example.org',
  },
  done: {
    'bukti-terkirim': 'The proof of payment is sent. The shop will check it.',
    'pesan-terkirim': 'Your message is sent.',
    'pesanan-batal': 'The order is cancelled.',
    'pesanan-sampai': 'Thank you for telling us.',
    'retur-diminta': 'Your request is with the shop.',
    'penengah-diminta': 'Your request has been sent to the local agency.',
    'dinas-dijawab': 'The agency can read your answer now.',
    'pesanan-disetujui':
      'Thank you, you have confirmed the order. The link to this page is new, and only you have it: keep it now.',
    'ongkir-disetujui': 'Thank you. Your order goes ahead; the next step is below.',
    'peramban-lupa': 'This browser no longer shows your orders.',
    'tautan-dikirim':
      'If there are orders with that email, their links are on the way. Check your inbox and your spam folder.',
  },
  find: {
    title: 'Ask for your order link',
    lead: 'Have you lost the link? Enter the email address you ordered with. We will send all your links there.',
    email: 'Email',
    send: 'Send the links',
    noEmail: 'Ordered without an email?',
    noEmailHelp:
      'Orders placed from this browser are listed on this page. If there are none, look for the link in your WhatsApp. The shop does not have the link and we cannot send it again, but the shop finds your order by its number or your phone number and can answer your questions.',
    here: 'Orders of this browser',
    hereHelp: 'For 60 days at most, and on this device only.',
    forget: 'Show them no longer in this browser',
    forgetHelp: 'The orders go on. Press this if others use this device too, and keep the links first.',
    account: 'Do you have an account?',
    accountLink: 'See the orders of your account',
  },
  invoice: {
    title: (number) => `Invoice ${number}`,
    seller: 'Seller',
    buyer: 'Buyer',
    date: 'Date',
    item: 'Item',
    quantity: 'Quantity',
    price: 'Price',
    sum: 'Subtotal',
    paid: (way, moment) => `Paid, ${way}, ${moment}.`,
    unpaid: (way) => `Not paid yet. To be paid by ${way}.`,
    ways: { bank: 'bank transfer', qris: 'QRIS', cash: 'cash', stripe: 'card or digital wallet (Stripe)' },
    print: 'To print it, use the print menu of your browser.',
    back: 'Back to the order',
  },
}

/** What buyers read when something about their order is refused. */
export const orderRefusals: typeof indonesianRefusals = {
  'order-incomplete': { sentence: '' },
  'address-to-agree': { sentence: 'Complete the delivery address, then confirm.' },
  'own-proposal': {
    sentence: 'You work at this shop. The order waits for its buyer to confirm it: send them the link.',
  },
  'proof-waiting': { sentence: 'The shop is checking a proof of payment. Please wait for its answer.' },
  'too-many-proofs': {
    field: 'proof',
    sentence: 'Five proofs have been sent for this order. Message the shop on this page.',
  },
  'proof-not-a-photo': { field: 'proof', sentence: 'This is not a picture. Choose a JPEG, PNG or WebP.' },
  'proof-too-large': {
    field: 'proof',
    sentence: 'This picture is too large. 10 MB at most: a screenshot will do.',
  },
  'proof-unreadable': {
    field: 'proof',
    sentence: 'This picture cannot be read; maybe it was cut off on its way. Choose it again.',
  },
  'too-many-messages': {
    field: 'message',
    sentence: 'There are too many messages on this order. Please continue on WhatsApp.',
  },
  'cost-changed': {
    sentence: 'The shop has just corrected the delivery cost. Check the new amount below, then decide.',
  },
  'return-asked': { sentence: 'A return of this order has already been requested.' },
  'dispute-open': { sentence: 'The local agency has already been asked to mediate.' },
  'order-forgotten': {
    sentence: 'The buyer’s details were deleted, so the agency can no longer mediate about this order.',
  },
  'question-answered': { sentence: 'This question has been answered.' },
  'dispute-over': { sentence: 'The mediation is over.' },
}
