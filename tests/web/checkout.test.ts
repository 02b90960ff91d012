import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { consentVersions } from '../../src/market/accounts/consent.ts'
import { openSession } from '../../src/market/accounts/session.ts'
import { placedCookieName } from '../../src/market/orders/placed-cookie.ts'
import { localized, paths } from '../../src/paths.ts'
import { aSellingShop, aThing, type SellingShop, type Thing } from '../support/checkout-room.ts'
import { aBrowser } from '../support/cookie-jar.ts'
import { anAccount, villages } from '../support/factories.ts'
import { headOf, tagsOf, textOf, textsOf } from '../support/html.ts'
import { langs } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

/** The one page of the checkout, by browsers without JavaScript. */
let site: Site
let shop: SellingShop
let other: SellingShop
let cloth: Thing
let basket: Thing
beforeAll(async () => {
  site = await startSite()
})
beforeEach(async () => {
  await site.db.deleteFrom('rate_limit').execute()
  shop = await aSellingShop(site.db, { name: 'Tenun Kelara' })
  other = await aSellingShop(site.db, { name: 'Anyam Ampana' })
  cloth = await aThing(site.db, { seller_id: shop.id, price: 750_000, stock: 8, name: 'Kain Gading' })
  basket = await aThing(site.db, { seller_id: other.id, price: 90_000, stock: 3, name: 'Bakul Lontar' })
})
afterAll(() => site.stop())

type Browser = ReturnType<typeof aBrowser>
type Fields = Record<string, string>
const checkout = paths.checkout()
const { wrong } = messages.id.checkout

/** A guest with these in the cart. */
async function guest(...things: (readonly [Thing, number])[]) {
  const browser = aBrowser(site)
  for (const [{ variant_id }, quantity] of things) {
    const fields = { variant_id: String(variant_id), quantity: String(quantity) }
    expect((await browser.post(paths.cart(), 'cart.add', fields)).status).toBe(303)
  }
  return browser
}

const address: Fields = {
  name: 'Rahma Contoh',
  phone: '0810-0000-0202',
  address: 'Jalan Contoh 2',
  rt_rw: '02/05',
  'place.search': 'Sansarino',
  'place.found': villages.sansarino,
  postcode: '94683',
}
const agree = { agree: consentVersions.privacy }

/** What a page's form would send: its hidden and filled fields, and what is chosen in it. */
function fieldsOf(body: string): Fields {
  const inputs = tagsOf(body, 'input').filter(({ name }) => name !== undefined)
  const sent = inputs.filter(({ type, checked }) =>
    type === 'radio' || type === 'checkbox' ? checked !== undefined : type !== 'search',
  )
  const texts = [...body.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)]
  return {
    ...Object.fromEntries(sent.map(({ name, value = '' }) => [name ?? '', value])),
    ...Object.fromEntries(texts.map(([, name, value]) => [name ?? '', value ?? ''])),
  }
}

