import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { localized, paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { aProduct, aSeller } from '../support/factories.ts'
import { keyboardOf } from '../support/keyboard.ts'
import { langs, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the cart' : `the cart (skipped: ${noBrowser})`
const words = messages.id.cart

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let sarung: string
  let kopi: string
  beforeAll(async () => {
    site = await startSite()
    const { id: seller_id } = await aSeller(site.db, { name: 'Tenun Kelara' })
    const sizes = { seller_id, name: 'Sarung Kelara', price: [250_000, 300_000], stock: 3 }
    const metres = { name: 'Kopi Toraja', price: 40_000, stock: 20, quantity_step: 2 }
    sarung = paths.product((await aProduct(site.db, sizes)).slug)
    kopi = paths.product((await aProduct(site.db, metres)).slug)
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })
  const open = (options?: Parameters<typeof openPage>[1]) =>
    openPage(browser as Browser, { ...phone, ...options })
  const add = (page: Page) => page.getByRole('button', { name: words.add }).click()

  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('on a phone, %s: chosen at two shops, changed, removed', async (_, javaScriptEnabled) => {
    const { page, problems, close } = await open({ javaScriptEnabled })
    await page.goto(site.origin + sarung)
    await page.getByRole('radio').last().check()
    await page.getByLabel(words.quantity.piece).fill('2')
    await add(page)
    await page.waitForURL(/\/keranjang\?pesan=masuk$/)
    await page.goto(site.origin + kopi)
    await add(page)
    await page.waitForURL(/\/keranjang\?pesan=masuk$/)
    expect(await page.locator('.cart-total .price').innerText()).toBe('Rp680.000')
    expect(await page.locator('.basket-count').innerText()).toBe(javaScriptEnabled ? '2' : '')
    await page.getByLabel(words.quantity.piece).first().fill('3')
    await page.getByRole('button', { name: words.changeOf('Sarung Kelara') }).click()
    await page.waitForURL(/pesan=diubah$/)
    expect(await page.locator('.cart-total .price').innerText()).toBe('Rp980.000')
    expect(await page.getByRole('link', { name: words.checkout }).getAttribute('href')).toBe('/pembayaran')
    for (const thing of ['Sarung Kelara', 'Kopi Toraja'])
      await page.getByRole('button', { name: words.removeOf(thing) }).click()
    await page.getByRole('heading', { name: words.empty }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test.each([360, 1280])(
    'at %i px nothing is wrong with it, nor with the form of a product',
    async (width) => {
      const { page, close } = await open({ viewport: { width, height: 800 }, isMobile: width < 1000 })
      for (const lang of langs) {
        for (const path of [cartIn(lang), localized(lang, sarung)]) {
          await page.goto(site.origin + path)
          expect(await overflowOf(page)).toBe(0)
          await expectNoViolations(page)
        }
        await page.getByRole('radio').first().check()
        await page.getByRole('button', { name: messages[lang].cart.add }).click()
        await page.waitForURL(/pesan=masuk$/)
      }
      await site.db.updateTable('product_variant').set({ reserved: 2 }).where('stock', '=', 3).execute()
      await page.goto(site.origin + cartIn('id'))
      await page.getByText(words.partly).waitFor()
      expect(await overflowOf(page)).toBe(0)
      await expectNoViolations(page)
      await site.db.updateTable('product_variant').set({ reserved: 0 }).where('stock', '=', 3).execute()
      await page.goto(site.origin + pages.list)
      expect(await page.locator('.basket-count').innerText()).toBe('1')
      expect(await overflowOf(page)).toBe(0)
      await expectNoViolations(page)
      await close()
    },
  )

  test('with the keyboard alone; what is missing keeps the form where it is', async () => {
    const { page, close } = await open({ viewport: { width: 1280, height: 800 }, isMobile: false })
    const keys = keyboardOf(page)
    await page.goto(site.origin + sarung)
    await page.getByRole('button', { name: words.add }).press('Enter')
    expect(page.url()).toBe(site.origin + sarung)
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await keys.fill(words.quantity.piece, '2')
    await keys.press(words.add)
    await keys.fill(words.quantity.piece, '1')
    await keys.press(words.changeOf('Sarung Kelara'))
    expect(await page.getByRole('status').innerText()).toBe(words.done['diubah'])
    await keys.press(words.removeOf('Sarung Kelara'))
    await page.getByRole('heading', { name: words.empty }).waitFor()
    await close()
  })
})

function cartIn(lang: 'id' | 'en') {
  return localized(lang, paths.cart())
}
