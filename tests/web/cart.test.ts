import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { samplePhone } from '../../db/sample/phones.ts'
import { messages } from '../../src/i18n/messages.ts'
import { localized, paths } from '../../src/paths.ts'
import { aBrowser } from '../support/cookie-jar.ts'
import { aProduct, aSeller } from '../support/factories.ts'
import { headOf, tagsOf, textOf } from '../support/html.ts'
import { langs, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
beforeEach(() => site.db.deleteFrom('rate_limit').execute())
afterAll(() => site.stop())

const cart = paths.cart()

async function goods(given: Parameters<typeof aProduct>[1] = {}) {
  const product = await aProduct(site.db, given)
  const { id } = await site.db
    .selectFrom('product_variant')
    .select('id')
    .where('product_id', '=', product.id)
    .orderBy('position')
    .executeTakeFirstOrThrow()
  return { ...product, variant_id: String(id) }
}
type Browser = ReturnType<typeof aBrowser>
const add = (browser: Browser, variant_id: string, quantity = '1', path = cart) =>
  browser.post(path, 'cart.add', { variant_id, quantity, product: 'kain-tope' })
const count = (browser: Browser) => browser.cookies.get('keranjang_isi')?.value

let serial = 0
/** A browser, and what its owner signs up with. */
function aShopper() {
  const contact = samplePhone(3000 + ++serial)
  return {
    browser: aBrowser(site),
    fields: { name: 'Andi', contact, password: 'kopi tubruk pagi', agree: 'ya' },
  }
}

describe('the form of a product', () => {
  test('is the same for everybody, posts to the cart, and chooses among what there is', async () => {
    const one = await goods({ name: 'Sarung satu', stock: 3 })
    const many = await goods({ name: 'Sarung banyak', price: [1000, 2000], quantity_step: 2, stock: 7 })
    for (const lang of langs) {
      const asked = await site.ask(localized(lang, paths.product(one.slug)))
      expect(asked.headers).not.toHaveProperty('set-cookie')
      expect(asked.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      const form = tagsOf(asked.body, 'form').find(({ class: name }) => name === 'buy')
      expect(form).toMatchObject({ method: 'post', action: `${localized(lang, cart)}?_action=cart.add` })
      const inputs = tagsOf(asked.body, 'input')
      expect(inputs).toContainEqual({ type: 'hidden', name: 'variant_id', value: one.variant_id })
      expect(inputs.find(({ name }) => name === 'quantity')).toMatchObject({ min: '1', max: '3', step: '1' })
    }
    const { body } = await site.ask(paths.product(many.slug))
    const radios = tagsOf(body, 'input').filter(({ type }) => type === 'radio')
    expect(radios.map(({ name, value }) => [name, value])).toEqual([
      ['variant_id', many.variant_id],
      ['variant_id', String(Number(many.variant_id) + 1)],
    ])
    expect(tagsOf(body, 'input').find(({ name }) => name === 'quantity')).toMatchObject({
      value: '2',
      max: '6',
      step: '2',
    })
    expect(textOf(body)).toContain('Dijual per kelipatan 2.')
  })

  test('is not there where nothing can be had; what is promised to others cannot', async () => {
    const { slug, variant_id } = await goods({ stock: 2 })
    await site.db
      .updateTable('product_variant')
      .set({ reserved: 2 })
      .where('id', '=', Number(variant_id))
      .execute()
    const { body } = await site.ask(paths.product(slug))
    expect(body).not.toContain('cart.add')
    expect(textOf(body)).toContain(messages.id.product.soldOutLong)
  })
})

describe('a guest', () => {
  test('has nothing until something is put in; then a cookie out of reach of scripts, and a number in reach', async () => {
    const browser = aBrowser(site)
    const empty = await browser.get(cart)
    expect(empty.status).toBe(200)
    expect(empty.response.headers.get('cache-control')).toBe('private, no-store')
    expect(textOf(empty.body)).toContain(messages.id.cart.empty)
    expect(browser.set).toEqual([])
    const { variant_id, name } = await goods({ price: 75_000 })
    const added = await add(browser, variant_id, '2')
    expect([added.status, added.to]).toEqual([303, '/keranjang?pesan=masuk'])
    expect(browser.set.find((line) => line.startsWith('keranjang='))).toMatch(
      /^keranjang=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(browser.set.find((line) => line.startsWith('keranjang_isi='))).not.toMatch(/HttpOnly/i)
    expect(count(browser)).toBe('1')
    const { body, response } = await browser.get(added.to ?? '')
    expect(headOf(body).isIndexed).toBe(false)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    for (const words of [name, 'Sudah masuk keranjang.', 'Rp150.000', messages.id.cart.checkout])
      expect(textOf(body)).toContain(words)
    expect(tagsOf(body, 'a').map(({ href }) => href)).toContain(paths.checkout())
  })

  test('reads it in English as well, with the words of the shop as they are', async () => {
    const browser = aBrowser(site)
    const { variant_id, name } = await goods()
    const added = await add(browser, variant_id, '1', localized('en', cart))
    expect(added.to).toBe('/en/keranjang?pesan=masuk')
    const { body } = await browser.get(added.to ?? '')
    for (const words of ['Your cart', 'Added to your cart.', 'Continue to checkout', name])
      expect(textOf(body)).toContain(words)
    expect(body).toContain(`lang="id"`)
    expect(tagsOf(body, 'a').map(({ href }) => href)).toContain(localized('en', paths.checkout()))
    const refused = await add(browser, variant_id, '99', localized('en', cart))
    expect(refused.status).toBe(422)
    expect(textOf(refused.body)).toContain('Only 5 left.')
  })

  test('changes, removes, and is left with an empty cart and no number', async () => {
    const browser = aBrowser(site)
    const [one, other] = [await goods({ price: 1000 }), await goods({ price: 20 })]
    for (const { variant_id } of [one, other]) await add(browser, variant_id)
    expect(count(browser)).toBe('2')
    const change = (variant_id: string, quantity: string) =>
      browser.post(cart, 'cart.change', { variant_id, quantity })
    expect((await change(one.variant_id, '4')).to).toBe('/keranjang?pesan=diubah')
    expect(textOf((await browser.get(cart)).body)).toContain('Rp4.020')
    expect((await change(other.variant_id, '0')).to).toBe('/keranjang?pesan=dihapus')
    expect(count(browser)).toBe('1')
    await change(one.variant_id, '0')
    expect(count(browser)).toBeUndefined()
    expect(textOf((await browser.get(cart)).body)).toContain(messages.id.cart.empty)
  })

  test('whose form is refused reads why, with what was typed beside it; the rest stays', async () => {
    const browser = aBrowser(site)
    const { variant_id } = await goods({ stock: 5 })
    await add(browser, variant_id, '2')
    for (const [quantity, words] of [
      ['9', 'Barang ini tinggal 5.'],
      ['', 'Tulis jumlahnya dengan angka bulat'],
      ['-1', 'Tulis jumlahnya dengan angka bulat'],
      ['1,5', 'Tulis jumlahnya dengan angka bulat'],
      ['10000', 'Tulis jumlahnya dengan angka bulat'],
    ] as const) {
      const { status, body, response } = await browser.post(cart, 'cart.change', { variant_id, quantity })
      expect(status, quantity).toBe(422)
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      expect(textOf(body)).toContain(words)
      expect(body).toContain(`href="#f-${variant_id}"`)
      const field = tagsOf(body, 'input').find(({ id }) => id === `f-${variant_id}`)
      expect(field).toMatchObject({ 'aria-invalid': 'true', 'aria-describedby': `f-${variant_id}-problem` })
      if (quantity !== '') expect(field?.['value']).toBe(quantity)
    }
    const { body } = await browser.get(cart)
    expect(tagsOf(body, 'input').find(({ id }) => id === `f-${variant_id}`)).toMatchObject({ value: '2' })
  })

  test('who adds what cannot be had is led back to the product', async () => {
    const browser = aBrowser(site)
    const { variant_id } = await goods({ stock: 2 })
    for (const [variant, quantity, words] of [
      ['', '1', 'Pilih dulu barang yang mana.'],
      ['999999999', '1', 'Barang ini sudah tidak dijual.'],
      [variant_id, '0', 'Tulis jumlahnya dengan angka bulat'],
      [variant_id, '3', 'Barang ini tinggal 2.'],
    ] as const) {
      const { status, body } = await add(browser, variant, quantity)
      expect(status).toBe(422)
      expect(textOf(body)).toContain(words)
      expect(tagsOf(body, 'a').map(({ href }) => href)).toContain('/produk/kain-tope')
    }
    expect(browser.cookies.size).toBe(0)
    const elsewhere = await browser.post(cart, 'cart.add', {
      variant_id: '',
      quantity: '1',
      product: '//jahat.contoh',
    })
    expect(elsewhere.body).not.toContain('jahat')
  })

  test('sees what has changed since, and puts it right by one press', async () => {
    const browser = aBrowser(site)
    const shop = await aSeller(site.db)
    const of = { seller_id: shop.id, price: 10_000 }
    const [dearer, fewer, gone] = [await goods(of), await goods({ ...of, stock: 9 }), await goods(of)]
    for (const { variant_id } of [dearer, fewer, gone]) await add(browser, variant_id, '5')
    const variants = (variant_id: string) =>
      site.db.updateTable('product_variant').where('id', '=', Number(variant_id))
    await variants(dearer.variant_id).set({ price_rupiah: 11_000 }).execute()
    await variants(fewer.variant_id).set({ reserved: 7 }).execute()
    await site.db.updateTable('product').set({ published_at: null }).where('id', '=', gone.id).execute()
    const { body } = await browser.get(cart)
    for (const words of [
      'Harganya naik dari Rp10.000 menjadi Rp11.000',
      'Tinggal 2. Kurangi jumlahnya.',
      'Ambil 2 saja',
      'Sudah tidak dijual lagi.',
      messages.id.cart.partly,
    ])
      expect(textOf(body)).toContain(words)
    expect(body).not.toContain(`href="${paths.product(gone.slug)}"`)
    expect(tagsOf(body, 'a').map(({ href }) => href)).not.toContain(paths.checkout())
    expect((await browser.post(cart, 'cart.tidy')).to).toBe('/keranjang?pesan=disesuaikan')
    const tidied = await browser.get(cart)
    expect(textOf(tidied.body)).toContain('Rp75.000')
    expect(tagsOf(tidied.body, 'a').map(({ href }) => href)).toContain(paths.checkout())
    expect(count(browser)).toBe('2')
  })

  test('cannot read or change the cart of another', async () => {
    const { variant_id, name } = await goods()
    const [mine, theirs] = [aBrowser(site), aBrowser(site)]
    await add(mine, variant_id)
    theirs.cookies.set('keranjang', { value: 'x'.repeat(43), path: '/' })
    expect((await theirs.get(cart)).body).not.toContain(name)
    await theirs.post(cart, 'cart.change', { variant_id, quantity: '0' })
    expect((await mine.get(cart)).body).toContain(name)
  })

  test('is held to so many changes from one address', async () => {
    const { variant_id } = await goods()
    const answers = []
    const browser = aBrowser(site)
    await site.db.deleteFrom('rate_limit').execute()
    await add(browser, variant_id)
    // As though 300 had come at once.
    await site.db
      .updateTable('rate_limit')
      .set({ due_at: new Date(Date.now() + 3_600_000) })
      .execute()
    for (const [action, path] of [
      ['cart.add', cart],
      ['cart.change', cart],
      ['cart.add', localized('en', cart)],
    ] as const)
      answers.push(await browser.post(path, action, { variant_id, quantity: '1' }))
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429])
    expect(textOf(answers[2]?.body ?? '')).toContain('Please try again in')
    expect(textOf(answers[0]?.body ?? '')).toContain('Terlalu banyak percobaan.')
  })
})

describe('whoever signs in', () => {
  test('brings along what was chosen before, and finds it on another phone; signing out leaves nothing', async () => {
    const { browser, fields } = aShopper()
    const { variant_id, name } = await goods({ stock: 9 })
    await add(browser, variant_id, '2')
    const token = browser.cookies.get('keranjang')?.value ?? ''
    await browser.post('/daftar', 'accounts.signUp', fields)
    expect(browser.cookies.has('keranjang')).toBe(false)
    expect(count(browser)).toBe('1')
    expect((await browser.get(cart)).body).toContain(name)
    const thief = aBrowser(site)
    thief.cookies.set('keranjang', { value: token, path: '/' })
    expect((await thief.get(cart)).body).not.toContain(name)

    const other = aBrowser(site)
    const { contact, password } = fields
    await add(other, variant_id, '3')
    await other.post('/masuk', 'accounts.signIn', { contact, password, back: '' })
    const merged = tagsOf((await other.get(cart)).body, 'input').find(({ id }) => id === `f-${variant_id}`)
    expect(merged).toMatchObject({ value: '5' })
    await other.post('/keluar', 'accounts.signOut')
    expect(count(other)).toBeUndefined()
    expect((await other.get(cart)).body).not.toContain(name)
  })

  test('elsewhere sees the number put right by looking into the cart', async () => {
    const { browser, fields } = aShopper()
    await browser.post('/daftar', 'accounts.signUp', fields)
    const [one, two] = [await goods(), await goods()]
    await add(browser, one.variant_id)
    const other = aBrowser(site)
    const { contact, password } = fields
    await other.post('/masuk', 'accounts.signIn', { contact, password, back: '' })
    await add(other, two.variant_id)
    expect([count(browser), count(other)]).toEqual(['1', '2'])
    await browser.get(cart)
    expect(count(browser)).toBe('2')
  })
})

test('pages stay the same bytes for whoever has a cart, and link to it', async () => {
  const { body } = await site.ask(pages.list)
  const again = await site.ask(pages.list, { headers: { cookie: 'keranjang=abc; keranjang_isi=4' } })
  expect(again.body).toBe(body)
  expect(tagsOf(body, 'a').map(({ href }) => href)).toContain(cart)
})
