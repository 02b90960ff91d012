import { randomBytes } from 'node:crypto'

/** What the fake Stripe has in its books, with amounts in hundredths of a rupiah, as Stripe counts them. */
export type Metadata = Record<string, string>
export type Session = {
  id: string
  object: 'checkout.session'
  amount_subtotal: number
  amount_total: number
  cancel_url: string | null
  client_reference_id: string | null
  created: number
  currency: string
  expires_at: number
  livemode: false
  locale: string | null
  metadata: Metadata
  mode: 'payment'
  payment_intent: string | null
  payment_status: 'paid' | 'unpaid'
  status: 'open' | 'complete' | 'expired'
  success_url: string
  url: string | null
}
export type Intent = {
  id: string
  object: 'payment_intent'
  amount: number
  created: number
  currency: string
  latest_charge: string | null
  metadata: Metadata
  status: 'processing' | 'succeeded' | 'requires_payment_method'
  transfer_data: { destination: string } | null
}
export type Charge = {
  id: string
  object: 'charge'
  amount: number
  amount_refunded: number
  created: number
  currency: string
  disputed: boolean
  livemode: false
  metadata: Metadata
  paid: boolean
  payment_intent: string
  refunded: boolean
  status: 'succeeded'
  transfer_data: { destination: string } | null
}
export type Refund = {
  id: string
  object: 'refund'
  amount: number
  charge: string
  created: number
  currency: string
  metadata: Metadata
  payment_intent: string
  status: 'pending' | 'succeeded' | 'failed' | 'canceled'
  failure_reason?: string
}
export type Dispute = {
  id: string
  object: 'dispute'
  amount: number
  charge: string
  created: number
  currency: string
  /** Seconds since 1970. */
  evidence_details: { due_by: number }
  payment_intent: string
  reason: string
  status: string
}
export type Event = {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: Record<string, unknown> & { id: string } }
  livemode: false
  type: string
}
/** An answer that Stripe gives with an error in its shape. */
export class StripeNo extends Error {
  readonly status: number
  readonly error: { type: string; code?: string; message: string; param?: string }

  constructor(status: number, error: StripeNo['error']) {
    super(error.message)
    this.status = status
    this.error = error
  }
}

export const now = () => Math.floor(Date.now() / 1000)
export const newId = (kind: string) => `${kind}_${randomBytes(12).toString('hex')}`

/**
 * The state behind the fake API, and what happens at Stripe's own end: buyers who pay, time that passes, the dashboard,
 * the banks. Each of these writes the events that Stripe would send, as things stood then.
 */