/** Without these, which the page does not send when its last button is pressed. */
function less(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

const send = async (browser: Browser, fields: Fields, action = 'checkout.place') =>
  browser.post(checkout, action, fields)
/** Types the address, has the deliveries priced, and chooses; returns what the next press would send. */
async function filled(browser: Browser, chosen: Fields, typed = address): Promise<Fields> {
  const { body } = await browser.get(checkout)
  const counted = await send(browser, { ...fieldsOf(body), ...typed, ...chosen, next: 'count' })
  expect(counted.status).toBe(200)
  return { ...less(fieldsOf(counted.body), 'next'), ...chosen, ...agree }
}
const by = (at: SellingShop, delivery: number, payment: number | 'stripe') => ({
  [`orders.s${at.id}.delivery`]: String(delivery),
  [`orders.s${at.id}.payment`]: String(payment),
})
const orders = () =>
  site.db
    .selectFrom('shop_order')
    .where('seller_id', 'in', [shop.id, other.id])
    .select(['seller_id', 'state', 'goods_rupiah', 'delivery_rupiah', 'payment_kind', 'note', 'token'])
    .orderBy('id')
    .execute()
const inCart = (browser: Browser) => browser.cookies.get('keranjang_isi')?.value

describe('the page', () => {
  test('is nobody else’s, in both languages, and empty without a cart', async () => {
    const browser = await guest([cloth, 1])
    for (const lang of langs) {
      const path = localized(lang, checkout)
      const { status, body, response } = await browser.get(path)
      expect(status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      expect(headOf(body)).toMatchObject({ lang, isIndexed: false })
      const words = messages[lang].checkout
      for (const said of [words.heading, words.delivery, words.payment, words.summary, words.placeNote])
        expect(textOf(body)).toContain(said)
      expect(textOf(body)).toContain('Rp750.000')
      const nobody = await site.ask(path)
      expect(textOf(nobody.body)).toContain(words.empty)
      expect(nobody.headers).not.toHaveProperty('set-cookie')
    }
  })

  test('prices a delivery once the village is known, and asks first what fits', async () => {
    const browser = await guest([cloth, 1])
    const { body } = await browser.get(checkout)
    expect(textOf(body)).toContain(messages.id.checkout.quoteLater)
    expect(fieldsOf(body)).not.toHaveProperty(`orders.s${shop.id}.delivery`)
    const counted = await send(browser, { ...fieldsOf(body), ...address, next: 'count' })
    expect(counted.status).toBe(200)
    expect(textOf(counted.body)).toContain('Rp20.000, 2–4 hari')
    expect(fieldsOf(counted.body)).toMatchObject({
      [`orders.s${shop.id}.delivery`]: String(shop.courier),
      [`orders.s${shop.id}.shown.d${shop.courier}`]: '770000',
      [`orders.s${shop.id}.shown.d${shop.pickup}`]: '750000',
      name: address['name'],
      address: address['address'],
    })
    expect(textsOf(counted.body, 'section', 'checkout-summary')[0]).toContain('Total Rp770.000')
    expect(counted.body).not.toContain('notice-refused')
  })

  test('finds a village by searching and step by step, and keeps the rest', async () => {
    const browser = await guest([cloth, 1])
    const fields = {
      ...fieldsOf((await browser.get(checkout)).body),
      name: 'Rahma',
      address: 'Jalan Contoh 2',
    }
    const searched = await send(browser, { ...fields, 'place.search': 'sansarino', 'place.next': 'search' })
    expect(searched.status).toBe(200)
    expect(tagsOf(searched.body, 'input')).toContainEqual(
      expect.objectContaining({ type: 'radio', name: 'place.found', value: villages.sansarino }),
    )
    expect(fieldsOf(searched.body)).toMatchObject({ name: 'Rahma', address: 'Jalan Contoh 2' })
    const stepped = await send(browser, { ...fields, 'place.province': '72', 'place.next': 'province' })
    expect(stepped.body).toContain('value="72.09"')
    const json = await browser.get(`${paths.villageSearch()}?q=sansarino`)
    expect(json.body).toContain(villages.sansarino)
    expect((await site.ask(`${paths.villageSearch()}?q=sansarino`)).status).toBe(404)
  })

  test('is filled in for an account from what it said last', async () => {
    const { id } = await anAccount(site.db, { name: 'Rahma Contoh', email: 'rahma@contoh.id' })
    const { token } = await openSession(site.db, id, { device: 'Uji' })
    const signedIn = async () => {
      const browser = aBrowser(site)
      browser.cookies.set('sesi', { value: token, path: '/' })
      await browser.post(paths.cart(), 'cart.add', { variant_id: String(cloth.variant_id), quantity: '1' })
      return browser
    }
    const browser = await signedIn()
    expect(fieldsOf((await browser.get(checkout)).body)).toMatchObject({
      name: 'Rahma Contoh',
      email: 'rahma@contoh.id',
      address: '',
    })
    await send(browser, await filled(browser, by(shop, shop.courier, shop.bank)))
    const again = await signedIn()
    const { body } = await again.get(checkout)
    expect(fieldsOf(body)).toMatchObject({
      phone: '0810-0000-0202',
      address: 'Jalan Contoh 2',
      postcode: '94683',
      [`orders.s${shop.id}.delivery`]: String(shop.courier),
    })
    expect(textOf(body)).toContain('Sansarino')
    const placed = await site.db
      .selectFrom('checkout')
      .select('account_id')
      .where('account_id', '=', id)
      .execute()
    expect(placed).toEqual([{ account_id: id }])
  })
})

describe('placing', () => {
  test('takes one POST, makes an order for each shop, and leads to what was placed', async () => {
    const browser = await guest([cloth, 2], [basket, 1])
    const fields = await filled(browser, {
      ...by(shop, shop.courier, shop.bank),
      ...by(other, other.pickup, other.cash),
      [`orders.s${shop.id}.note`]: 'Yang gading',
    })
    const answer = await send(browser, fields)
    expect(answer.status).toBe(303)
    expect(answer.to).toMatch(/^\/pembayaran\/[\w-]{43}$/)
    const [first, second] = await orders()
    expect(first).toMatchObject({
      seller_id: shop.id,
      state: 'placed',
      goods_rupiah: 1_500_000,
      delivery_rupiah: 20_000,
      payment_kind: 'bank',
      note: 'Yang gading',
    })
    expect(second).toMatchObject({ seller_id: other.id, state: 'placed', payment_kind: 'cash' })
    expect(inCart(browser)).toBeUndefined()
    for (const lang of langs) {
      const placed = await site.ask(localized(lang, answer.to ?? ''))
      expect(placed.status).toBe(200)
      expect(placed.headers).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'same-origin',
      })
      expect(headOf(placed.body).isIndexed).toBe(false)
      const { next, howToPay } = messages[lang].placed
      for (const said of [next.transfer, next.cash, howToPay, 'Tenun Kelara', 'Anyam Ampana'])
        expect(textOf(placed.body)).toContain(said)
      const links = tagsOf(placed.body, 'a').map(({ href }) => href)
      for (const order of [first, second])
        expect(links).toContain(localized(lang, paths.order(order?.token ?? '')))
    }
    // Going back and pressing again.
    expect((await send(browser, fields)).to).toBe(answer.to)
    expect(await orders()).toHaveLength(2)
    expect((await site.ask(paths.placed('x'.repeat(43)))).status).toBe(404)
  })

  test('in English leads to an English page', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.pickup, shop.cash))
    const answer = await browser.post(localized('en', checkout), 'checkout.place', fields)
    expect(answer.to).toMatch(/^\/en\/pembayaran\//)
    const { language } = await site.db
      .selectFrom('checkout')
      .select('language')
      .where('token', '=', answer.to?.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow()
    expect(language).toBe('en')
  })

  test('takes the price that was seen beside the delivery, also of one chosen after that', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    const answer = await send(browser, { ...fields, ...by(shop, shop.pickup, shop.cash) })
    expect(answer.status).toBe(303)
    expect(await orders()).toMatchObject([{ delivery_rupiah: 0, payment_kind: 'cash' }])
  })

  test('stores no address where everything is fetched, though one was typed', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.pickup, shop.cash))
    expect(fields).toMatchObject({ address: 'Jalan Contoh 2', 'place.found': villages.sansarino })
    const { to } = await send(browser, fields)
    const stored = await site.db
      .selectFrom('checkout')
      .select(['name', 'address', 'rt_rw', 'village_code', 'postcode'])
      .where('token', '=', to?.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow()
    const none = { address: '', rt_rw: '', village_code: null, postcode: null }
    expect(stored).toEqual({ name: 'Rahma Contoh', ...none })
  })

  test('tells a buyer with five unpaid orders at the shop what to do, and keeps what was typed', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const browser = await guest([cloth, 1])
      const fields = await filled(browser, by(shop, shop.courier, shop.bank))
      const answer = await send(browser, fields)
      expect(answer.status).toBe(turn < 5 ? 303 : 422)
      if (turn < 5) continue
      expect(textOf(answer.body)).toContain('Anda masih punya 5 pesanan di toko ini yang belum dibayar')
      expect(fieldsOf(answer.body)).toMatchObject({ name: address['name'], address: address['address'] })
      expect(inCart(browser)).toBe('1')
    }
    const from = await site.db
      .selectFrom('shop_order')
      .where('seller_id', '=', shop.id)
      .select('placed_from')
      .distinct()
      .execute()
    expect(from).toEqual([{ placed_from: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }])
  })

  test('goes on without a shop, whose things stay in the cart', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const fields = await filled(browser, { ...by(shop, shop.courier, shop.bank), next: '' })
    const without = await send(browser, { ...fields, next: `without.${other.id}` })
    expect(without.status).toBe(200)
    expect(textOf(without.body)).toContain(messages.id.checkout.leftOut('Anyam Ampana'))
    const left = less(fieldsOf(without.body), 'next')
    const back = await send(browser, { ...left, next: `with.${other.id}` })
    expect(textOf(back.body)).not.toContain(messages.id.checkout.leftOut('Anyam Ampana'))
    expect((await send(browser, { ...left, ...agree })).status).toBe(303)
    expect(await orders()).toMatchObject([{ seller_id: shop.id }])
    expect(inCart(browser)).toBe('1')
  })
})

