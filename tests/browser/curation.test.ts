import type { Browser } from 'playwright-core'
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
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'curation in a browser' : `curation in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let officer: number
  let addresses: string[]
  beforeAll(async () => {
    site = await startSite()
    const account = await site.db
      .selectFrom('account')
      .select('id')
      .where('email', '=', 'dinas.jeneponto@contoh.id')
      .executeTakeFirstOrThrow()
    officer = account.id
    const waiting = await site.db
      .selectFrom('feature')
      .select(['id', 'agency_id'])
      .where('regency_code', '=', '73.04')
      .where('approved_at', 'is', null)
      .executeTakeFirstOrThrow()
    const draft = {
      slug: 'draf-uji',
      title: 'Masih disusun',
      title_en: '',
      about: '-',
      about_en: '',
      position: 9,
    }
    await site.db
      .insertInto('collection')
      .values({ ...draft, agency_id: waiting.agency_id })
      .execute()
    addresses = [
      paths.office('pilihan'),
      paths.office('pilihan/baru'),
      paths.office('pilihan/baru', { koleksi: 'sehelai-kain-tope' }),
      paths.office(`pilihan/${waiting.id}`),
      paths.office('koleksi'),
      paths.office('koleksi/sehelai-kain-tope'),
      paths.office('koleksi/draf-uji'),
      paths.featureLog(),
      paths.collection('sehelai-kain-tope'),
    ]
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  test.each([
    ['a phone', { ...phone, viewport: { width: 320, height: 640 } }],
    ['a desk', { viewport: { width: 1280, height: 800 } }],
  ])(
    'every page is whole on %s',
    async (_, options) => {
      const { page, problems, close } = await openPage(browser as Browser, options)
      const { token } = await openSession(site.db, officer, { device: 'Uji' })
      await page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
      for (const address of addresses) {
        await page.goto(site.origin + address)
        for (const details of await page.locator('main details').all())
          await details.evaluate((element: HTMLDetailsElement) => (element.open = true))
        await expectNoViolations(page)
        expect(await overflowOf(page), address).toBe(0)
      }
      expect(problems).toEqual([])
      await close()
    },
    180_000,
  )

  test('the line below the reason is what the shopper will read; keyboard alone proposes', async () => {
    const { page, close } = await openPage(browser as Browser, { viewport: { width: 1280, height: 800 } })
    const { token } = await openSession(site.db, officer, { device: 'Uji' })
    await page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    await page.goto(`${site.origin}${paths.office('pilihan/baru')}?cari=garam`)
    await page.locator('.thing-list a').first().focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Hari terakhir tampil').fill('2027-08-17')
    await page.getByLabel('Alasan', { exact: false }).first().focus()
    await page.keyboard.type('garamnya dipanen sendiri di pesisir.')
    expect(await page.locator('.feature-example .note').innerText()).toMatch(
      /^Dipilih Dinas .* karena garamnya dipanen sendiri di pesisir\.$/,
    )
    await page.getByRole('button', { name: 'Usulkan' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'Usulan tersimpan' }).waitFor()
    await expectNoViolations(page)
    await close()
  })
})
