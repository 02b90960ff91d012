import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { paths } from '../../src/paths.ts'
import { anAccount, aStaffMember } from '../support/factories.ts'
import { expectNoViolations, findBrowser, noBrowser, openPage, overflowOf } from '../support/browser.ts'
import { quarters } from '../support/pictures.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'

/** A mentor visits a shop where there is no signal. */
const browser: Browser | undefined = await findBrowser()
const name = browser ? 'a visit' : `a visit (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let mentor: number
  let shop: number
  beforeAll(async () => {
    site = await startSite()
    const { db } = site
    mentor = (await anAccount(db)).id
    const agency = await theAgencyOf(db, { regency_code: '73.04' })
    for (const role of ['mentor', 'verifier'])
      await aStaffMember(db, { agency_id: agency.id, account_id: mentor, role })
    const { id } = await db
      .selectFrom('seller')
      .select('id')
      .where('name', '=', 'Gula Aren Parang')
      .executeTakeFirstOrThrow()
    shop = id
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  test('what is wrong is said beside its field, the first in focus, and nothing typed is lost', async () => {
    const { page, problems, close } = await openPage(browser as Browser)
    const { token } = await openSession(site.db, mentor, { device: 'Uji' })
    await page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    await page.goto(site.origin + paths.office(`usaha/${shop}/kunjungan`))
    const buffer = await quarters(1600, 1200).jpeg().toBuffer()
    await page.locator('#f-photos').setInputFiles([{ name: 'satu.jpg', mimeType: 'image/jpeg', buffer }])
    await page.getByLabel('Waktu kunjungan').fill('2020-01-01T10:00')
    await page.getByLabel('Yang Anda lihat').fill('Hm')
    await page.getByLabel('Lintang').fill('-5,5')
    const send = page.getByRole('button', { name: 'Simpan kunjungan' })
    await send.click()
    const findings = page.getByLabel('Yang Anda lihat')
    await page.getByText('Tulis apa yang Anda lihat, paling sedikit 5 huruf.').waitFor()
    for (const [field, problem] of [
      ['latitude', 'Isi dengan angka'],
      ['findings', 'Tulis apa yang Anda lihat'],
      ['is_as_described', 'Pilih salah satu'],
    ] as const) {
      const control = page.locator(`#f-${field}`)
      expect(await control.getAttribute('aria-invalid')).toBe('true')
      expect(await control.getAttribute('aria-describedby')).toContain(`f-${field}-problem`)
      expect(await page.locator(`#f-${field}-problem`).textContent()).toContain(problem)
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-is_as_described')
    expect(await findings.inputValue()).toBe('Hm')
    await expectNoViolations(page)

    await page.getByLabel('Ya, sesuai').check()
    await page.getByLabel('Lintang').fill('')
    await findings.fill('Satu tungku dipakai.')
    await send.click()
    await page.getByText('lebih dari 30 hari yang lalu').waitFor()
    expect(await page.locator('.problem').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-visited_at')
    expect(await findings.getAttribute('aria-invalid')).toBeNull()
    expect(await findings.getAttribute('aria-describedby')).toBe('f-findings-help')
    expect(await page.locator('#f-photos').evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1)
    expect(problems.filter((problem) => !problem.includes('422'))).toEqual([])
    await close()
  }, 60_000)

  test('is kept on the phone without a signal, its page opens again, and it arrives once', async () => {
    const { page, problems, close } = await openPage(browser as Browser)
    const { token } = await openSession(site.db, mentor, { device: 'Uji' })
    const context = page.context()
    await context.addCookies([{ name: 'sesi', value: token, url: site.origin }])
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: -5.5683, longitude: 119.8541, accuracy: 9 })
    for (const address of [paths.office('usaha'), paths.office(`usaha/${shop}`)]) {
      await page.goto(site.origin + address)
      expect(await overflowOf(page)).toBe(0)
      await expectNoViolations(page)
    }
    await page.getByRole('link', { name: 'Catat kunjungan' }).click()
    await page.waitForURL(/kunjungan$/)
    expect(await overflowOf(page)).toBe(0)
    await expectNoViolations(page)
    // Kept, with its parts, before the signal goes.
    await page.waitForFunction(async () => (await (await caches.open('kunjungan')).keys()).length > 1)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    expect(problems).toEqual([])

    await context.setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: 'Isi dari GPS HP ini' }).click()
    await page.getByText('Tempat terisi').waitFor()
    await page.getByLabel('Ya, sesuai').check()
    await page.getByLabel('Yang Anda lihat').fill('Dua wajan besar dipakai.')
    const buffer = await quarters(1600, 1200).jpeg().toBuffer()
    await page.locator('#f-photos').setInputFiles([
      { name: 'satu.jpg', mimeType: 'image/jpeg', buffer },
      { name: 'dua.jpg', mimeType: 'image/jpeg', buffer },
    ])
    await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
    await page.getByText('Menunggu sinyal').waitFor()
    await page.getByText('Gula Aren Parang, ', { exact: false }).nth(1).waitFor()
    expect(await page.getByLabel('Yang Anda lihat').inputValue()).toBe('')

    await context.setOffline(false)
    await page.getByText('sudah terkirim').waitFor()
    await page.reload()
    expect(await page.getByText('Menunggu sinyal').isVisible()).toBe(false)
    const visits = await site.db
      .selectFrom('field_visit')
      .select(['findings', 'latitude', 'accuracy_metres', 'visited_by'])
      .select((eb) =>
        eb
          .selectFrom('field_visit_photo')
          .whereRef('visit_id', '=', 'field_visit.id')
          .select((photo) => photo.fn.countAll<number>().as('count'))
          .as('photos'),
      )
      .where('visited_by', '=', mentor)
      .execute()
    expect(visits.map((visit) => ({ ...visit, latitude: Number(visit.latitude) }))).toEqual([
      {
        findings: 'Dua wajan besar dipakai.',
        latitude: -5.5683,
        accuracy_metres: 9,
        visited_by: mentor,
        photos: 2,
      },
    ])

    // Signing out leaves nothing of the page on the phone.
    await page.getByRole('button', { name: 'Keluar' }).click()
    await page.waitForURL(/\/masuk/)
    await page.waitForFunction(async () => !(await caches.has('kunjungan')))
    await close()
  }, 120_000)
})