describe('what is missing is said beside its field, and what was typed stays', () => {
  test('in the language of the page', async () => {
    const browser = await guest([cloth, 1])
    for (const lang of langs) {
      const path = localized(lang, checkout)
      const { body } = await browser.get(path)
      const answer = await browser.post(path, 'checkout.place', {
        ...fieldsOf(body),
        phone: '12',
        email: 'bukan-email',
        postcode: '9468',
        address: 'Jalan Contoh 2',
        next: '',
      })
      expect(answer.status).toBe(422)
      const said = messages[lang].checkout.wrong
      for (const words of [
        said.name,
        said.phone,
        said.email,
        said.postcode,
        said.delivery,
        said.payment,
        said.agree,
      ])
        expect(textOf(answer.body)).toContain(words)
      expect(fieldsOf(answer.body)).toMatchObject({
        phone: '12',
        email: 'bukan-email',
        address: 'Jalan Contoh 2',
      })
    }
    expect(await orders()).toEqual([])
  })

  test.each<[string, Fields, string]>([
    ['no contact', { phone: '' }, wrong.contact],
    ['a name that is an advertisement', { name: 'Hadiah! http://jahat.example/klaim' }, wrong.bareName],
    ['a name that is a site', { name: 'menang-undian.com' }, wrong.bareName],
    ['no street', { address: '' }, wrong.address],
    ['no village', { 'place.found': '', 'place.search': '' }, wrong.village],
    ['a village that is searched and not chosen', { 'place.found': '' }, wrong.found],
    ['a village that there is not', { 'place.found': '99.99.99.9999' }, wrong.found],
  ])('%s', async (_name, changed, said) => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    const answer = await send(browser, { ...fields, ...changed })
    expect(answer.status).toBe(422)
    expect(textOf(answer.body)).toContain(said)
    expect(fieldsOf(answer.body)).toMatchObject({ name: changed['name'] ?? address['name'] })
    expect(await orders()).toEqual([])
  })

  test('all of it at once: the street and the village beside a missing name', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    const none = { name: '', address: '', 'place.found': '', 'place.search': '' }
    const { body } = await send(browser, { ...fields, ...none })
    for (const said of [wrong.name, wrong.address, wrong.village]) expect(textOf(body)).toContain(said)
    const fetched = await send(browser, { ...fields, ...none, ...by(shop, shop.pickup, shop.cash) })
    expect(textOf(fetched.body)).toContain(wrong.name)
    expect(textOf(fetched.body)).not.toContain(wrong.address)
  })

  test('a name with dots is a name', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    expect((await send(browser, { ...fields, name: 'Drs. H.M. Idris Dg.Naba' })).status).toBe(303)
  })

  test('a delivery whose price was never shown is shown first', async () => {
    const browser = await guest([cloth, 1])
    const { body } = await browser.get(checkout)
    const fields = { ...fieldsOf(body), ...address, ...agree, next: '', ...by(shop, shop.courier, shop.bank) }
    const answer = await send(browser, fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer.body)).toContain(wrong.counted)
    expect(textOf(answer.body)).toContain('Rp20.000')
    expect((await send(browser, { ...fieldsOf(answer.body), next: '' })).status).toBe(303)
  })
})

