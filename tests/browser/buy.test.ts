import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePassword } from '../../db/sample/accounts.ts'
import { messages } from '../../src/i18n/messages.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { aStripeChoice } from '../support/factories.ts'
import { type FakeStripe, fakeStripe } from '../support/fake-stripe.ts'
import { quarters } from '../support/pictures.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'buying on a phone' : `buying on a phone (skipped: ${noBrowser})`
const { cart, checkout, order, pay, placed } = messages.id

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let stripe: FakeStripe
  const withoutScript = new Set<Page>()
  beforeAll(async () => {
    stripe = await fakeStripe()
    site = await startSite(stripe.environment)
    stripe.tell(site.origin + paths.stripeWebhook())
    await letChooseStripe('ecoprint@contoh.id')
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
    await stripe.stop()
  })

  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'a guest buys at two shops, one by transfer with its proof, one by Stripe: %s',
    async (_, javaScriptEnabled) => {
      const { page, problems, close } = await openPage(browser as Browser, { ...phone, javaScriptEnabled })
      if (!javaScriptEnabled) withoutScript.add(page)
      const posts: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(new URL(request.url()).search)
      })
      const weaver = await aProductOf('penenun@contoh.id')
      const dyer = await aProductOf('ecoprint@contoh.id')
      for (const { slug } of [weaver, dyer]) {
        await page.goto(site.origin + paths.product(slug))
        await good(page)
        await page.getByRole('button', { name: cart.add }).click()
        await page.waitForURL(/\/keranjang/)
      }
      await good(page)
      await page.getByRole('link', { name: cart.checkout }).click()
      await page.waitForURL(/\/pembayaran$/)
      await good(page)

      await page.getByLabel(checkout.name).fill('Rahma Contoh')
      await page.getByLabel(checkout.email).fill('rahma@contoh.id')
      await page.getByLabel(checkout.address).fill('Jalan Contoh 5, rumah bercat hijau')
      await chooseVillage(page, javaScriptEnabled)
      const shops = page.locator('.checkout-shops > *')
      await chooseAt(shops.filter({ hasText: weaver.name }), checkout.bank(''))
      await chooseAt(shops.filter({ hasText: dyer.name }), checkout.stripe)
      await page.getByRole('checkbox', { name: new RegExp(checkout.agree.slice(0, 30)) }).check()
      await good(page)
      posts.length = 0
      await page.getByRole('button', { name: checkout.place }).click()
      await page.waitForURL(/\/pembayaran\/[\w-]{43}$/)
      expect(posts).toEqual([expect.stringContaining('checkout.place')])
      await good(page)
      const receipt = page.url()

      await page.getByRole('button', { name: new RegExp(pay.button('Rp')) }).click()
      await page.waitForURL(/\/c\/pay\//)
      await page.getByRole('button', { name: 'Bayar', exact: true }).click()
      await page.waitForURL((url) => url.href.startsWith(`${receipt}?bayar=selesai`))
      await stripe.told()
      await page.goto(receipt)
      expect(await page.getByText(placed.next.paid).count()).toBe(1)
      await good(page)

      await page.getByRole('link', { name: placed.howToPay }).click()
      await page.waitForURL(/\/pesanan\/[\w-]{43}$/)
      await good(page)
      const proof = { name: 'catatan.txt', mimeType: 'image/png', buffer: Buffer.from('bukan gambar') }
      await page.getByLabel(order.proof.label).setInputFiles(proof)
      await page.getByRole('button', { name: order.proof.send }).click()
      await page.getByText(messages.id.refusals['proof-not-a-photo'].sentence).first().waitFor()
      expect(problems.splice(0).filter((problem) => !problem.includes('422'))).toEqual([])
      const picture = await quarters().png().toBuffer()
      await page.getByLabel(order.proof.label).setInputFiles({ ...proof, name: 'bukti.png', buffer: picture })
      await page.getByRole('button', { name: order.proof.send }).click()
      await page.getByRole('heading', { name: order.now.proof.heading }).waitFor()
      await good(page)
      const own = page.url()

      const [number = ''] = /ET-\d+/.exec(await page.title()) ?? []
      await confirmTransfer('penenun@contoh.id', number)
      await page.goto(own.replace(/[?#].*/, ''))
      await page.getByRole('heading', { name: order.now.paid.heading }).waitFor()
      await good(page)
      expect(problems).toEqual([])
      await close()
    },
    120_000,
  )

  /** axe is a script itself. */
  async function good(page: Page) {
    expect(await overflowOf(page), page.url()).toBe(0)
    if (!withoutScript.has(page)) await expectNoViolations(page)
  }

  /** Stripe is offered by shops that have chosen it, of which this may be one already. */
  async function letChooseStripe(email: string) {
    const { seller_id } = await site.db
      .selectFrom('seller_member as member')
      .innerJoin('account', 'account.id', 'member.account_id')
      .where('account.email', '=', email)
      .select('member.seller_id')
      .executeTakeFirstOrThrow()
    await site.db.deleteFrom('stripe_choice').where('seller_id', '=', seller_id).execute()
    await aStripeChoice(site.db, { seller_id })
  }

  /** Something of one kind that lies ready, from the shop that the person of the sample owns. */
  function aProductOf(email: string) {
    return site.db
      .selectFrom('listing_card')
      .innerJoin('product_variant as variant', 'variant.product_id', 'listing_card.product_id')
      .innerJoin('seller_member as member', 'member.seller_id', 'listing_card.seller_id')
      .innerJoin('account', 'account.id', 'member.account_id')
      .where('account.email', '=', email)
      .whereRef('variant.stock', '>', 'variant.reserved')
      .where((eb) =>
        eb(
          eb
            .selectFrom('product_variant')
            .whereRef('product_id', '=', 'listing_card.product_id')
            .select((each) => each.fn.countAll<number>().as('count')),
          '=',
          1,
        ),
      )
      .select(['listing_card.slug', 'listing_card.name'])
      .orderBy('listing_card.product_id')
      .executeTakeFirstOrThrow()
  }

  async function chooseVillage(page: Page, hasScript: boolean) {
    await page.getByLabel(checkout.village).first().fill('Samataring, Jeneponto')
    if (hasScript) {
      const found = page.getByRole('option', { name: /Samataring/ })
      await found.first().click()
      await page.waitForLoadState('networkidle')
      return
    }
    await page.getByRole('button', { name: 'Cari desa' }).click()
    await page
      .getByLabel(/Samataring/)
      .first()
      .check()
    await page.getByRole('button', { name: checkout.count }).click()
    await good(page)
  }

  async function chooseAt(shop: ReturnType<Page['locator']>, payment: string) {
    await shop.getByRole('group', { name: checkout.delivery }).getByRole('radio').first().check()
    await shop
      .getByRole('group', { name: checkout.payment })
      .getByRole('radio', { name: new RegExp(`^${payment.split(' (')[0] ?? ''}`) })
      .check()
  }

  /** The shop finds the money on its account, and says so at its desk. */
  async function confirmTransfer(email: string, number: string) {
    const { page, problems, close } = await openPage(browser as Browser, phone)
    await page.goto(site.origin + paths.signIn())
    await page.getByLabel('Nomor HP atau email').fill(email)
    await page.getByLabel('Kata sandi', { exact: true }).fill(samplePassword)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL(/\/lapak\/\d+$/)
    await page
      .getByRole('link', { name: /^Pesanan/ })
      .first()
      .click()
    await page.waitForURL(/\/pesanan/)
    await good(page)
    await page.getByRole('link', { name: new RegExp(`${number}\\b`) }).click()
    await good(page)
    await page.getByRole('button', { name: 'Uangnya sudah masuk' }).click()
    await page.waitForURL(/pesan=/)
    await good(page)
    expect(problems).toEqual([])
    await close()
  }
})
