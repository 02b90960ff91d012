import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { layOutTurns } from '../../src/market/discovery/lay-out-turns.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { anAccount, aStaffMember } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the fair turn in a browser' : `the fair turn in a browser (skipped: ${noBrowser})`
const desktop = { viewport: { width: 1280, height: 800 } }
const smallest = { ...phone, viewport: { width: 320, height: 640 } }

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
    const midnight = (day: number) => new Date(Date.UTC(2026, 10, day - 1, 17))
    for (const day of [19, 20, 21])
      await site.db.transaction().execute((tx) => layOutTurns(tx, midnight(day - 1), midnight(day)))
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  async function anOfficer(options: object) {
    const { id: agency_id } = await site.db
      .selectFrom('agency')
      .select('id')
      .where('regency_code', '=', '73.04')
      .executeTakeFirstOrThrow()
    const { id: account_id } = await anAccount(site.db)
    await aStaffMember(site.db, { agency_id, account_id, role: 'mentor' })
    const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
    const opened = await openPage(browser as Browser, options)
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return opened
  }

  for (const [size, options] of Object.entries({ smallest, phone, desktop }))
    test(`an officer looks at a page, a day before, and the next page (${size})`, async () => {
      const { page, problems, close } = await anOfficer(options)
      await page.goto(site.origin + paths.office('giliran'))
      await expectNoViolations(page)
      expect(await overflowOf(page)).toBe(0)
      await page.getByLabel('Tanggal').fill('2026-11-20')
      await page.getByRole('button', { name: 'Tampilkan' }).press('Enter')
      await expect
        .poll(() => page.locator('caption').first().textContent())
        .toContain('20 Nov 2026, halaman 1')
      await page.getByRole('link', { name: 'Lebih banyak' }).press('Enter')
      await expect.poll(() => page.locator('caption').first().textContent()).toContain('halaman 2')
      await expectNoViolations(page)
      expect(problems).toEqual([])
      await close()
    })

  test('a shopper reads what taking turns means', async () => {
    const { page, close } = await openPage(browser as Browser, smallest)
    await page.goto(site.origin + paths.products())
    await expectNoViolations(page)
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole('link', { name: 'Apa itu bergiliran?' }).click()
    await page.getByRole('heading', { name: 'Setiap toko dapat giliran' }).waitFor()
    await close()
  })
})