export function stripeBooks() {
  const sessions = new Map<string, Session>()
  /** What a session will put into its payment. */
  const plans = new Map<string, Pick<Intent, 'metadata' | 'transfer_data'>>()
  const intents = new Map<string, Intent>()
  const charges = new Map<string, Charge>()
  const refunds = new Map<string, Refund>()
  const disputes = new Map<string, Dispute>()
  const events: Event[] = []
  const hearers: ((event: Event) => void)[] = []
  /** By account; '' is the operator's own. */
  const money = new Map<string, number>()

  const move = (account: string, amount: number) => money.set(account, (money.get(account) ?? 0) + amount)

  function happen(type: string, object: { id: string }) {
    const data = { object: structuredClone(object) as Event['data']['object'] }
    const api_version = '2026-10-28.endive'
    const event: Event = {
      id: newId('evt'),
      object: 'event',
      api_version,
      created: now(),
      data,
      livemode: false,
      type,
    }
    events.push(event)
    for (const hear of hearers) hear(event)
    return event
  }

  const known = <Thing>(things: Map<string, Thing>, id: string, what: string) => {
    const thing = things.get(id)
    if (thing) return thing
    const message = `No such ${what}: '${id}'`
    throw new StripeNo(404, { type: 'invalid_request_error', code: 'resource_missing', message, param: 'id' })
  }

  const invalid = (message: string, param: string, code?: string) =>
    new StripeNo(400, { type: 'invalid_request_error', message, param, ...(code && { code }) })

  function session(id: string) {
    return known(sessions, id, 'checkout.session')
  }

  function charge(intent: Intent) {
    const { id: payment_intent, amount, currency, metadata, transfer_data } = intent
    const made: Charge = {
      id: newId('ch'),
      object: 'charge',
      amount,
      amount_refunded: 0,
      created: now(),
      currency,
      disputed: false,
      livemode: false,
      metadata,
      paid: true,
      payment_intent,
      refunded: false,
      status: 'succeeded',
      transfer_data,
    }
    charges.set(made.id, made)
    Object.assign(intent, { status: 'succeeded', latest_charge: made.id })
    move(transfer_data?.destination ?? '', amount)
    happen('charge.succeeded', made)
    return made
  }

  function chargeOf(payment_intent: string) {
    return known(charges, known(intents, payment_intent, 'payment_intent').latest_charge ?? '', 'charge')
  }

  return {
    sessions,
    plans,
    intents,
    charges,
    refunds,
    disputes,
    /** Everything that has happened, the first first. */
    events,
    hearers,
    session,
    intent: (id: string) => known(intents, id, 'payment_intent'),
    invalid,
    chargeOf,

    /** Whole rupiah with the operator, or on a connected account. */
    rupiah: (account = '') => (money.get(account) ?? 0) / 100,

    /** The buyer presses "Bayar"; `later` with a way whose money comes after some days (`arrive`, `bounce`). */
    pay(id: string, { later = false } = {}) {
      const paid = session(id)
      if (paid.status !== 'open') throw new Error(`Session ${id} is ${paid.status}`)
      const intent: Intent = {
        id: newId('pi'),
        object: 'payment_intent',
        amount: paid.amount_total,
        created: now(),
        currency: paid.currency,
        latest_charge: null,
        metadata: {},
        transfer_data: null,
        ...plans.get(id),
        status: 'processing',
      }
      intents.set(intent.id, intent)
      Object.assign(paid, { status: 'complete', payment_intent: intent.id, url: null })
      if (!later) {
        charge(intent)
        paid.payment_status = 'paid'
      }
      happen('checkout.session.completed', paid)
      return intent.id
    },

    /** Money of a slow way has come. */
    arrive(id: string) {
      const paid = session(id)
      charge(known(intents, paid.payment_intent ?? '', 'payment_intent'))
      paid.payment_status = 'paid'
      happen('checkout.session.async_payment_succeeded', paid)
    },

    /** Money of a slow way does not come. */
    bounce(id: string) {
      const failed = session(id)
      known(intents, failed.payment_intent ?? '', 'payment_intent').status = 'requires_payment_method'
      happen('checkout.session.async_payment_failed', failed)
    },

    /** Its time is over, whatever the clock says. */
    expire(id: string) {
      const over = session(id)
      if (over.status !== 'open')
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${over.status}.`,
          'session',
        )
      Object.assign(over, { status: 'expired', url: null })
      happen('checkout.session.expired', over)
      return over
    },

    /** Money goes back: asked for by the API or in the dashboard. */
    refund(payment_intent: string, given: { amount?: number; metadata?: Metadata; reverse?: boolean } = {}) {
      const of = chargeOf(payment_intent)
      const left = of.amount - of.amount_refunded
      const amount = given.amount ?? left
      if (left === 0)
        throw invalid(`Charge ${of.id} has already been refunded.`, 'charge', 'charge_already_refunded')
      if (amount > left || amount <= 0)
        throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge`, 'amount')
      const made: Refund = {
        id: newId('re'),
        object: 'refund',
        amount,
        charge: of.id,
        created: now(),
        currency: of.currency,
        metadata: given.metadata ?? {},
        payment_intent,
        status: 'succeeded',
      }
      refunds.set(made.id, made)
      of.amount_refunded += amount
      of.refunded = of.amount_refunded === of.amount
      move(given.reverse ? (of.transfer_data?.destination ?? '') : '', -amount)
      happen('refund.created', made)
      happen('charge.refunded', of)
      return made
    },

    /** The buyer's bank does not take it, or it was called off in time: the money is here again. */
    failRefund(id: string, failure_reason = 'declined') {
      const failed = known(refunds, id, 'refund')
      if (failed.status === 'failed' || failed.status === 'canceled')
        throw new Error(`Refund ${id} is ${failed.status}`)
      const of = known(charges, failed.charge, 'charge')
      Object.assign(failed, { status: 'failed', failure_reason })
      of.amount_refunded -= failed.amount
      of.refunded = false
      move(of.transfer_data?.destination ?? '', failed.amount)
      happen('refund.updated', failed)
      happen('refund.failed', failed)
    },

    /** One that waits for its buyer is called off in the dashboard: that is told as a change, and not as a failure. */
    cancelRefund(id: string) {
      const off = known(refunds, id, 'refund')
      const of = known(charges, off.charge, 'charge')
      off.status = 'canceled'
      of.amount_refunded -= off.amount
      of.refunded = false
      move(of.transfer_data?.destination ?? '', off.amount)
      happen('refund.updated', off)
    },

    /** The buyer's bank takes money back, all of it unless an amount is given. */
    dispute(payment_intent: string, amount?: number) {
      const of = chargeOf(payment_intent)
      of.disputed = true
      const made: Dispute = {
        id: newId('dp'),
        object: 'dispute',
        amount: amount ?? of.amount,
        charge: of.id,
        created: now(),
        currency: of.currency,
        evidence_details: { due_by: now() + 7 * 24 * 3600 },
        payment_intent,
        reason: 'fraudulent',
        status: 'needs_response',
      }
      disputes.set(made.id, made)
      happen('charge.dispute.created', made)
      move('', -made.amount)
      happen('charge.dispute.funds_withdrawn', made)
      return made.id
    },

    closeDispute(id: string, status: 'won' | 'lost') {
      const closed = known(disputes, id, 'dispute')
      closed.status = status
      happen('charge.dispute.closed', closed)
      if (status === 'lost') return
      move('', closed.amount)
      happen('charge.dispute.funds_reinstated', closed)
    },
  }
}
