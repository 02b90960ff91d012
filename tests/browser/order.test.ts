import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmTransfer } from '../../src/market/payments/confirm-transfer.ts'
import { paths } from '../../src/paths.ts'
import {
  expectNoViolations,
  findBrowser,
  noBrowser,
  openPage,
  overflowOf,
  phone,
} from '../support/browser.ts'
import { noFees, ordersIn } from '../support/order-room.ts'
import { plain } from '../support/pictures.ts'
import { type Site, startSite } from '../support/site.ts'

/** A buyer follows an order through its link on a cheap phone: pays, receives, sends back. */
const browser = await findBrowser()
if (!browser) console.warn(`skipped: ${noBrowser}`)

let site: Site
let orders: ReturnType<typeof ordersIn>
beforeAll(async () => {
  site = await startSite()
  orders = ordersIn(site.db)
})
afterAll(async () => {
  await browser?.close()
  await site.stop()
})

for (const javaScriptEnabled of [true, false])
  test.skipIf(!browser)(
    `from the exact amount to the return, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`,
    { timeout: 120_000 },
    async () => {
      const shop = await orders.shop()
      const order = await orders.placed(shop, { quantity: 2 }, { email: 'ikut@contoh.id' })
      const { page, problems, close } = await openPage(browser as Browser, { ...phone, javaScriptEnabled })
      const looks = async () => {
        expect(await overflowOf(page)).toBe(0)
        if (javaScriptEnabled) await expectNoViolations(page)
      }
      await page.goto(site.origin + paths.order(order.token))
      await page.getByRole('heading', { name: 'Menunggu pembayaran Anda' }).waitFor()
      await looks()
      const picture = await plain(300, 400).png().toBuffer()
      await page
        .getByLabel('Foto atau tangkapan layar bukti bayar')
        .setInputFiles({ name: 'bukti.png', mimeType: 'image/png', buffer: picture })
      await page.getByRole('button', { name: 'Kirim bukti' }).click()
      await page.getByRole('heading', { name: 'Bukti bayar sedang diperiksa' }).waitFor()
      await looks()
      await orders.asSeller(shop.desk, order, (tx, entered) =>
        confirmTransfer(tx, orders.enqueue, noFees, entered),
      )
      await orders.through(order, 'sent')
      await page.reload()
      await looks()
      await page.getByRole('button', { name: 'Ya, sudah saya terima' }).click()
      await page.getByRole('heading', { name: 'Sudah diterima' }).waitFor()
      await page.locator('summary', { hasText: 'Minta pengembalian' }).click()
      await page.getByLabel('Apa yang tidak sesuai?').fill('Warnanya lain dari fotonya.')
      await page.getByRole('button', { name: 'Minta pengembalian' }).click()
      await page.getByText('Menunggu jawaban toko.').waitFor()
      await looks()
      await page.getByRole('link', { name: 'Cetak nota' }).click()
      await page.getByRole('heading', { name: `Nota ET-${order.id}` }).waitFor()
      await looks()
      expect(problems).toEqual([])
      await close()
    },
  )
