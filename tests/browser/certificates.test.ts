import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { verifyCertificate } from '../../src/market/certificates/verify-certificate.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { waiting } from '../support/certificate-room.ts'
import { anAccount, aProduct, aSeller, aStaffMember } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'certificates in a browser' : `certificates in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  /** A shop with two products, and its owner in a browser. */
  async function aSignedInOwner(options: object) {
    const shop = await aSeller(site.db, { name: 'Dapur Turatea' })
    await aProduct(site.db, {
      seller_id: shop.id,
      name: 'Abon Ikan Tongkol',
      category_slug: 'kuliner-olahan-ikan',
    })
    await aProduct(site.db, {
      seller_id: shop.id,
      name: 'Sambal Ikan Asap',
      category_slug: 'kuliner-bumbu-sambal',
    })
    const { id: account_id } = await anAccount(site.db)
    await site.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id, role: 'owner' })
      .execute()
    const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
    const opened = await openPage(browser as Browser, { ...phone, ...options })
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return { ...opened, shop }
  }

  async function verify(id: number) {
    const agency = await site.db
      .selectFrom('agency')
      .where('regency_code', '=', '73.04')
      .select('id')
      .executeTakeFirstOrThrow()
    const { id: account_id } = await anAccount(site.db)
    await aStaffMember(site.db, { agency_id: agency.id, account_id, role: 'head' })
    const officer = await enterAgency(site.db, account_id, ['head'])
    const submission = await waiting(site.db, id)
    await site.db
      .transaction()
      .execute((tx) => verifyCertificate(tx, () => Promise.resolve(), officer, submission))
  }

  async function expectGood(page: Page, hasScript: boolean) {
    if (hasScript) await expectNoViolations(page)
    expect(await overflowOf(page), page.url()).toBe(0)
  }

  test.each([
    ['on a phone', 'p-irt 2057304010001', {}],
    ['on a phone without JavaScript', 'p-irt 2057304010002', { javaScriptEnabled: false }],
    [
      'on a desk',
      'p-irt 2057304010003',
      { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
    ],
  ] as const)('%s: from an empty list to a page that anybody can check', async (_, number, options) => {
    const { page, problems, close, shop } = await aSignedInOwner(options)
    // Axe is a script.
    const hasScript = !('javaScriptEnabled' in options)
    await page.goto(site.origin + paths.desk(shop.id, 'sertifikat'))
    await expectGood(page, hasScript)
    await page.getByRole('link', { name: 'Tambah sertifikat' }).click()
    await expectGood(page, hasScript)
    await page.getByRole('link', { name: 'Izin P-IRT' }).click()
    await expectGood(page, hasScript)

    await page.getByLabel('Nomor Izin P-IRT').fill(number)
    await page.getByLabel('Tanggal terbit').fill('2026-03-03')
    await page
      .getByLabel('Foto atau PDF')
      .setInputFiles({ name: 'izin.jpg', mimeType: 'image/jpeg', buffer: await aScan() })
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Biasanya sampai 3 Mar 2031')
    expect(await page.getByLabel('Nomor Izin P-IRT').inputValue()).toBe(number)
    expect(await page.locator('main').innerText()).toContain('sudah kami terima')
    await expectGood(page, hasScript)
    problems.length = 0 // the refused form's status

    await page.getByLabel('Berlaku sampai').fill('2031-03-03')
    await page.getByRole('button', { name: 'Simpan dan kirim' }).click()
    await page.waitForURL(/pesan=sertifikat-dikirim/)
    expect(await page.locator('main').innerText()).toContain('Nomor ini berbeda dari bentuk yang biasa')
    expect(await page.getByRole('link', { name: 'Lihat yang tersimpan' }).getAttribute('href')).toMatch(
      /^\/berkas\//,
    )
    await expectGood(page, hasScript)

    await page.getByLabel('Abon Ikan Tongkol').check()
    await page.getByRole('button', { name: 'Simpan produknya' }).click()
    await page.waitForURL(/pesan=tersimpan/)
    const id = Number(/sertifikat\/(\d+)/.exec(page.url())?.[1])
    await verify(id)
    await page.reload()
    await expectGood(page, hasScript)
    await page.getByRole('link', { name: 'Semua sertifikat' }).click()
    await expectGood(page, hasScript)
    await page.getByRole('link', { name: 'Izin P-IRT' }).click()
    await page.getByRole('link', { name: `${site.origin}/sertifikat/` }).click()
    const checked = await page.locator('main').innerText()
    for (const words of ['Berlaku', 'Dapur Turatea', 'Abon Ikan Tongkol', '3 Mar 2031'])
      expect(checked).toContain(words)
    expect(checked).not.toContain('Sambal')
    await expectGood(page, hasScript)
    expect(problems).toEqual([])
    await close()
  })
})

function aScan() {
  return sharp({ create: { width: 300, height: 420, channels: 3, background: '#f4f0e0' } })
    .jpeg()
    .toBuffer()
}
