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
import { aStaffMember, anAccount } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'programmes in a browser' : `programmes in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  async function signedIn(account_id: number, options: object) {
    const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
    const opened = await openPage(browser as Browser, options)
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return opened
  }
  async function headOf(slug: string) {
    const agency = await site.db
      .selectFrom('agency')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    const { id: account_id } = await anAccount(site.db)
    await aStaffMember(site.db, { agency_id: agency.id, account_id, role: 'head' })
    return account_id
  }
  async function editionOf(program_slug: string) {
    const { id } = await site.db
      .selectFrom('program_edition')
      .select('id')
      .where('program_slug', '=', program_slug)
      .executeTakeFirstOrThrow()
    return id
  }

  test.each([
    ['on a phone', { ...phone, viewport: { width: 320, height: 740 } }],
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ])('the desk’s pages are good %s', async (_, options) => {
    const { page, close } = await signedIn(await headOf('dinas-jeneponto'), options)
    const edition = paths.office(`program/${await editionOf('pk2umk')}`)
    for (const path of [
      paths.office('program'),
      paths.office('program/baru'),
      edition,
      `${edition}?keadaan=ikut`,
      `${edition}/ubah`,
      `${edition}/undang`,
    ]) {
      await page.goto(site.origin + path)
      await expectNoViolations(page)
      expect(await overflowOf(page), path).toBe(0)
    }
    await close()
  })

  test('with the keyboard alone an officer agrees to an application', async () => {
    const { page, close } = await signedIn(await headOf('dinas-jeneponto'), { javaScriptEnabled: false })
    await page.goto(
      `${site.origin}${paths.office(`program/${await editionOf('pk2umk')}`)}?keadaan=menunggu-dinas`,
    )
    const waiting = await page.getByRole('checkbox').count()
    await page.getByRole('checkbox').first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Setujui yang dipilih' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/pesan=peserta-disetujui/)
    await page.goto(
      `${site.origin}${paths.office(`program/${await editionOf('pk2umk')}`)}?keadaan=menunggu-dinas`,
    )
    expect(await page.getByRole('checkbox').count()).toBe(waiting - 1)
    await close()
  })

  test('the shop’s page is good on a phone', async () => {
    const shop = await site.db
      .selectFrom('seller')
      .select('id')
      .where('slug', '=', 'tenun-tope-samataring')
      .executeTakeFirstOrThrow()
    const { id: account_id } = await anAccount(site.db)
    await site.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id, role: 'owner' })
      .execute()
    const { page, close } = await signedIn(account_id, phone)
    await page.goto(site.origin + paths.desk(shop.id, 'program'))
    await expectNoViolations(page)
    expect(await overflowOf(page)).toBe(0)
    await close()
  })
})
