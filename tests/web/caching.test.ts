import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { anAccount } from '../support/factories.ts'
import { addressesIn } from '../support/html.ts'
import { pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor } from '../support/visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

describe.each(Object.entries(pages))('%s', (_, path) => {
  test('is kept for everybody, asked about each time, and named by what makes it stale', async () => {
    const { headers } = await site.ask(path)
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'cdn-cache-control': expect.stringMatching(/^max-age=\d+, stale-while-revalidate=\d+$/) as string,
      'no-vary-search': expect.stringMatching(/^key-order, params/) as string,
      etag: expect.stringMatching(/^"[\w-]+"$/) as string,
      vary: 'Accept-Encoding',
    })
    expect(headers).not.toHaveProperty('set-cookie')
  })

  test('is the same bytes whoever asks, and is not made twice', async () => {
    const first = await site.ask(path)
    const before = site.statements.length
    for (const headers of [
      { cookie: 'session=abc; theme=dark' },
      { 'user-agent': 'Mozilla/5.0 (Android 9)', 'accept-language': 'en' },
      { referer: 'https://example.com/', dnt: '1' },
    ] as Record<string, string>[]) {
      const again = await site.ask(path, { headers })
      expect(again.body).toBe(first.body)
      expect(again.headers.etag).toBe(first.headers.etag)
    }
    const campaign = `${path}${path.includes('?') ? '&' : '?'}utm_source=wa&fbclid=x`
    expect((await site.ask(campaign)).body).toBe(first.body)
    expect(site.statements.slice(before)).toEqual([])
  })

  test('304 for whoever has it; HEAD is GET without the body', async () => {
    const { headers, body } = await site.ask(path)
    const etag = headers.etag ?? ''
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const answer = await site.ask(path, { headers: { 'if-none-match': known } })
      expect(answer).toMatchObject({ status: 304, body: '', headers: { etag } })
    }
    expect(await site.ask(path, { headers: { 'if-none-match': '"x"' } })).toMatchObject({ status: 200, body })
    const head = await site.ask(path, { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(withoutItsOwn(head.headers)).toEqual(withoutItsOwn(headers))
  })
})

test('parameters in another order are the same page; those that count are not', async () => {
  const one = await site.ask('/produk?provinsi=73&teknik=ecoprint')
  const before = site.statements.length
  expect((await site.ask('/produk?teknik=ecoprint&provinsi=73')).body).toBe(one.body)
  expect((await site.ask('/produk?utm_medium=x&teknik=ecoprint&provinsi=73')).body).toBe(one.body)
  expect(site.statements.slice(before)).toEqual([])
  expect((await site.ask('/produk?provinsi=73&teknik=kain-tope')).body).not.toBe(one.body)
})

test('many who ask at once for a new page have it made once', async () => {
  const before = site.statements.length
  const answers = await Promise.all(Array.from({ length: 20 }, () => site.ask(paths.province('bali'))))
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
  expect(site.statements.slice(before)).toHaveLength(2)
})

test('brotli, else gzip, else plain: the same page, each with its own ETag', async () => {
  const plain = await site.ask(paths.products())
  const seen = new Set([plain.headers.etag])
  for (const [accepted, encoding, decompress] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1, br;q=0', 'gzip', gunzipSync],
  ] as const) {
    const answer = await site.askBytes(paths.products(), { headers: { 'accept-encoding': accepted } })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(Number(answer.headers['content-length'])).toBe(answer.bytes.length)
    expect(decompress(answer.bytes).toString()).toBe(plain.body)
    seen.add(answer.headers.etag)
  }
  expect(seen.size).toBe(3)
})

