import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { findBrowser, noBrowser, openPage, overflowOf, phone } from '../support/browser.ts'
import { lists, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'

/** DESIGN.md, section 8: what a phone loads for its first list page, in bytes on the wire, and its script's text. */
const most = { all: 100_000, script: 3000 }

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the list page on a phone' : `the list page on a phone (skipped: ${noBrowser})`

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

  test('is whole without JavaScript: 24 cards with name, price and place, filters, and the next page', async () => {
    const { page, close } = await open({ javaScriptEnabled: false })
    await page.goto(site.origin + pages.list)
    const cards = await page.locator('.product-card').all()
    expect(cards).toHaveLength(24)
    for (const card of cards) {
      expect(await card.getByRole('heading').innerText()).toMatch(/\w/)
      expect(await card.locator('.price').innerText()).toMatch(/Rp\s?[\d.]+/)
      expect(await card.locator('.eyebrow').innerText()).toMatch(/^(Kabupaten|Kota) /i)
      expect(await card.getByRole('link').getAttribute('href')).toMatch(/^\/produk\/[a-z0-9-]+$/)
    }
    await page.locator('.filters > summary').click()
    await page.getByLabel(messages.id.list.highest).fill('50.000')
    await page.getByRole('button', { name: messages.id.list.apply }).click()
    await page.waitForURL(/harga_maks=50/)
    expect(await page.locator('.product-card').count()).toBeGreaterThan(0)
    await page.goto(site.origin + pages.list)
    const next = page.getByRole('link', { name: messages.id.common.more })
    expect(await next.getAttribute('href')).toMatch(/^\/produk\?setelah=/)
    await close()
  })

  test.each([320, 360, 1280])('has nothing to scroll sideways for at %i px', async (width) => {
    const { page, close } = await open({ viewport: { width, height: 640 } })
    for (const path of [pages.list, pages['narrowed list']]) {
      await page.goto(site.origin + path)
      expect(await overflowOf(page)).toBe(0)
      await page
        .locator('.filters > summary')
        .filter({ visible: true })
        .click({ timeout: 1000 })
        .catch(() => {})
      expect(await overflowOf(page)).toBe(0)
    }
    await close()
  })

  test.each([...Object.entries(lists), ['second page', undefined]])(
    'loads in 100 KB in all, 3 KB of script, and nothing moves: %s',
    async (_, list) => {
      const path = list ?? (await secondPage())
      const { page, problems, close } = await open()
      const bytes = await countBytes(page)
      await page.addInitScript(watchLayout)
      await page.goto(site.origin + path, { waitUntil: 'networkidle' })
      const kinds = Object.fromEntries(bytes)
      const all = [...bytes.values()].reduce((sum, each) => sum + each, 0)
      expect(Object.keys(kinds)).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Font', 'Image']))
      expect(all, JSON.stringify(kinds)).toBeLessThanOrEqual(most.all)
      const inline = await page.evaluate(bytesOfInlineScripts)
      expect((bytes.get('Script') ?? 0) + inline, 'script').toBeLessThanOrEqual(most.script)

      for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 600)
      await page.locator('.product-card img').last().scrollIntoViewIfNeeded()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => (globalThis as unknown as Watched).layoutShift)).toBeLessThan(0.01)
      expect(problems).toEqual([])
      await close()
    },
  )

  async function secondPage() {
    const { page, close } = await open()
    await page.goto(site.origin + pages.list)
    const href = await page.locator('[rel=next]').getAttribute('href')
    await close()
    return href ?? 'the list has no second page'
  }

  test.each(Object.entries(pages))(
    '%s carries at most 3 KB of script and breaks no rule of its policy',
    async (_, path) => {
      const { page, problems, close } = await open()
      const bytes = await countBytes(page)
      await page.addInitScript(watchPolicy)
      await page.goto(site.origin + path, { waitUntil: 'load' })
      const inline = await page.evaluate(bytesOfInlineScripts)
      expect((bytes.get('Script') ?? 0) + inline).toBeLessThanOrEqual(most.script)
      expect(await page.evaluate(() => (globalThis as unknown as Watched).violations)).toEqual([])
      expect(problems).toEqual([])
      await close()
    },
  )

  test('a script that somebody gets into a page does not run', async () => {
    const { page, close } = await open()
    await page.addInitScript(watchPolicy)
    await page.goto(site.origin + pages.list)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "broken in"'
      document.body.append(script)
    })
    expect(await page.title()).not.toBe('broken in')
    expect(await page.evaluate(() => (globalThis as unknown as Watched).violations)).toEqual([
      'script-src-elem',
    ])
    await close()
  })
})

type Watched = { layoutShift: number; violations: string[] }

/** Bytes on the wire, heads included, by the kind of what they are. */
async function countBytes(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const bytes = new Map<string, number>()
  const kinds = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  return bytes
}

/** Runs in the page. What moves within half a second of a touch or a key does not count, as CLS is defined. */
function watchLayout() {
  const seen = globalThis as unknown as Watched
  seen.layoutShift = 0
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      if (!entry.hadRecentInput) seen.layoutShift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page. */
function watchPolicy() {
  const seen = globalThis as unknown as Watched
  seen.violations = []
  addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    seen.violations.push(effectiveDirective)
  })
}

/** Runs in the page: text of scripts that are in the page itself, uncompressed. */
function bytesOfInlineScripts() {
  const inline = 'script:not([src]):not([type="application/ld+json"]):not([type="speculationrules"])'
  return [...document.querySelectorAll(inline)].reduce((sum, { textContent }) => sum + textContent.length, 0)
}
