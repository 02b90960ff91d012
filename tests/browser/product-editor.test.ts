import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSession } from '../../src/market/accounts/session.ts'
import { startProduct } from '../../src/market/products/start-product.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
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
import { aDesk, aWholeDraft } from '../support/product-room.ts'
import { type Site, startSite } from '../support/site.ts'

const browser: Browser | undefined = await findBrowser()
const name = browser ? 'the editor in a browser' : `the editor in a browser (skipped: ${noBrowser})`

describe.skipIf(browser === undefined)(name, () => {
  let site: Site
  let desk: Desk
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(async () => {
    await browser?.close()
    await site.stop()
  })
  beforeEach(async () => {
    desk = await aDesk(site.db)
  })

  async function open(options: Parameters<typeof openPage>[1] = {}) {
    const opened = await openPage(browser as Browser, { ...phone, ...options })
    const { token } = await openSession(site.db, desk.account_id, { device: 'Uji' })
    await opened.page.context().addCookies([{ name: 'sesi', value: token, url: site.origin }])
    return {
      ...opened,
      go: (path: string) => opened.page.goto(site.origin + paths.desk(desk.seller_id, `produk/${path}`)),
    }
  }
  const begun = async () => {
    const draft = await aWholeDraft(site.db, desk)
    return site.db.transaction().execute((tx) => startProduct(tx, desk, draft))
  }
  /** A photo of 2,600 x 1,950 pixels that says how it is to be turned. */
  const photo = async (name: string, orientation = 1) => ({
    name,
    mimeType: 'image/jpeg',
    buffer: await quarters(2600, 1950).withMetadata({ orientation }).jpeg().toBuffer(),
  })
  const arrived = (page: Page, count: number) =>
    page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('[data-status]')].filter((each) =>
          each.textContent.startsWith('Terkirim'),
        ).length === count,
      count,
    )
  const idsOn = (page: Page) =>
    page
      .locator('input[name$=image_id]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
      )
  const save = (page: Page) =>
    page.locator('.editor-save').getByRole('button', { name: 'Simpan', exact: true }).click()

  test('photos are made upright and small on the phone, sent one by one, and moved without a mouse', async () => {
    const { page, problems, close, go } = await open()
    await go('baru')
    await page.getByLabel('Tambah foto').setInputFiles([await photo('a.jpg'), await photo('b.jpg', 6)])
    await arrived(page, 2)
    const [first, second] = (await idsOn(page)).map(([, id]) => id)
    const sizes = await site.db
      .selectFrom('image')
      .select(['id', 'width', 'height'])
      .where('id', 'in', [first ?? '', second ?? ''])
      .orderBy('width', 'desc')
      .execute()
    expect(sizes).toEqual([
      { id: first, width: 2000, height: 1500 },
      { id: second, width: 1500, height: 2000 },
    ])
    await page.getByRole('button', { name: 'Majukan foto ini' }).nth(1).press('Enter')
    expect(await idsOn(page)).toEqual([
      ['images.0.image_id', second],
      ['images.1.image_id', first],
    ])
    expect(await page.locator('[data-said]').textContent()).toBe('Foto ini sekarang nomor 1 dari 2.')
    await page.getByLabel('Nama produk').fill('Kain Tope')
    await page.getByLabel('Harga (Rp)').fill('1,25 jt')
    await expectNoViolations(page)
    expect(await overflowOf(page)).toBe(0)
    await save(page)
    await page.getByText('Tersimpan.').waitFor()
    expect((await idsOn(page)).map(([, id]) => id)).toEqual([second, first])
    expect(await page.getByLabel('Harga (Rp)').inputValue()).toBe('1.250.000')
    await expectNoViolations(page)
    expect(problems).toEqual([])
    await close()
  })

  test('a photo whose connection breaks is sent again, the form waits for it, and nothing is typed twice', async () => {
    const { page, close, go } = await open()
    await go('baru')
    let broken = 0
    await page.route('**/*addPhoto*', (route) =>
      ++broken <= 2 ? route.abort('connectionreset') : route.continue(),
    )
    await page.getByLabel('Nama produk').fill('Kain Tope')
    await page.getByLabel('Tambah foto').setInputFiles([await photo('a.jpg')])
    await page.getByText('Sambungan terputus.').waitFor()
    await save(page)
    expect(await page.locator('[data-said]').textContent()).toContain('Menunggu foto selesai dikirim')
    await page.getByText('Tersimpan.').waitFor()
    expect(broken).toBe(3)
    expect(await page.getByLabel('Nama produk').inputValue()).toBe('Kain Tope')
    expect(await idsOn(page)).toHaveLength(1)
    await close()
  })

  test('a photo that is not yet sent outlives the page, and what was typed can be restored', async () => {
    const { page, close, go } = await open()
    const { product_id } = await begun()
    await go(String(product_id))
    await page.route('**/*addPhoto*', (route) => route.abort('connectionreset'))
    await page.getByLabel('Nama produk').fill('Kain yang diketik')
    await page.getByRole('button', { name: 'Tambah ukuran' }).click()
    await page.getByLabel('Harga (Rp)').nth(2).fill('1jt')
    await page.getByLabel('Tambah foto').setInputFiles([await photo('a.jpg')])
    await page.getByText('Sambungan terputus.').waitFor()
    await page.waitForTimeout(600)
    await page.unroute('**/*addPhoto*')
    await page.reload()
    await arrived(page, 1)
    await page.getByRole('button', { name: 'Pulihkan' }).click()
    await page.getByText('Isian Anda sudah dipulihkan').waitFor()
    expect(await page.getByLabel('Nama produk').inputValue()).toBe('Kain yang diketik')
    expect(await idsOn(page)).toHaveLength(2)
    expect(await page.getByLabel('Harga (Rp)').nth(2).inputValue()).toBe('1jt')
    await page.getByLabel('Berat kirim').nth(2).fill('100')
    await page.getByLabel('Lebar', { exact: false }).nth(2).fill('120 cm')
    await save(page)
    await page.getByText('Tersimpan.').waitFor()
    await page.reload()
    expect(await page.getByRole('button', { name: 'Pulihkan' }).isVisible()).toBe(false)
    await close()
  })

  test('what must stay in view is tapped, or chosen', async () => {
    const { page, close, go } = await open()
    await go('baru')
    await page.getByLabel('Tambah foto').setInputFiles([await photo('a.jpg')])
    await arrived(page, 1)
    await save(page)
    await page.getByText('Bagian yang harus selalu terlihat').click()
    const whole = page.locator('focal-point img')
    const box = await whole.boundingBox()
    await whole.click({
      position: { x: Math.round((box?.width ?? 0) * 0.25), y: Math.round((box?.height ?? 0) * 0.75) },
    })
    await save(page)
    await page.getByText('Tersimpan.').waitFor()
    const [[, id] = []] = await idsOn(page)
    const image = await site.db
      .selectFrom('image')
      .select(['focal_x', 'focal_y'])
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow()
    expect(Math.abs(image.focal_x - 25) + Math.abs(image.focal_y - 75)).toBeLessThan(4)
    await close()
  })

  test('all of it works without JavaScript', async () => {
    const { page, problems, close, go } = await open({ javaScriptEnabled: false })
    await go('baru')
    await page
      .getByLabel('Tambah foto')
      .setInputFiles([await photo('a.jpg'), await photo('b.jpg', 6), await photo('c.jpg', 3)])
    await page.getByLabel('Nama produk').fill('Kain Tope Samataring')
    await page.getByLabel('Kategori').selectOption('kriya-tenun')
    await page.getByLabel('Ringkasan').fill('Tenun kapas tangan dari Samataring.')
    await page
      .getByLabel('Keterangan', { exact: true })
      .fill('Ditenun tangan selama dua bulan oleh ibu-ibu Samataring.')
    await page.getByLabel('Harga dihitung').selectOption('metre')
    await page.getByLabel('Harga (Rp)').fill('750 ribu')
    await page.getByLabel('Berat kirim').fill('0,2 kg')
    await page.getByRole('button', { name: 'Tambah ukuran' }).click()
    await page.getByLabel('Dibedakan menurut').fill('Lebar')
    await page.locator('[name="variants.0.options.0"]').fill('60 cm')
    await page.locator('[name="variants.1.options.0"]').fill('90 cm')
    await page.getByLabel('Harga (Rp)').nth(1).fill('990rb')
    await page.getByLabel('Berat kirim').nth(1).fill('300')
    const before = await idsOn(page)
    await page.getByRole('button', { name: 'Mundurkan foto ini' }).first().click()
    expect((await idsOn(page)).map(([, id]) => id)).toEqual([before[1]?.[1], before[0]?.[1], before[2]?.[1]])
    await page.getByRole('button', { name: 'Simpan dan ajukan' }).click()
    expect(await page.locator('.notice-done').textContent()).toContain('Tersimpan dan diajukan.')
    await page.getByRole('link', { name: 'Pratinjau' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kain Tope Samataring')
    expect(problems).toEqual([])
    await close()
  })
})
