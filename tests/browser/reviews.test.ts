import type { Browser, BrowserContextOptions } from 'playwright-core'
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
import { quarters } from '../support/pictures.ts'
import { aBoughtProduct, aReview } from '../support/review-room.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'reviews in a browser' : `reviews in a browser (skipped: ${noBrowser})`
const narrow = { ...phone, viewport: { width: 320, height: 740 } }

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let product: { id: number; seller_id: number; slug: string; name: string }
  beforeAll(async () => {
    site = await startSite()
    product = await site.db
      .selectFrom('product')
      .innerJoin('seller', 'seller.id', 'product.seller_id')
      .select(['product.id', 'product.seller_id', 'product.slug', 'product.name'])
      .where('seller.regency_code', '=', '73.04')
      .where('product.published_at', 'is not', null)
      .orderBy('product.id')
      .limit(1)
      .executeTakeFirstOrThrow()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  const bought = () => ({ product_id: product.id, seller_id: product.seller_id })
  async function signedIn(account_id: number, options: BrowserContextOptions) {
    const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
    const opened = await openPage(browser as Browser, options)
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return opened
  }

  test.each([
    ['with JavaScript', phone],
    ['without JavaScript', { ...phone, javaScriptEnabled: false }],
  ])('a buyer reviews on a phone %s, and finds it on the product’s page', async (_, options) => {
    const { token } = await aBoughtProduct(site.db, bought())
    const { page, problems, close } = await openPage(browser as Browser, options)
    await page.goto(site.origin + paths.reviewOrder(token))
    if (options === phone) await expectNoViolations(page)
    await page.getByRole('button', { name: 'Tampilkan ulasan' }).click()
    await page.getByRole('alert').getByText('Pilih berapa bintang').waitFor()
    problems.length = 0 // the form that was refused is a 422
    if (options === phone) await expectNoViolations(page)
    await page.getByRole('radio', { name: 'Puas', exact: false }).nth(1).check()
    await page.getByLabel('Ceritakan barangnya').fill('Halus, dan warnanya tidak luntur.')
    const photo = { name: 'kain.jpg', mimeType: 'image/jpeg', buffer: await quarters().jpeg().toBuffer() }
    await page.getByLabel('Foto', { exact: true }).setInputFiles(photo)
    await page.getByRole('button', { name: 'Tampilkan ulasan' }).click()
    await page.getByText('Ulasan Anda sudah tampil').waitFor()
    await page.goto(site.origin + paths.product(product.slug))
    expect(await page.getByText('Halus, dan warnanya tidak luntur.').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: /bintang/ }).click()
    expect(new URL(page.url()).hash).toBe('#ulasan')
    if (options === phone) await expectNoViolations(page)
    expect(await overflowOf(page)).toBe(0)
    expect(problems).toEqual([])
    await close()
  })

  test.each([
    ['on a narrow phone', narrow],
    ['on a desk', { viewport: { width: 1280, height: 800 } }],
  ])('the pages of reviews and disputes are good %s', async (_, options) => {
    const { review } = await aReview(site.db, bought(), { words: 'Kata yang panjang. '.repeat(40), stars: 2 })
    const order = await aBoughtProduct(site.db, bought())
    const { id: report } = await site.db
      .insertInto('review_report')
      .values({ review_id: review, words: 'Ulasan ini bukan tentang barangnya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await site.db
      .insertInto('order_message')
      .values({ order_id: order.id, side: 'buyer', words: 'Warnanya lain dari fotonya.' })
      .execute()
    await site.db
      .insertInto('order_step')
      .values({ order_id: order.id, state: 'received', side: 'buyer' })
      .execute()
    const { id: dispute } = await site.db
      .insertInto('order_dispute')
      .values({ order_id: order.id, opened_by: 'buyer', words: 'Penjual tidak mau mengganti kainnya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: account_id } = await anAccount(site.db)
    await site.db
      .insertInto('seller_member')
      .values({ seller_id: product.seller_id, account_id, role: 'owner' })
      .execute()
    const agency = await site.db
      .selectFrom('agency')
      .select('id')
      .where('regency_code', '=', '73.04')
      .executeTakeFirstOrThrow()
    const { id: head } = await anAccount(site.db)
    await aStaffMember(site.db, { agency_id: agency.id, account_id: head, role: 'head' })
    const seen = [
      {
        who: account_id,
        paths: [
          paths.deskReviews(product.seller_id),
          paths.deskReviews(product.seller_id, { jawab: review }),
        ],
      },
      {
        who: head,
        paths: [
          paths.office('ulasan'),
          paths.office(`ulasan/${report}`),
          paths.office('sengketa'),
          paths.office(`sengketa/${dispute}`),
          paths.reviews(product.slug),
          paths.reportReview(review),
        ],
      },
    ]
    for (const { who, paths: addresses } of seen) {
      const { page, problems, close } = await signedIn(who, options)
      for (const path of addresses) {
        await page.goto(site.origin + path)
        await expectNoViolations(page)
        expect(await overflowOf(page), path).toBe(0)
      }
      expect(problems).toEqual([])
      await close()
    }
  })
})
