import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeStripe, type FakeStripe } from '../support/fake-stripe.ts'
import { aCheckoutAtStripe } from '../support/pay-room.ts'
import { type Site, startSite } from '../support/site.ts'

/** Paying at Stripe over HTTP: to its page and back, and what it tells the webhook. */
let stripe: FakeStripe
let site: Site
let webhook: string
beforeAll(async () => {
  stripe = await fakeStripe()
  site = await startSite(stripe.environment)
  webhook = `${site.origin}/api/stripe/webhook`
})
afterAll(async () => {
  await site.stop()
  await stripe.stop()
})

const page = (token: string) => fetch(`${site.origin}/pembayaran/${token}`)
const press = (token: string, order: string | undefined) =>
  fetch(`${site.origin}/pembayaran/${token}?_action=payments.pay`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.origin },
    body: new URLSearchParams({ order: order ?? '' }),
  })
const statesOf = async (checkout_id: number) => {
  const orders = await site.db
    .selectFrom('shop_order')
    .select('state')
    .where('checkout_id', '=', checkout_id)
    .orderBy('id')
    .execute()
  return orders.map(({ state }) => state)
}

test('the buyer is led to Stripe, and only its word pays', async () => {
  const { id, token, order_tokens } = await aCheckoutAtStripe(site.db, {}, { price: 50_000 })
  const placed = await page(token)
  expect(placed.headers.get('Content-Security-Policy')).toContain(`form-action 'self' ${stripe.origin}`)
  expect(placed.headers.get('Referrer-Policy')).toBe('same-origin')
  expect(placed.headers.get('Cache-Control')).toBe('private, no-store')
  const shown = await placed.text()
  expect(shown).toContain('_action=payments.pay')
  expect(shown.replaceAll('\u00a0', '')).toContain('Bayar Rp180.000')

  const led = await press(token, order_tokens[1])
  expect(led.status).toBe(303)
  const address = led.headers.get('Location') ?? ''
  expect(address).toMatch(new RegExp(`^${stripe.origin}/c/pay/cs_test_`))
  expect((await press(token, order_tokens[0])).headers.get('Location')).toBe(address)

  const paid = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ do: 'pay' }),
  })
  expect(paid.headers.get('Location')).toBe(`${site.origin}/pembayaran/${token}`)
  await page(token)
  expect(await statesOf(id)).toEqual(['placed', 'placed'])

  const told = await stripe.deliver(webhook, stripe.events, { times: 3 })
  expect(new Set(told)).toEqual(new Set([200]))
  expect(await statesOf(id)).toEqual(['paid', 'paid'])
  expect(await (await page(token)).text()).not.toContain('_action=payments.pay')
  const refused = await press(token, order_tokens[0])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('sudah berubah keadaannya')
})

test('what Stripe has not signed is refused, and changes nothing', async () => {
  const { id, token, order_tokens } = await aCheckoutAtStripe(site.db, {})
  const address = (await press(token, order_tokens[0])).headers.get('Location') ?? ''
  const before = stripe.events.length
  stripe.pay(address.split('/').at(-1) ?? '')
  const events = stripe.events.slice(before)
  expect(await stripe.deliver(webhook, events, { secret: 'whsec_of_somebody_else' })).toEqual(
    events.map(() => 400),
  )
  for (const event of events) {
    const { body, headers } = stripe.signed(event)
    const send = (changed: RequestInit) => fetch(webhook, { method: 'POST', body, headers, ...changed })
    expect((await send({ body: body.replaceAll(String(id), '1') })).status).toBe(400)
    expect((await send({ headers: { 'Content-Type': 'application/json' } })).status).toBe(400)
    expect((await send({ body: '' })).status).toBe(400)
  }
  expect((await fetch(webhook)).status).toBe(404)
  expect(await statesOf(id)).toEqual(['placed'])
  const { rows } =
    await sql`select from stripe_event where id in (${sql.join(events.map((event) => event.id))})`.execute(
      site.db,
    )
  expect(rows).toEqual([])
})

test('a Stripe that is away is said so, and the order stays', async () => {
  const { id, token, order_tokens } = await aCheckoutAtStripe(site.db, {})
  stripe.breakNext(20, 'busy')
  const refused = await press(token, order_tokens[0])
  stripe.breakNext(0, 'busy')
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('sedang tidak bisa dihubungi')
  expect(await statesOf(id)).toEqual(['placed'])
})
