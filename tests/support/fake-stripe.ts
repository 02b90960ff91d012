import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { readConfig } from '../../src/config.ts'
import { openStripe } from '../../src/server/stripe.ts'
import { type Event, type Metadata, newId, now, stripeBooks, StripeNo, type Session } from './stripe-books.ts'

export type FakeStripe = Awaited<ReturnType<typeof fakeStripe>>

/**
 * A Stripe on loopback: answers the calls that the market makes as the real API does (forms, errors, idempotency keys),
 * has a page to pay at for browsers, and signs what it tells. It keeps its own books (`stripe-books.ts`), so that a test
 * can compare their money with the ledger.
 */
export async function fakeStripe() {
  const books = stripeBooks()
  const answers = new Map<string, { request: string; status: number; body: string }>()
  /** Each request, as "POST /v1/refunds". */
  const requests: string[] = []
  let trouble: { times: number; how: Trouble } | undefined
  const told: Promise<unknown>[] = []

  const server = createServer((req, res) => {
    answer(req, res).catch((error: unknown) => res.destroy(error as Error))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const environment = {
    STRIPE_SECRET_KEY: 'sk_test_of_the_tests',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_the_tests',
    STRIPE_API_BASE: origin,
  }
  const door = openStripe(readConfig(environment).stripe)
  if (!door) throw new Error('The keys of the tests are not taken')
  const { client, webhookSecret } = door

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const url = new URL(req.url ?? '/', origin)
    const body = await text(req)
    if (!url.pathname.startsWith('/v1/')) {
      hosted(req.method ?? '', url.pathname, body, res)
      return
    }
    requests.push(`${req.method} ${url.pathname}`)
    const how = nextTrouble()
    if (how === 'away') return void res.destroy()
    if (how === 'busy') {
      send(res, 503, JSON.stringify({ error: { type: 'api_error', message: 'busy' } }))
      return
    }
    const { status, body: said } = keyed(req, url, body)
    if (how === 'unheard') return void res.destroy()
    send(res, status, said)
  }

  function nextTrouble() {
    if (!trouble || trouble.times === 0) return undefined
    trouble.times--
    return trouble.how
  }

  /** The same key again gives the same answer, and with another request is an error. */
  function keyed(req: IncomingMessage, url: URL, body: string) {
    if (req.headers.authorization !== `Bearer ${environment.STRIPE_SECRET_KEY}`)
      return noed(new StripeNo(401, { type: 'invalid_request_error', message: 'Invalid API Key provided' }))
    const key = req.method === 'POST' ? req.headers['idempotency-key'] : undefined
    const request = `${url.pathname} ${body}`
    const before = typeof key === 'string' ? answers.get(key) : undefined
    if (before && before.request !== request)
      return noed(
        new StripeNo(400, {
          type: 'idempotency_error',
          message:
            'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        }),
      )
    if (before) return before
    try {
      const said = { request, status: 200, body: JSON.stringify(call(req.method ?? '', url, nested(body))) }
      if (typeof key === 'string') answers.set(key, said)
      return said
    } catch (error) {
      if (error instanceof StripeNo) return noed(error)
      throw error
    }
  }

  function noed({ status, error }: StripeNo) {
    return { status, body: JSON.stringify({ error }) }
  }

  function call(method: string, url: URL, form: Form): unknown {
    const path = url.pathname.replace('/v1/', '')
    const [, id = ''] = /^(?:checkout\/sessions|payment_intents|refunds)\/([^/]+)/.exec(path) ?? []
    const expands = url.searchParams.getAll('expand[0]')
    if (method === 'POST' && path === 'checkout/sessions') return createSession(form)
    if (method === 'POST' && path === `checkout/sessions/${id}/expire`) return books.expire(id)
    if (method === 'GET' && path === `checkout/sessions/${id}`) {
      const session = books.session(id)
      const whole = expands.includes('payment_intent') && session.payment_intent !== null
      return whole ? { ...session, payment_intent: books.intent(session.payment_intent ?? '') } : session
    }
    if (method === 'GET' && path === `payment_intents/${id}`) return books.intent(id)
    if (method === 'POST' && path === 'refunds') return createRefund(form)
    if (method === 'GET' && path === 'refunds') return list(url, [...books.refunds.values()])
    if (method === 'GET' && path === 'charges') return list(url, [...books.charges.values()])
    const message = `Unrecognized request URL (${method}: /v1/${path}).`
    throw new StripeNo(404, { type: 'invalid_request_error', message })
  }

  function createSession(form: Form) {
    const items = Object.values(part(form, 'line_items')) as Form[]
    const amounts = items.map((item) => {
      const price = part(item, 'price_data')
      if (price['currency'] !== 'idr') throw books.invalid('Invalid currency', 'currency')
      const amount = Number(price['unit_amount'])
      if (!Number.isSafeInteger(amount) || amount < 0) throw books.invalid('Invalid integer', 'unit_amount')
      if (!part(price, 'product_data')['name']) throw books.invalid('Missing name', 'product_data')
      return amount * Number(item['quantity'])
    })
    const amount_total = amounts.reduce((sum, amount) => sum + amount, 0)
    const expires_at = Number(form['expires_at'] ?? now() + 24 * 3600)
    if (form['mode'] !== 'payment' || amounts.length === 0)
      throw books.invalid('Nothing to pay', 'line_items')
    if (typeof form['success_url'] !== 'string') throw books.invalid('Missing success_url', 'success_url')
    if (expires_at < now() + 30 * 60 || expires_at > now() + 24 * 3600)
      throw books.invalid('The `expires_at` timestamp must be 30 minutes to 24 hours away.', 'expires_at')
    if (amount_total < 1_000_000)
      throw books.invalid('The total amount is too small', 'line_items', 'amount_too_small')
    const id = newId('cs_test')
    const session: Session = {
      id,
      object: 'checkout.session',
      amount_subtotal: amount_total,
      amount_total,
      cancel_url: textOf(form['cancel_url']),
      client_reference_id: textOf(form['client_reference_id']),
      created: now(),
      currency: 'idr',
      expires_at,
      livemode: false,
      locale: textOf(form['locale']),
      metadata: part(form, 'metadata') as Metadata,
      mode: 'payment',
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
      success_url: form['success_url'],
      url: `${origin}/c/pay/${id}`,
    }
    const payment = part(form, 'payment_intent_data')
    const destination = part(payment, 'transfer_data')['destination']
    books.plans.set(id, {
      metadata: part(payment, 'metadata') as Metadata,
      transfer_data: typeof destination === 'string' ? { destination } : null,
    })
    books.sessions.set(id, session)
    return session
  }

  function createRefund(form: Form) {
    const amount = form['amount'] === undefined ? {} : { amount: Number(form['amount']) }
    return books.refund(textOf(form['payment_intent']) ?? '', {
      ...amount,
      metadata: part(form, 'metadata') as Metadata,
      reverse: form['reverse_transfer'] === 'true',
    })
  }

  /** The page where the buyer pays; "Bayar" and "Batal" lead back to the shop. */
  function hosted(method: string, path: string, body: string, res: ServerResponse) {
    const session = books.sessions.get(/^\/c\/pay\/([^/]+)$/.exec(path)?.[1] ?? '')
    if (!session) {
      send(res, 404, '<h1>Not found</h1>', 'text/html')
      return
    }
    if (method === 'POST') {
      const choice = new URLSearchParams(body).get('do')
      if (choice !== 'cancel') books.pay(session.id, { later: choice === 'later' })
      const Location = choice === 'cancel' ? (session.cancel_url ?? '') : session.success_url
      return void res.writeHead(303, { Location }).end()
    }
    const amount = (session.amount_total / 100).toLocaleString('id-ID')
    const page = `<!doctype html><html lang="id"><meta name="viewport" content="width=device-width">
      <title>Stripe palsu</title><main><h1>Bayar Rp${amount}</h1><form method="post">${
        session.status === 'open'
          ? '<button name="do" value="pay">Bayar</button> <button name="do" value="later">Bayar dengan transfer</button> <button name="do" value="cancel">Batal</button>'
          : `<p>Sesi ini ${session.status}.</p>`
      }</form></main></html>`
    send(res, 200, page, 'text/html; charset=utf-8')
  }

  /** Posts events to a webhook as Stripe does, one after the other. Returns the status of each answer. */
  async function deliver(url: string, events: readonly Event[], { times = 1, secret = webhookSecret } = {}) {
    const statuses: number[] = []
    for (const event of events)
      for (let time = 0; time < times; time++) {
        const { status } = await fetch(url, { method: 'POST', ...signed(event, secret) })
        statuses.push(status)
      }
    return statuses
  }

  /** A webhook's body, and the headers that vouch for it. */
  function signed(event: Event, secret = webhookSecret) {
    const body = JSON.stringify(event, null, 2)
    const signature = client.webhooks.generateTestHeaderString({ payload: body, secret })
    return {
      body,
      headers: { 'Content-Type': 'application/json; charset=utf-8', 'Stripe-Signature': signature },
    }
  }

  return {
    ...books,
    origin,
    /** What the server's environment has to say for this to be its Stripe. */
    environment,
    door,
    requests,
    signed,
    deliver,
    /** From now on each event is delivered to this address as it happens, in order; `told` waits for it. */
    tell(url: string) {
      books.hearers.push((event) => {
        const before = told.at(-1)
        told.push((before ?? Promise.resolve()).then(() => deliver(url, [event])))
      })
    },
    told: () => Promise.all(told),
    /**
     * The next requests find nobody (`away`), are answered with 503 (`busy`), or are done while their answer is lost
     * (`unheard`).
     */
    breakNext: (times: number, how: Trouble) => void (trouble = { times, how }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Trouble = 'away' | 'busy' | 'unheard'
type Form = { [name: string]: string | Form | undefined }

/** "a[b][0]=c" is { a: { b: { 0: 'c' } } }. */
function nested(body: string): Form {
  const form: Form = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const keys = name.split(/[[\]]+/).filter((key) => key !== '')
    let inner = form
    for (const key of keys.slice(0, -1)) inner = (inner[key] ??= {}) as Form
    inner[keys.at(-1) ?? ''] = value
  }
  return form
}

function part(form: Form, name: string): Form {
  const value = form[name]
  return typeof value === 'object' ? value : {}
}

function textOf(value: string | Form | undefined) {
  return typeof value === 'string' ? value : null
}

/** The newest first, a page at a time, as Stripe lists. */
function list<Item extends { id: string; created: number; payment_intent: string }>(url: URL, items: Item[]) {
  const { searchParams } = url
  const least = Number(searchParams.get('created[gte]') ?? 0)
  const below = Number(searchParams.get('created[lt]') ?? Infinity)
  const intent = searchParams.get('payment_intent')
  const found = items
    .filter(({ created }) => created >= least && created < below)
    .filter(({ payment_intent }) => intent === null || payment_intent === intent)
    .toReversed()
  const after = searchParams.get('starting_after')
  const start = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
  const limit = Number(searchParams.get('limit') ?? 10)
  const data = found.slice(start, start + limit)
  return { object: 'list', url: url.pathname, data, has_more: start + limit < found.length }
}

function send(res: ServerResponse, status: number, body: string, type = 'application/json') {
  res.writeHead(status, { 'Content-Type': type, 'Request-Id': newId('req') }).end(body)
}
