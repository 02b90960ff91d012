import { messages } from '../../i18n/messages.ts'
import { orderNumber } from '../../i18n/order-number.ts'
import { type Lang, localized, paths } from '../../paths.ts'
import { type Content, type Part, type PurchaseKind, siteOrigin } from './letter.ts'
import { type Bill, billed, howToPay, isDue } from './order-bill.ts'
import { renderLetter } from './render-letter.ts'

/** Letters to the buyer of an order, in the language of its checkout. Amounts are written out: "Rp350.000". */

/** What every letter knows of the order; `name` is the buyer's. */
export type Purchase = { lang: Lang; name: string; order_id: number; token: string; shop: string }

/** `isAgreed`: its buyer has seen it before, and has just agreed to what it costs. */
export function purchasePlaced(purchase: Purchase, bill: Bill, isAgreed = false) {
  const { number, shop, words } = of(purchase)
  const { placed } = words
  const [subject, lead] =
    bill.state === 'proposed'
      ? [placed.proposedSubject(number, shop), placed.proposedLead(shop)]
      : bill.state === 'costed'
        ? [placed.costedSubject(number), placed.costedLead(shop)]
        : isAgreed
          ? [placed.agreedSubject(number), placed.agreedLead(shop)]
          : [
              isDue(bill) ? placed.dueSubject(number, bill.until) : placed.subject(number),
              placed.lead(shop, number),
            ]
  const parts = [lead, { list: billed(words, bill) }, ...howToPay(words, bill)]
  return letter('purchase-placed', purchase, subject, parts)
}

/** The last word before the goods are given free. */
export function purchaseReminder(purchase: Purchase, bill: Bill) {
  const { number, shop, words } = of(purchase)
  const { subject, lead, paid } = words.reminder
  const parts = [lead(shop, bill.until), ...howToPay(words, bill), paid]
  return letter('purchase-reminder', purchase, subject(number), parts)
}

/** What has become of the order; `promised` is a day, "17 Agu 2026". */
export type Step =
  | { state: 'paid' | 'accepted'; total: string; promised: string | null }
  | { state: 'making'; promised: string | null }
  /** `cash`: what is paid on hand-over, "Rp350.000". */
  | { state: 'sent'; courier: string | null; tracking_number: string | null; cash: string | null }
  | { state: 'ready' | 'returned' }
  /** `until`: the last moment to ask for a return. */
  | { state: 'received'; until: string }
  /** `was`: what it waited for. `may_be_paid`: a transfer may be on its way. */
  | { state: 'lapsed'; was: 'proposed' | 'asked' | 'costed' | 'placed' | 'unanswered'; may_be_paid: boolean }
  /** `reason` where the shop did it; `is_paid` where money is to go back. */
  | { state: 'cancelled'; reason: string | null; is_paid: boolean }

export function purchaseStep(purchase: Purchase, step: Step) {
  const { number, words } = of(purchase)
  const button =
    step.state === 'received'
      ? {
          label: words.steps.received.button,
          path: localized(purchase.lang, paths.reviewOrder(purchase.token)),
        }
      : undefined
  const subject = words.steps[step.state].subject(number)
  return letter('purchase-step', purchase, subject, partsOf(purchase, step), button)
}

function partsOf(purchase: Purchase, step: Step): Part[] {
  const { shop, words } = of(purchase)
  const { steps } = words
  const promised =
    'promised' in step && step.promised !== null ? [words.promised(step.promised)] : ([] as Part[])
  switch (step.state) {
    case 'paid':
    case 'accepted':
      return [steps[step.state].lead(shop, step.total), ...promised]
    case 'making':
      return [steps.making.lead(shop), ...promised]
    case 'sent': {
      const { lead, courier, tracking, then, thenCash } = steps.sent
      const how = [
        ...(step.courier === null ? [] : [courier(step.courier)]),
        ...(step.tracking_number === null ? [] : [tracking(step.tracking_number)]),
      ]
      return [
        lead(shop),
        ...(how.length === 0 ? [] : [{ list: how }]),
        step.cash === null ? then : thenCash(step.cash),
      ]
    }
    case 'received': {
      const { lead, wrong, then } = steps.received
      const link = siteOrigin + localized(purchase.lang, paths.order(purchase.token))
      return [lead(shop), wrong(step.until, link), then]
    }
    case 'lapsed': {
      const { leads, paid, then } = steps.lapsed
      return [leads[step.was](shop), ...(step.may_be_paid ? [paid] : []), then]
    }
    case 'cancelled': {
      const { lead, bySeller, paid } = steps.cancelled
      const why = step.reason === null ? [lead(shop)] : [bySeller(shop), { quote: step.reason }]
      return step.is_paid ? [...why, paid] : why
    }
    default:
      return [steps[step.state].lead(shop), steps[step.state].then]
  }
}

/** Money goes back: through Stripe, or from the shop (`direct`) or the operator, who has sent it by bank. */
export function purchaseRefund(purchase: Purchase, kind: 'stripe' | 'direct' | 'operator', amount: string) {
  const { number, shop, words } = of(purchase)
  const { refund } = words
  return letter('purchase-refund', purchase, refund.subject(number), [refund[kind](shop, amount)])
}

/** What the shop, or the agency, says to the buyer, in its own words. */
export type News =
  | 'message'
  | 'proof-rejected'
  | 'return-refused'
  | 'step-taken-back'
  | 'payment-missing'
  | 'not-handed-over'
  | 'promise-moved'
  | 'money-goes-back'
  | 'dispute-opened'
  | 'dispute-asked'
  | 'dispute-settled'
  | 'review-hidden'
  | 'review-shown'

export function purchaseNews(purchase: Purchase, news: News, said: string) {
  const { number, shop, words } = of(purchase)
  const { subject, lead, then } = words.news[news]
  return letter('purchase-news', purchase, subject(number, shop), [lead(shop), { quote: said }, then])
}

/** For somebody who has lost them: the links of the orders of an address, the newest first. `on` is a day. */
export function purchaseLinks(lang: Lang, orders: readonly Linked[]) {
  const { guard, links } = messages[lang].orderLetters
  const { subject, lead, button, why } = links
  const pathOf = ({ token }: Linked) => localized(lang, paths.order(token))
  const list = orders.map(
    (order) => `${orderNumber(order.order_id)}, ${order.shop}, ${order.on}: ${siteOrigin}${pathOf(order)}`,
  )
  const [newest] = orders
  return renderLetter(
    { kind: 'purchase-links' satisfies PurchaseKind, name: '', why, lang },
    {
      subject,
      parts: [lead, { list }, guard],
      ...(newest && { button: { label: button, path: pathOf(newest) } }),
    },
  )
}

type Linked = { order_id: number; token: string; shop: string; on: string }

function letter(
  kind: PurchaseKind,
  purchase: Purchase,
  subject: string,
  parts: Content['parts'],
  button?: Content['button'],
) {
  const { lang, name, token } = purchase
  const { number, words } = of(purchase)
  const toOrder = { label: words.button, path: localized(lang, paths.order(token)) }
  return renderLetter(
    { kind, name, why: words.why(number), lang },
    { subject, parts: [...parts, words.guard], button: button ?? toOrder },
  )
}

function of({ lang, order_id, shop }: Purchase) {
  return { number: orderNumber(order_id), shop, words: messages[lang].orderLetters }
}