describe('what has changed is said where it is, and the rest goes on', () => {
  const { refusals } = messages.id
  /** Placed after something happened: the page that comes then. */
  async function refused(browser: Browser, since: () => Promise<unknown>) {
    const fields = await filled(browser, {
      ...by(shop, shop.courier, shop.bank),
      ...by(other, other.pickup, other.cash),
    })
    await since()
    const answer = await send(browser, fields)
    expect(answer.status).toBe(422)
    expect(await orders()).toEqual([])
    expect(fieldsOf(answer.body)).toMatchObject({ name: address['name'], phone: address['phone'] })
    return answer.body
  }
  const sectionOf = (body: string, at: SellingShop) =>
    textOf(new RegExp(`id="f-orders\\.s${at.id}".*?</section>`, 's').exec(body)?.[0] ?? '')

  test('a price', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const body = await refused(browser, () =>
      site.db
        .updateTable('product_variant')
        .set({ price_rupiah: 760_000 })
        .where('id', '=', cloth.variant_id)
        .execute(),
    )
    expect(sectionOf(body, shop)).toContain(refusals['total-changed'].sentence)
    expect(sectionOf(body, shop)).toContain('Rp760.000')
    expect(sectionOf(body, other)).not.toContain(refusals['total-changed'].sentence)
    expect((await send(browser, { ...fieldsOf(body), next: '' })).status).toBe(303)
  })

  test('a price that was only counted again is said too, at the shop and at the sum', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const fields = await filled(browser, {
      ...by(shop, shop.courier, shop.bank),
      ...by(other, other.pickup, other.cash),
    })
    const { goodsChanged } = messages.id.checkout
    const count = (typed: Fields) => send(browser, { ...typed, next: 'count' })
    const before = await count(fields)
    expect(textOf(before.body)).not.toContain(goodsChanged)
    await site.db
      .updateTable('product_variant')
      .set({ price_rupiah: 760_000 })
      .where('id', '=', cloth.variant_id)
      .execute()
    const once = await count(fieldsOf(before.body))
    // It is not over by counting once more.
    for (const { body } of [once, await count(fieldsOf(once.body))]) {
      expect(sectionOf(body, shop)).toContain(goodsChanged)
      expect(sectionOf(body, shop)).toContain('Rp760.000')
      expect(sectionOf(body, other)).not.toContain(goodsChanged)
      const [summary] = textsOf(body, 'section', 'checkout-summary')
      expect(summary).toContain(`Tenun Kelara: ${goodsChanged}`)
    }
  })

  test('a quantity that the buyer changes here is no news', async () => {
    const browser = await guest([cloth, 3])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    const changed = await send(browser, { ...fields, change: `${cloth.variant_id}:2` }, 'checkout.change')
    const counted = await send(browser, { ...fieldsOf(changed.body), next: 'count' })
    for (const { body } of [changed, counted])
      expect(textOf(body)).not.toContain(messages.id.checkout.goodsChanged)
  })

  test('what can still be made is told before it is ordered, and can be taken', async () => {
    const { product_id } = basket
    const made = { stock: null, reserved: 0 }
    await site.db
      .updateTable('product')
      .set({ monthly_capacity: 2, lead_days: 7 })
      .where('id', '=', product_id)
      .execute()
    await site.db.updateTable('product_variant').set(made).where('id', '=', basket.variant_id).execute()
    const browser = await guest([basket, 9])
    const { body } = await browser.get(checkout)
    const said = messages.id.checkout.capacity(messages.id.checkout.pieces(6))
    expect(sectionOf(body, other)).toContain(said)
    const change = `${basket.variant_id}:6`
    expect(tagsOf(body, 'button')).toContainEqual(expect.objectContaining({ name: 'change', value: change }))
    const taken = await send(browser, { ...fieldsOf(body), change }, 'checkout.change')
    expect(textOf(taken.body)).not.toContain(said)
    const fields = await filled(browser, by(other, other.pickup, other.cash))
    expect((await send(browser, fields)).status).toBe(303)
  })

  test('a stock: fewer are taken there, and everything else is kept', async () => {
    const browser = await guest([cloth, 3], [basket, 1])
    const body = await refused(browser, () =>
      site.db.updateTable('product_variant').set({ stock: 2 }).where('id', '=', cloth.variant_id).execute(),
    )
    expect(sectionOf(body, shop)).toContain(messages.id.cart.trouble.fewer(2))
    const change = `${cloth.variant_id}:2`
    expect(tagsOf(body, 'button')).toContainEqual(expect.objectContaining({ name: 'change', value: change }))
    const changed = await send(browser, { ...fieldsOf(body), change }, 'checkout.change')
    expect(changed.status).toBe(200)
    expect(sectionOf(changed.body, shop)).toContain('Rp1.500.000')
    expect((await send(browser, { ...fieldsOf(changed.body), next: '' })).status).toBe(303)
    expect(await orders()).toHaveLength(2)
  })

  test('a shop that is suspended is left out', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const body = await refused(browser, () =>
      site.db.updateTable('seller').set({ closed_at: new Date() }).where('id', '=', other.id).execute(),
    )
    expect(sectionOf(body, other)).toContain(refusals['seller-closed'].sentence)
    const without = await send(browser, { ...fieldsOf(body), next: `without.${other.id}` })
    expect((await send(browser, { ...fieldsOf(without.body), next: '' })).status).toBe(303)
    expect(await orders()).toMatchObject([{ seller_id: shop.id }])
  })

  test('a delivery, and a way to pay', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const body = await refused(browser, () =>
      site.db
        .updateTable('delivery_option')
        .set({ removed_at: new Date() })
        .where('id', '=', shop.courier)
        .execute(),
    )
    expect(sectionOf(body, shop)).toContain(refusals['delivery-gone'].sentence)
    await site.db.deleteFrom('seller_payment_method').where('id', '=', other.cash).execute()
    const answer = await send(browser, {
      ...fieldsOf(body),
      ...by(shop, shop.pickup, shop.bank),
      ...by(other, other.pickup, other.cash),
      next: '',
    })
    expect(answer.status).toBe(422)
    expect(sectionOf(answer.body, other)).toContain(refusals['payment-gone'].sentence)
  })

  test('a thing that is no longer sold is taken out', async () => {
    const browser = await guest([cloth, 1], [basket, 1])
    const body = await refused(browser, () =>
      site.db.updateTable('product').set({ published_at: null }).where('id', '=', cloth.product_id).execute(),
    )
    expect(sectionOf(body, shop)).toContain(messages.id.cart.trouble.gone)
    const change = `${cloth.variant_id}:0`
    const changed = await send(browser, { ...fieldsOf(body), change }, 'checkout.change')
    expect(textOf(changed.body)).not.toContain('Kain Gading')
    expect((await send(browser, { ...fieldsOf(changed.body), next: '' })).status).toBe(303)
    expect(await orders()).toMatchObject([{ seller_id: other.id }])
  })

  test('cash does not go by courier', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.cash))
    const answer = await send(browser, fields)
    expect(answer.status).toBe(422)
    expect(sectionOf(answer.body, shop)).toContain(refusals['cash-by-courier'].sentence)
  })

  test('a cart that was emptied in another tab', async () => {
    const browser = await guest([cloth, 1])
    const fields = await filled(browser, by(shop, shop.courier, shop.bank))
    await site.db.deleteFrom('cart_line').where('variant_id', '=', cloth.variant_id).execute()
    const answer = await send(browser, fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer.body)).toContain(refusals['cart-empty'].sentence)
  })
})

