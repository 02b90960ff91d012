import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { localized, paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { aStaffMember, anAccount } from '../support/factories.ts'
import { oneOfEach } from '../support/queue-room.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the queue in a browser' : `the queue in a browser (skipped: ${noBrowser})`
const desktop = { viewport: { width: 1280, height: 800 } }

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let officer: number
  let things: Awaited<ReturnType<typeof oneOfEach>>
  beforeAll(async () => {
    site = await startSite()
    const { id: agency_id } = await site.db
      .selectFrom('agency')
      .select('id')
      .where('regency_code', '=', '73.04')
      .executeTakeFirstOrThrow()
    things = await oneOfEach(site.db, agency_id)
    officer = (await anAccount(site.db)).id
    await aStaffMember(site.db, { agency_id, account_id: officer, role: 'head' })
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  async function signedIn(options: object = desktop) {
    const { token } = await openSession(site.db, officer, { device: 'Meja' })
    const opened = await openPage(browser as Browser, options)
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return opened
  }
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
  const items = (page: Page) => page.locator('[data-queue-item]').allTextContents()

  test('is worked through with single keys, which do nothing while one types', async () => {
    const { page, problems, close } = await signedIn()
    await page.goto(site.origin + paths.office())
    const [first = '', second = ''] = (await items(page)).map((text) => text.trim())
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(second)
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('/')
    await page.keyboard.type('jk?n/')
    const search = page.locator('[data-queue-search]')
    expect(await search.inputValue()).toBe('jk?n/')
    await search.evaluate((field: HTMLInputElement) => field.blur())
    await page.keyboard.press('?')
    expect(await page.locator('[data-queue-help]').getAttribute('open')).not.toBeNull()
    expect(await focused(page)).toBe('Pintasan papan ketik')
    expect(problems).toEqual([])
    await close()
  })

  test('its keys are switched off on this device, and stay so', async () => {
    const { page, close } = await signedIn()
    await page.goto(site.origin + paths.office())
    await page.locator('[data-queue-help] summary').click()
    await page.getByLabel('Pakai pintasan di gawai ini').uncheck()
    await page.goto(site.origin + paths.office())
    expect(await page.locator('[data-queue-search]').getAttribute('aria-keyshortcuts')).toBeNull()
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.locator('[data-queue-help] summary').click()
    await page.getByLabel('Pakai pintasan di gawai ini').check()
    expect(await page.locator('[data-queue-search]').getAttribute('aria-keyshortcuts')).toBe('/')
    await close()
  })

  test('a report is opened with Enter, and n goes on to the next', async () => {
    const { page, problems, close } = await signedIn()
    await page.goto(site.origin + paths.office('', { jenis: 'laporan' }))
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/dinas\/laporan\/\d+$/)
    const before = page.url()
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.href !== before)
    expect(page.url()).toMatch(/\/dinas\/laporan\/\d+$/)
    await page.getByLabel('Kepada penjual').fill('nnn')
    expect(problems).toEqual([])
    await close()
  })

  test.each([
    ['a phone', phone],
    ['a narrow phone', { ...phone, viewport: { width: 320, height: 640 } }],
    ['a desk', desktop],
  ])('fits and is without barriers on %s', async (_, options) => {
    const { page, close } = await signedIn(options)
    const { id } = await site.db.selectFrom('complaint').select('id').limit(1).executeTakeFirstOrThrow()
    const addresses = [
      paths.office(),
      paths.office('', { cari: 'tidak ada' }),
      paths.office('laporan'),
      paths.office(`laporan/${id}`),
      paths.report('produk', things.product.slug),
      localized('en', paths.report('toko', things.shop.slug)),
    ]
    for (const address of addresses) {
      await page.goto(site.origin + address)
      expect(await overflowOf(page), address).toBe(0)
      await expectNoViolations(page)
    }
    await close()
  })

  test('somebody reports a product with nothing but the keyboard', async () => {
    const { page, problems, close } = await openPage(browser as Browser, desktop)
    await page.goto(site.origin + paths.product(things.product.slug))
    await page.getByRole('link', { name: 'Laporkan Sarung Turatea' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/lapor\/produk\//)
    await page.getByLabel('Keterangannya tidak benar').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Katanya pewarna alam, tetapi luntur.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/laporan\/[0-9A-Z]{10}$/)
    await expectNoViolations(page)
    expect(await page.locator('h1').textContent()).toContain('Terima kasih')
    expect(problems).toEqual([])
    await close()
  })
})
