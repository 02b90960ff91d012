import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { localized } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { langs, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'in a browser' : `in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })
  const open = (options?: Parameters<typeof openPage>[1]) =>
    openPage(browser as Browser, { ...phone, ...options })

  describe.each([
    ['on a phone', {}],
    ['on a phone without JavaScript', { javaScriptEnabled: false }],
  ] as const)('%s', (_, options) => {
    test('from the home page to a regency, a product, its shop and the maker’s WhatsApp', async () => {
      const { page, problems, close } = await open(options)
      await page.goto(site.origin)
      await page.getByRole('link', { name: 'Kabupaten Jeneponto', exact: true }).first().click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kabupaten Jeneponto')

      const card = page.locator('.product-card').first()
      const product = (await card.getByRole('heading').innerText()).trim()
      await card.getByRole('link').click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(product)
      const order = page.getByRole('link', { name: messages.id.product.ask })
      expect(await order.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/62\d+\?text=/)
      expect(decodeURIComponent((await order.getAttribute('href')) ?? '')).toContain(page.url())

      const shop = page.locator('.product-seller').getByRole('link')
      const shopName = (await shop.innerText()).trim()
      await shop.click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(shopName)
      expect(await page.locator('.product-card').count()).toBeGreaterThan(0)
      expect(problems).toEqual([])
      await close()
    })

    test('search, filter, and on to the next page', async () => {
      const { page, problems, close } = await open(options)
      await page.goto(site.origin)
      await page.getByRole('searchbox').first().fill('tenun')
      await page.getByRole('searchbox').first().press('Enter')
      await page.waitForURL(/\/produk\?q=tenun/)
      await page.goto(site.origin + pages.list)
      await page.locator('.filters > summary').click()
      await page.getByRole('checkbox', { name: /^Sulawesi Selatan/ }).check()
      await page.getByRole('button', { name: messages.id.list.apply }).click()
      await page.waitForURL(/provinsi=73/)
      const first = await page.locator('.product-card').first().innerText()
      await page.getByRole('link', { name: messages.id.common.more }).click()
      await page.waitForURL(/setelah=/)
      expect(await page.locator('.product-card').count()).toBeGreaterThan(0)
      expect(await page.locator('.product-card').first().innerText()).not.toBe(first)
      await page.getByRole('link', { name: messages.id.common.toFirst }).click()
      expect(await page.locator('.product-card').first().innerText()).toBe(first)
      expect(problems).toEqual([])
      await close()
    })
  })

  test('the share button copies the address where there is no sheet to share by', async () => {
    const { page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share)
    await page.goto(site.origin + pages.product)
    const button = page.getByRole('button', { name: messages.id.product.share })
    await button.click()
    await page.getByRole('button', { name: messages.id.common.copied }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.origin + pages.product)
    await close()
  })

  test('the share button hands the page to the phone’s own sheet', async () => {
    const { page, close } = await open()
    await page.addInitScript(() => {
      const share = (data: unknown) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data)
        return Promise.resolve()
      }
      Object.defineProperty(Navigator.prototype, 'share', { value: share })
    })
    await page.goto(site.origin + pages.shop)
    await page.getByRole('button', { name: messages.id.shop.share }).click()
    const shared = await page.locator('html').getAttribute('data-shared')
    expect(JSON.parse(shared ?? '{}')).toMatchObject({ url: site.origin + pages.shop })
    await close()
  })

  test('without JavaScript there is no button that does nothing', async () => {
    const { page, close } = await open({ javaScriptEnabled: false })
    for (const path of [pages.product, pages.shop, pages.collection]) {
      await page.goto(site.origin + path)
      for (const button of await page.getByRole('button').all())
        expect(await button.getAttribute('type'), await button.innerText()).not.toBe('button')
    }
    await close()
  })

  test('with the keyboard alone: to the content, to a search, through the filters', async () => {
    const { page, close } = await open({
      viewport: { width: 1200, height: 800 },
      isMobile: false,
      hasTouch: false,
    })
    await page.goto(site.origin + pages.list)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(messages.id.common.skip)
    await expectVisibleFocus(page)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.keyboard.type('kopi')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/produk\?q=kopi/)
    expect(await page.locator('.product-card').count()).toBeGreaterThan(0)

    await page.locator('input[type=checkbox]').first().focus()
    const [value, facet] = await page
      .locator('input[type=checkbox]')
      .first()
      .evaluate((box: HTMLInputElement) => [box.value, box.name] as const)
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(
      (url) => url.searchParams.get(facet) === value && url.searchParams.get('q') === 'kopi',
    )
    await close()
  })

  test('with the keyboard, whatever has the focus is seen to have it', async () => {
    const { page, close } = await open()
    for (const path of [pages.home, pages.list, pages.product]) {
      await page.goto(site.origin + path)
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab')
        await expectVisibleFocus(page)
      }
    }
    await close()
  })

  const looked = Object.entries(pages).flatMap(([kind, path]) =>
    langs
      .filter((lang) => lang === 'id' || ['home', 'list', 'product'].includes(kind))
      .map((lang) => ({ kind, lang, path: localized(lang, path) })),
  )

  test.each(looked)(
    'axe finds nothing wrong with $kind in $lang, and nothing sticks out at 320 px',
    async ({ path }) => {
      const { page, problems, close } = await open()
      await page.goto(site.origin + path)
      await expectNoViolations(page)
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await overflowOf(page), 'pixels too wide').toBe(0)
      expect(problems).toEqual([])
      await close()
    },
  )

  test.each([pages.home, pages.list, pages.product, pages['regency']])(
    'axe finds nothing wrong with %s in the dark',
    async (path) => {
      const { page, close } = await open({ colorScheme: 'dark' })
      await page.goto(site.origin + path)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(lightnessOf(paper), paper).toBeLessThan(64)
      await expectNoViolations(page)
      await close()
    },
  )

  test('a page that is not there, and one with notes, pass axe too', async () => {
    const { page, close } = await open()
    for (const path of [
      '/tidak-ada',
      '/produk?teknik=tidak-ada&harga_min=x',
      '/produk?q=zzqxkvwy',
      '/daerah?q=zzqxkvwy',
    ]) {
      await page.goto(site.origin + path)
      await expectNoViolations(page)
    }
    await close()
  })
})

function focused(page: Page) {
  return page.evaluate(() => document.activeElement?.textContent.trim())
}

/** What has the focus is in view and marked by an outline or a border of its own. */
async function expectVisibleFocus(page: Page) {
  const seen = await page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    return { element: element.outerHTML.slice(0, 120), isMarked, isShown: width > 0 && height > 0 }
  })
  expect(seen).toMatchObject({ isMarked: true, isShown: true })
}

function lightnessOf(colour: string) {
  const [red = 0, green = 0, blue = 0] = colour.match(/\d+/g)?.map(Number) ?? []
  return Math.max(red, green, blue)
}