test('nobody has letter after letter sent to somebody else', async () => {
  const browser = await guest([cloth, 1])
  const fields = await filled(browser, by(shop, shop.courier, shop.bank))
  const statuses = new Set<number>()
  const gone = { [`orders.s${shop.id}.delivery`]: '999999999' } // so that nothing is placed
  for (let tries = 0; tries < 22; tries++) {
    const phone = `0810-0000-${String(1000 + tries)}`
    statuses.add((await send(browser, { ...fields, ...gone, phone, email: 'korban@contoh.id' })).status)
  }
  expect([...statuses]).toEqual([422, 429])
})

describe('what was placed', () => {
  const find = paths.findOrder()
  const { link, find: words } = messages.id.order

  test('can be kept by WhatsApp without an email, and is found again by this browser alone', async () => {
    const browser = await guest([cloth, 1])
    const placed = await send(browser, await filled(browser, by(shop, shop.courier, shop.bank)))
    const address = `${site.origin}${placed.to}`
    const { body } = await browser.get(placed.to ?? '')
    expect(textOf(body)).toContain(link.helpNoEmail)
    const whatsapp = tagsOf(body, 'a').find(({ href }) => href?.startsWith('https://wa.me/'))
    expect(whatsapp?.['href']).toContain('https://wa.me/6281000000202?text=')
    expect(decodeURIComponent(whatsapp?.['href'] ?? '')).toContain(address)
    const [order] = await orders()
    const list = await browser.get(find)
    expect(list.response.headers.get('cache-control')).toBe('private, no-store')
    const to = paths.order(order?.token ?? '')
    expect(tagsOf(list.body, 'a').map(({ href }) => href)).toContain(to)
    expect(textOf(list.body)).toContain(messages.id.order.now.unpaid.heading)
    expect((await site.ask(find)).body).not.toContain(order?.token)
    const page = await browser.get(to)
    expect(decodeURIComponent(page.body)).toContain(`${site.origin}${to}`)

    expect((await browser.post(find, 'orders.forgetHere', {})).status).toBe(303)
    const forgotten = await browser.get(find)
    expect(forgotten.body).not.toContain(order?.token)
    expect(textOf(forgotten.body)).not.toContain(words.here)
  })

  test('by an account is not left in its browser', async () => {
    const { id } = await anAccount(site.db, { name: 'Rahma Contoh' })
    const { token } = await openSession(site.db, id, { device: 'Uji' })
    const browser = aBrowser(site)
    browser.cookies.set('sesi', { value: token, path: '/' })
    await browser.post(paths.cart(), 'cart.add', { variant_id: String(cloth.variant_id), quantity: '1' })
    expect((await send(browser, await filled(browser, by(shop, shop.courier, shop.bank)))).status).toBe(303)
    expect(browser.cookies.has(placedCookieName)).toBe(false)
    const own = await browser.get(paths.orders())
    expect(textOf(own.body)).toContain(messages.id.order.now.unpaid.heading)
    expect(textOf(own.body)).toContain(messages.id.placed.howToPay)
  })
})

