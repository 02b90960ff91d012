import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { anAccount } from '../support/factories.ts'
import { anOfficerIn } from '../support/office-room.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'agencies in a browser' : `agencies in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let people: Record<'head' | 'province' | 'operator', number>
  let agency: number
  beforeAll(async () => {
    site = await startSite()
    agency = (await theAgencyOf(site.db, { regency_code: '73.04' })).id
    const province = (await theAgencyOf(site.db, { province_code: '73' })).id
    people = {
      head: (await anOfficerIn(site.db, agency, ['head'])).account_id,
      province: (await anOfficerIn(site.db, province, ['head'])).account_id,
      operator: (await anAccount(site.db, { is_operator: true })).id,
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  const sizes = [
    ['a narrow phone', { ...phone, viewport: { width: 320, height: 640 } }],
    ['a desk', { viewport: { width: 1280, height: 800 } }],
  ] as const
  test.each(sizes)('every page stands on %s, and axe finds nothing', async (_, options) => {
    for (const [who, paths] of Object.entries({
      head: [
        '/dinas/instansi',
        '/dinas/instansi/profil',
        `/dinas/instansi/pegawai/${people.head}`,
        '/dinas/catatan',
        '/dinas/catatan?jenis=agency',
      ],
      province: ['/dinas/instansi'],
      operator: ['/operator/instansi', `/operator/instansi/${agency}`, '/operator/catatan'],
    })) {
      const { page, problems, close } = await openPage(browser as Browser, options)
      const { token } = await openSession(site.db, people[who as keyof typeof people], { device: 'Uji' })
      await page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
      for (const path of paths) {
        await page.goto(site.origin + path)
        expect(await overflowOf(page), path).toBe(0)
        await expectNoViolations(page)
      }
      expect(problems).toEqual([])
      await close()
    }
  })

  test('a head takes in somebody who accepts, with the keyboard alone, and ends it again', async () => {
    const ani = await anAccount(site.db, {
      name: 'Ani',
      email: 'ani.baru@contoh.id',
      email_verified_at: new Date(),
    })
    const { page, close } = await openPage(browser as Browser)
    const { token } = await openSession(site.db, people.head, { device: 'Uji' })
    await page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    await page.goto(`${site.origin}/dinas/instansi`)
    await page.getByLabel('Nomor HP atau email akunnya').focus()
    await page.keyboard.type('ani.baru@contoh.id')
    await page.getByLabel(/^Kurator/).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText('tawarannya sudah dikirim').waitFor()
    const own = await openPage(browser as Browser, { ...phone, viewport: { width: 320, height: 640 } })
    const session = await openSession(site.db, ani.id, { device: 'Uji' })
    await own.page.context().addCookies([{ name: 'sesi', value: session.token, url: site.origin }])
    await own.page.goto(`${site.origin}/akun`)
    expect(await overflowOf(own.page)).toBe(0)
    await expectNoViolations(own.page)
    await own.page.getByRole('button', { name: /^Terima tawaran/ }).press('Enter')
    await own.page.getByText('Anda sekarang bertugas di sini').waitFor()
    expect(await overflowOf(own.page)).toBe(0)
    await expectNoViolations(own.page)
    await own.close()
    await page.reload()
    await page.getByRole('link', { name: 'Ani', exact: true }).press('Enter')
    await page.getByText('Akhiri tugasnya', { exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Ya, akhiri tugas Ani' }).press('Enter')
    await page.getByText('Tugasnya di sini sudah berakhir.').waitFor()
    expect(await page.getByRole('link', { name: 'Ani', exact: true }).count()).toBe(0)
    await close()
  })
})
