import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePhone } from '../../db/sample/phones.ts'
import { formatPhone } from '../../src/i18n/phone.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { quarters } from '../support/pictures.ts'
import { type Site, startSite } from '../support/site.ts'

/** A weaver with a phone and no e-mail address: from nothing to a product that waits for the agency. */
const browser: Browser | undefined = await findBrowser()
const name = browser ? 'selling from a phone' : `selling from a phone (skipped: ${noBrowser})`
const password = 'tope samataring'

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  /** Axe runs as a script of the page. */
  const hasScript = new WeakMap<Page, boolean>()
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })

  test.each([
    ['with JavaScript', true, samplePhone(9701)],
    ['without JavaScript', false, samplePhone(9702)],
  ])(
    'she registers, leaves, returns in another browser, and lists a Kain Tope by the metre: %s',
    async (_, javaScriptEnabled, number) => {
      const visitor = { ...phone, javaScriptEnabled }
      const first = await openPage(browser as Browser, visitor)
      hasScript.set(first.page, javaScriptEnabled)
      await signUp(first.page, number)
      const shop = await openShop(first.page)
      await fillBusiness(first.page, shop)
      await fillPlace(first.page, shop, javaScriptEnabled)
      expect(first.problems).toEqual([])
      await first.close()

      const second = await openPage(browser as Browser, visitor)
      const { page } = second
      hasScript.set(page, javaScriptEnabled)
      await signIn(page, number)
      await visit(page, paths.desk(shop, 'daftar'))
      expect(await statesOf(page)).toMatchObject({ 'Usaha Anda': 'Lengkap', 'Tempat usaha': 'Lengkap' })
      await fillRest(page, shop)
      await listCloth(page, shop)
      await visit(page, paths.desk(shop, 'daftar'))
      await press(page, 'Kirim pendaftaran')
      await good(page)
      expect(second.problems).toEqual([])
      await second.close()
      expect(await whatWaits(shop)).toEqual({
        village_code: '73.04.05.2014',
        opened_at: null,
        is_handed_in: true,
        product: {
          name: 'Kain Tope Putih Gading',
          unit: 'metre',
          variants: [expect.objectContaining({ price_rupiah: 750_000, stock: 12, weight_grams: 130 })],
        },
        // The sideways one is upright: as wide as the others.
        pictures: [
          { width: 400, height: 300 },
          { width: 400, height: 300 },
          { width: 400, height: 300 },
        ],
      })
    },
    240_000,
  )

  async function visit(page: Page, path: string) {
    await page.goto(site.origin + path)
    await good(page)
  }

  /** As the page stands: nothing to scroll sideways, nothing that axe finds. */
  async function good(page: Page) {
    expect(await overflowOf(page), page.url()).toBe(0)
    if (hasScript.get(page) === true) await expectNoViolations(page)
  }

  async function press(page: Page, button: string) {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.waitForLoadState()
  }

  async function signUp(page: Page, number: string) {
    await visit(page, paths.signUp())
    await page.getByLabel('Nama Anda').fill('Sitti Contoh')
    await page.getByLabel('Nomor HP atau email').fill(formatPhone(number))
    await page.getByLabel('Buat kata sandi').fill(password)
    await page.getByLabel(/Saya setuju/).check()
    await press(page, 'Daftar')
    await page.waitForURL(/\/akun/)
    await good(page)
  }

  async function signIn(page: Page, number: string) {
    await visit(page, paths.signIn())
    await page.getByLabel('Nomor HP atau email').fill(formatPhone(number))
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await press(page, 'Masuk')
    await page.waitForURL(/\/lapak\/\d+$/)
    await visit(page, paths.desks())
  }

  async function openShop(page: Page) {
    await visit(page, '/lapak/baru')
    await press(page, 'Mulai sekarang')
    await page.waitForURL(/\/lapak\/\d+\/daftar/)
    await good(page)
    return Number(/\/lapak\/(\d+)/.exec(page.url())?.[1])
  }

  async function fillBusiness(page: Page, shop: number) {
    await visit(page, paths.desk(shop, 'daftar/usaha'))
    // Half of it, and a price list's worth of figures in words: kept, and told what is missing.
    await page.getByLabel('Nama usaha').fill('Tenun Ibu Sitti')
    await page.getByRole('textbox', { name: /^Penjualan setahun/ }).fill('banyak')
    await press(page, 'Simpan')
    await good(page)
    expect(await page.getByLabel('Nama usaha').inputValue()).toBe('Tenun Ibu Sitti')
    expect(await page.getByText('Tulis angkanya', { exact: false }).count()).toBeGreaterThan(0)
    for (const [name, value] of [
      ['kind', 'individual'],
      ['nib_state', 'none'],
      ['is_new', 'running'],
    ])
      await page.locator(`[name=${name}][value=${value}]`).check()
    await page.getByRole('textbox', { name: /^Penjualan setahun/ }).fill('45 jt')
    await press(page, 'Simpan')
    await page.waitForURL(/\/daftar(\?|$)/)
  }

  async function fillPlace(page: Page, shop: number, hasScript: boolean) {
    await visit(page, paths.desk(shop, 'daftar/tempat'))
    const search = page.getByLabel('Desa atau kelurahan tempat usaha')
    await search.fill('Samataring, Jeneponto')
    if (hasScript) {
      await page
        .getByRole('option', { name: /Samataring/ })
        .first()
        .click()
    } else {
      await press(page, 'Cari desa')
      await good(page)
      await page
        .getByLabel(/Samataring/)
        .first()
        .check()
    }
    await press(page, 'Simpan')
    await page.waitForURL(/\/daftar(\?|$)/)
    await good(page)
  }

  async function fillRest(page: Page, shop: number) {
    await visit(page, paths.desk(shop, 'daftar/orang'))
    await page.getByLabel('Nama yang bisa dihubungi').fill('Sitti Contoh')
    await page.getByLabel('Nomor WhatsApp').fill('0810 0000 9703')
    await press(page, 'Simpan')
    await page.waitForURL(/\/daftar(\?|$)/)
    await visit(page, paths.desk(shop, 'daftar/cerita'))
    await page.getByLabel('Usaha Anda dalam satu kalimat').fill('Tenun tangan dari Samataring')
    await page
      .getByLabel('Cerita usaha')
      .fill('Kami menenun bersama di kolong rumah sejak ibu saya masih gadis.')
    await page.getByLabel('Foto tempat usaha atau pembuatnya').setInputFiles(await aPhoto('lapak.jpg', 70))
    await page.getByLabel('Apa yang tampak di foto itu?').fill('Ibu Sitti menenun di kolong rumah')
    await press(page, 'Simpan')
    await page.waitForURL(/\/daftar(\?|$)/)
    await visit(page, paths.desk(shop, 'daftar/pembayaran'))
    await page.locator('summary', { hasText: 'ekening' }).first().click()
    await page.getByLabel('Bank', { exact: true }).fill('Bank Contoh')
    await page.getByLabel('Nomor rekening').fill('1234567890')
    await page.getByLabel('Atas nama').fill('Sitti Contoh')
    await press(page, 'Tambah rekening')
    await good(page)
    await visit(page, paths.desk(shop, 'daftar/sertifikat'))
    await visit(page, paths.desk(shop, 'daftar/persetujuan'))
    for (const box of await page.locator('main input[type=checkbox]').all()) await box.check()
    await press(page, 'Setuju dan simpan')
    await page.waitForURL(/\/daftar(\?|$)/)
    await good(page)
  }

  async function listCloth(page: Page, shop: number) {
    await visit(page, paths.desk(shop, 'produk'))
    await visit(page, paths.desk(shop, 'produk/baru'))
    await page.getByLabel('Nama produk').fill('Kain Tope Putih Gading')
    await page.getByLabel('Kategori').selectOption({ label: 'Tenun' })
    await page.getByLabel('Ringkasan satu kalimat').fill('Kapas pintal tangan, dijual per meter')
    await page
      .getByLabel('Keterangan')
      .fill('Ditenun dua bulan di Samataring. Dijual per meter, paling sedikit satu.')
    await page.getByLabel('Harga dihitung').selectOption('metre')
    await page.getByLabel('Harga (Rp)').first().fill('750 ribu')
    await page.getByLabel('Stok', { exact: true }).first().fill('12')
    await page
      .getByLabel(/^Berat/)
      .first()
      .fill('130')
    await page
      .locator('details', { has: page.locator('[value=kain-tope]') })
      .locator('summary')
      .first()
      .click()
    await page.locator('[name="techniques[]"][value=kain-tope]').check()
    await page
      .getByLabel('Tambah foto')
      .setInputFiles([
        await aPhoto('satu.jpg', 10),
        await aPhoto('miring.jpg', 20, 6),
        await aPhoto('tiga.jpg', 30),
      ])
    await good(page)
    await press(page, 'Simpan')
    await page.waitForURL(/\/produk\/\d+/)
    expect(await page.getByLabel('Isi foto ini').count()).toBe(3)
    for (const alt of await page.getByLabel('Isi foto ini').all())
      await alt.fill('Kain putih gading terlipat')
    await good(page)
    await press(page, 'Simpan dan ajukan')
    await good(page)
  }

  async function statesOf(page: Page) {
    const states: Record<string, string> = {}
    for (const step of await page.locator('main li').all()) {
      const [title, state] = [step.locator('a').first(), step.getByText(/^(Lengkap|Kosong|Draf)/).first()]
      if ((await title.count()) > 0 && (await state.count()) > 0)
        states[(await title.innerText()).trim()] ??= (await state.innerText()).trim()
    }
    return states
  }

  async function whatWaits(shop: number) {
    const seller = await site.db
      .selectFrom('seller')
      .select(['village_code', 'opened_at'])
      .where('id', '=', shop)
      .executeTakeFirstOrThrow()
    const submission = await site.db
      .selectFrom('seller_submission')
      .select('id')
      .where('seller_id', '=', shop)
      .where('decision', 'is', null)
      .executeTakeFirst()
    const { content } = await site.db
      .selectFrom('product_submission')
      .innerJoin('product_revision', 'product_revision.id', 'product_submission.revision_id')
      .innerJoin('product', 'product.id', 'product_revision.product_id')
      .select('product_revision.content')
      .where('product.seller_id', '=', shop)
      .where('product_submission.decision', 'is', null)
      .executeTakeFirstOrThrow()
    const draft = content as {
      name: string
      unit: string
      variants: unknown[]
      images: { image_id: string }[]
    }
    const pictures = await Promise.all(
      draft.images.map(({ image_id }) =>
        site.db
          .selectFrom('image')
          .select(['width', 'height'])
          .where('id', '=', image_id)
          .executeTakeFirstOrThrow(),
      ),
    )
    const product = { name: draft.name, unit: draft.unit, variants: draft.variants }
    return { ...seller, is_handed_in: submission !== undefined, product, pictures }
  }
})

/** A photo of 400 by 300 once upright; `orientation` 6 is a phone that was held sideways. */
async function aPhoto(fileName: string, red: number, orientation = 1) {
  const upright = quarters(400, 300).tint({ r: red * 2, g: 120, b: 200 })
  const held = orientation === 6 ? upright.rotate(-90) : upright
  const buffer = await held.jpeg().withMetadata({ orientation }).toBuffer()
  return { name: fileName, mimeType: 'image/jpeg', buffer }
}