test('the key of a checkout opens it to nobody else', async () => {
  const browser = await guest([cloth, 1])
  const fields = await filled(browser, by(shop, shop.courier, shop.bank))
  const placed = await send(browser, fields)
  expect((await send(browser, fields)).to).toBe(placed.to)
  const stranger = await guest([cloth, 1])
  for (const other of [stranger, aBrowser(site)]) {
    const answer = await send(other, fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer.body)).toContain(messages.id.refusals['cart-empty'].sentence)
  }
})

test('what no page sends is answered in words', async () => {
  const browser = await guest([cloth, 1])
  const typed = await filled(browser, by(shop, shop.courier, shop.bank))
  for (const fields of [
    {},
    { key: 'x' },
    { 'orders.x': '1', key: crypto.randomUUID() },
    { 'orders.s1.delivery': '9'.repeat(40), key: crypto.randomUUID() },
    { ...typed, 'orders.s01.delivery': '1', 'orders.s01.payment': '1' },
    { 'orders.s99999999999999.delivery': '1', 'orders.s99999999999999.payment': '1', ...address, ...agree },
  ] as Fields[])
    expect((await send(browser, fields)).status).toBe(422)
  expect((await send(browser, { change: 'x' }, 'checkout.change')).status).toBe(422)
  expect((await browser.get(checkout)).status).toBe(200)
})
