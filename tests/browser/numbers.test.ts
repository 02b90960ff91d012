import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { anAccount, anAgency, aStaffMember } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'numbers in a browser' : `numbers in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  /** Somebody of a province's agency, in a browser. */
  async function anOfficer(options: object) {
    const agency =
      (await site.db
        .selectFrom('agency')
        .where('province_code', '=', '73')
        .select('id')
        .executeTakeFirst()) ?? (await anAgency(site.db, { province_code: '73' }))
    const { id: account_id } = await anAccount(site.db)
    await aStaffMember(site.db, { agency_id: agency.id, account_id, role: 'mentor' })
    const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
    const opened = await openPage(browser as Browser, { ...phone, ...options })
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return opened
  }

  const open = (page: Page, query = {}) => page.goto(site.origin + paths.office('angka', query))

  test.each([
    ['by day', 'light' as const],
    ['by night', 'dark' as const],
  ])('an officer reads drawings and tables %s, and narrows them to a regency', async (_, colorScheme) => {
    const { page, problems, close } = await anOfficer({ viewport: { width: 320, height: 740 }, colorScheme })
    await open(page)
    await expectNoViolations(page)
    expect(await overflowOf(page)).toBe(0)
    await page.getByLabel('Kabupaten atau kota').selectOption('Kabupaten Jeneponto')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Angka Kabupaten Jeneponto' }).waitFor()
    await expectNoViolations(page)
    expect(problems).toEqual([])
    await close()
  })

  test('a wrong date is said beside its field', async () => {
    const { page, close } = await anOfficer({})
    await open(page, { dari: '2026-10-31', sampai: '2026-10-01' })
    const field = page.getByLabel('Sampai tanggal')
    expect(await field.inputValue()).toBe('2026-10-01')
    expect(await field.getAttribute('aria-describedby')).toBe('f-sampai-problem')
    await expectNoViolations(page)
    await close()
  })
})