test('the list page with its styles, font and scripts is small on the wire', async () => {
  const { body } = await site.ask(paths.products())
  const files = addressesIn(body).filter((address) => address.startsWith('/_astro/'))
  const sizes = new Map<string, number>()
  for (const path of [paths.products(), ...files]) {
    const { status, bytes } = await site.askBytes(path, { headers: { 'accept-encoding': 'br' } })
    expect(status, path).toBe(200)
    sizes.set(path, bytes.length)
  }
  const sum = (ending: string) =>
    [...sizes].filter(([path]) => path.endsWith(ending)).reduce((total, [, size]) => total + size, 0)
  expect(sum('.css')).toBeGreaterThan(1000)
  expect(sum('.woff2')).toBeGreaterThan(1000)
  const inline = [...body.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>(.*?)<\/script>/gs)]
  expect(sum('.js') + inline.map(([, script]) => script ?? '').join('').length).toBeLessThanOrEqual(3000)
  // Of the 100 KB of DESIGN.md, section 8: the rest is for pictures.
  expect(sum('')).toBeLessThanOrEqual(40_000)
})

test('no cache in front is told to keep what a person is answered, not even a public page', async () => {
  const person = await aVisitor(site, (await anAccount(site.db)).id)
  for (const response of [
    await person.get('/lapak/999999999'),
    await person.post(paths.products(), 'accounts.saveProfile', { name: '' }),
  ]) {
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('cdn-cache-control')).toBe(null)
  }
})

test('a page that is not there is kept only for a while, and files with a hash for ever', async () => {
  expect((await site.ask('/produk/tidak-ada')).headers).toMatchObject({ 'cdn-cache-control': 'max-age=60' })
  const { body } = await site.ask(paths.products())
  const [style = ''] = /\/_astro\/[^"]+\.css/.exec(body) ?? []
  expect(await site.ask(style)).toMatchObject({
    status: 200,
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/css; charset=utf-8',
    },
  })
})

test('a client that leaves while a picture is sent is no error, and leaves no file open', async () => {
  const { body } = await site.ask(pages.product)
  const picture =
    addressesIn(body)
      .filter((address) => address.endsWith('.jpg'))
      .at(-1) ?? ''
  const openFiles = () => readdirSync('/proc/self/fd').length
  const before = existsSync('/proc/self/fd') ? openFiles() : 0
  for (let i = 0; i < 30; i++) {
    const socket = connect(Number(new URL(site.origin).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(`GET ${picture} HTTP/1.1\r\nHost: x\r\n\r\n`, () => socket.resetAndDestroy())
    await once(socket, 'close')
  }
  for (let i = 0; i < 10; i++) expect((await site.ask(picture)).status).toBe(200)
  if (before > 0) await expect.poll(openFiles).toBeLessThan(before + 10)
})

test('a row that changes takes its pages out of the cache, and no others', async () => {
  const product = await site.db
    .selectFrom('product')
    .innerJoin('listing_card', 'listing_card.product_id', 'product.id')
    .select(['product.id', 'product.slug'])
    .where('regency_code', '=', '73.04')
    .orderBy('listing_card.published_at')
    .executeTakeFirstOrThrow()
  const other = paths.regency('banten', 'kabupaten-pandeglang')
  const asked = [paths.product(product.slug), pages.list, pages.regency, other]
  const before = await Promise.all(asked.map((path) => site.ask(path)))
  await site.db
    .updateTable('product_variant')
    .set({ price_rupiah: 7_654_321 })
    .where('product_id', '=', product.id)
    .execute()
  const dearest = paths.products({ kabupaten: '73.04', urut: 'termahal' })
  await expect
    .poll(() => site.ask(paths.product(product.slug)).then(({ body }) => body))
    .toContain('7.654.321')
  expect((await site.ask(dearest)).body).toContain('7.654.321')
  const statements = site.statements.length
  expect((await site.ask(other)).body).toBe(before[3]?.body)
  expect(site.statements).toHaveLength(statements)
})

/** What is of one answer alone. */
function withoutItsOwn(headers: object) {
  return { ...headers, 'x-request-id': '', date: '', age: '' }
}
