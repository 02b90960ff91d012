import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { fakeStripe, type FakeStripe } from '../support/fake-stripe.ts'
import { aSeller } from '../support/factories.ts'
import { aCheckoutAtStripe } from '../support/pay-room.ts'
import { aDesk } from '../support/product-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor } from '../support/visitor.ts'

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
const idsOf = async (checkout_id: number) => {
  const orders = await site.db
    .selectFrom('shop_order')
    .select('id')
    .where('checkout_id', '=', checkout_id)
    .orderBy('id')
    .execute()
  return orders.map((order) => order.id)
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
  const back = paid.headers.get('Location') ?? ''
  const [first] = await idsOf(id)
  expect(back).toBe(`${site.origin}/pembayaran/${token}?bayar=selesai&pesanan=${first}`)
  // Stripe’s word has not come: nothing to press again, and the page looks again by itself, but not for ever.
  const waiting = await fetch(back)
  const refresh = `4; url=?bayar=selesai&pesanan=${first}&ke=1`
  expect(waiting.headers.get('Refresh')).toBe(refresh)
  const said = await waiting.text()
  expect(said).toContain(messages.id.pay.confirming)
  expect(said).not.toContain('_action=payments.pay')
  const over = await fetch(`${back}&ke=20`)
  expect(over.headers.has('Refresh')).toBe(false)
  expect(await over.text()).toContain(messages.id.pay.payAgain)
  const cancelled = await (await fetch(back.replace('selesai', 'batal'))).text()
  expect(cancelled).toContain(messages.id.pay.cancelled)
  expect(cancelled).toContain('_action=payments.pay')
  expect(await statesOf(id)).toEqual(['placed', 'placed'])

  const told = await stripe.deliver(webhook, stripe.events, { times: 3 })
  expect(new Set(told)).toEqual(new Set([200]))
  expect(await statesOf(id)).toEqual(['paid', 'paid'])
  const known = await fetch(back)
  expect(known.headers.has('Refresh')).toBe(false)
  expect(await known.text()).not.toContain(messages.id.pay.confirming)
  expect(await (await page(token)).text()).not.toContain('_action=payments.pay')
  const refused = await press(token, order_tokens[0])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Keadaan pesanan ini sudah berubah')
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
    expect((await send({ body: `${body} ` })).status).toBe(400)
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

test('what is signed and is no event of ours is answered, and changes nothing', async () => {
  const { id, token, order_tokens } = await aCheckoutAtStripe(site.db, {})
  const address = (await press(token, order_tokens[0])).headers.get('Location') ?? ''
  const before = stripe.events.length
  stripe.pay(address.split('/').at(-1) ?? '')
  const events = stripe.events.slice(before)
  const foreign = events.map((event) => ({ ...event, account: 'acct_of_somebody_else' }))
  expect(new Set(await stripe.deliver(webhook, foreign))).toEqual(new Set([200]))
  expect(await statesOf(id)).toEqual(['placed'])

  const misshapen = [
    '{',
    'null',
    '[]',
    '{"id":"evt_1"}',
    '{"id":"evt_1","type":"charge.refunded","created":1}',
  ]
  for (const payload of [...misshapen, JSON.stringify({ ...events[0], data: { object: null } })]) {
    const signature = stripe.door.client.webhooks.generateTestHeaderString({
      payload,
      secret: stripe.environment.STRIPE_WEBHOOK_SECRET,
    })
    const answer = await fetch(webhook, {
      method: 'POST',
      body: payload,
      headers: { 'Content-Type': 'application/json', 'Stripe-Signature': signature },
    })
    expect(answer.status, payload).toBe(400)
  }
  expect(await stripe.deliver(webhook, events)).toEqual(events.map(() => 200))
  expect(await statesOf(id)).toEqual(['paid'])
})

test('a shop reads what Stripe means for it, says yes, and takes it back', async () => {
  const { id: seller_id } = await aSeller(site.db, { kind: 'individual' })
  const desk = await aDesk(site.db, { seller_id })
  const owner = await aVisitor(site, desk.account_id)
  const ways = `/lapak/${seller_id}/daftar/pembayaran`
  const chosen = () =>
    site.db
      .selectFrom('stripe_choice')
      .select(['agreed_by', 'ended_by'])
      .where('seller_id', '=', seller_id)
      .execute()
  const read = async (path: string) => (await owner.get(path)).text()
  const offer = await read(ways)
  for (const words of [
    'lebih dulu diterima operator Etalase',
    'tidak memotong biaya',
    'sebelum Anda memilihnya',
  ])
    expect(offer).toContain(words)
  const [, shown = ''] = /name="shown" value="([^"]+)"/.exec(offer) ?? []
  expect((await owner.post(ways, 'sellers.chooseStripe', { shown })).status).toBe(422)
  expect(await chosen()).toEqual([])
  const agreed = await owner.post(ways, 'sellers.chooseStripe', { shown, agree_stripe: 'ya' })
  expect(agreed.status).toBe(303)
  expect(await chosen()).toEqual([{ agreed_by: desk.account_id, ended_by: null }])
  expect(await read(ways)).toContain('Pembeli bisa memilih cara ini')
  expect((await owner.post(ways, 'sellers.endStripe', {})).status).toBe(303)
  expect(await chosen()).toEqual([{ agreed_by: desk.account_id, ended_by: desk.account_id }])

  const money = `/lapak/${seller_id}/keuangan`
  const [, year = ''] = /name="year" value="(\d+)"/.exec(await read(money)) ?? []
  expect((await owner.post(money, 'shopTax.state', { year, agree_tax: 'ya' })).status).toBe(303)
  expect(await read(money)).toContain('Tarik pernyataan ini')
  expect((await owner.post(money, 'shopTax.withdraw', { year })).status).toBe(303)
  expect(await read('/ketentuan')).toContain('Siapa yang menerima uangnya')
})
