import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePhone } from '../../db/sample/phones.ts'
import { paths } from '../../src/paths.ts'
import { aBrowser } from '../support/cookie-jar.ts'
import { quarters } from '../support/pictures.ts'
import { copyOfSample } from '../support/sample-catalogue.ts'
import { startServerProcess } from '../support/server-process.ts'
import { freePort } from '../support/site.ts'

/** The server dies, without a word, after every step of a registration: what was saved is there afterwards. */
let sample: Awaited<ReturnType<typeof copyOfSample>>
let server: Awaited<ReturnType<typeof startServerProcess>>
let port: number
beforeAll(async () => {
  sample = await copyOfSample()
  port = await freePort()
  server = await startServerProcess({ ...sample, port })
})
afterAll(async () => {
  await server.stop()
  await sample.remove()
})

test('nothing that was saved is lost by a kill between any two steps', async () => {
  const browser = aBrowser(server)
  let shop = 0
  const desk = (page = '') => paths.desk(shop, page)
  const product = { id: 0 }
  const shown = async (path: string) => (await browser.get(path)).body
  const photo = new File([new Uint8Array(await quarters().jpeg().toBuffer())], 'kain.jpg', {
    type: 'image/jpeg',
  })

  const steps: { does: () => Promise<{ status: number }>; then: () => Promise<void> }[] = [
    {
      does: () =>
        browser.post(paths.signUp(), 'accounts.signUp', {
          name: 'Sitti Contoh',
          contact: samplePhone(9801),
          password: 'tope samataring',
          agree: 'ya',
        }),
      then: async () => expect(await shown(paths.account())).toContain('Sitti Contoh'),
    },
    {
      does: async () => {
        const opened = await browser.post('/lapak/baru', 'sellers.open')
        shop = Number(/\/lapak\/(\d+)/.exec(opened.to ?? '')?.[1])
        return opened
      },
      then: async () => expect((await browser.get(desk('daftar'))).status).toBe(200),
    },
    {
      // Half of a step, and wrong: kept as it was typed.
      does: () =>
        browser.post(desk('daftar/usaha'), 'sellers.business', { name: 'Tenun Ibu Sitti', sales: 'banyak' }),
      then: async () => {
        expect(await shown(desk('daftar/usaha'))).toContain('value="Tenun Ibu Sitti"')
        expect(await shown(desk('daftar/usaha'))).toContain('value="banyak"')
      },
    },
    {
      does: () =>
        browser.post(desk('daftar/orang'), 'sellers.people', {
          contact_name: 'Sitti Contoh',
          whatsapp: samplePhone(9802),
        }),
      then: async () => expect(await shown(desk('daftar/orang'))).toContain('value="0810-0000-9802"'),
    },
    {
      does: async () => {
        const saved = await browser.post(desk('produk/baru'), 'products.save', {
          press: 'save',
          name: 'Kain Tope Putih Gading',
          unit: 'metre',
          'variants.0.price_rupiah': '750 ribu',
          'variants.0.stock': '12',
          'photos[]': photo,
        })
        product.id = Number(/\/produk\/(\d+)/.exec(saved.to ?? '')?.[1])
        return saved
      },
      then: async () => {
        const editor = await shown(desk(`produk/${product.id}`))
        expect(editor).toContain('value="Kain Tope Putih Gading"')
        expect(editor.match(/image_id" value="[0-9a-f]{32}"/g)).toHaveLength(1)
      },
    },
  ]

  for (const [index, step] of steps.entries()) {
    expect((await step.does()).status, `step ${index}`).toBe(303)
    await server.kill()
    server = await startServerProcess({ ...sample, port })
    for (const done of steps.slice(0, index + 1)) await done.then()
  }

  // A photo of which only half arrives, because the connection is cut: the form stands as it was, and asks again.
  const before = await shown(desk(`produk/${product.id}`))
  await sendHalf(desk(`produk/${product.id}?_action=products.addPhoto`), browser)
  expect(await shown(desk(`produk/${product.id}`))).toBe(before)
  const again = await browser.post(desk(`produk/${product.id}`), 'products.addPhoto', { photo })
  expect(again.status).toBe(303)
}, 300_000)

async function sendHalf(path: string, browser: ReturnType<typeof aBrowser>) {
  const boundary = 'batas'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="k.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`
  const half = request({
    host: '127.0.0.1',
    port,
    path,
    method: 'POST',
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': 500_000,
      Origin: server.origin,
      Cookie: `sesi=${browser.cookies.get('sesi')?.value ?? ''}`,
    },
  })
  half.on('error', () => {}) // it is cut on purpose
  const closed = new Promise((resolve) => half.once('close', resolve))
  half.write(head + 'x'.repeat(200_000))
  await new Promise((resolve) => setTimeout(resolve, 300))
  half.destroy()
  await closed
}
