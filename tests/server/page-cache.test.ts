import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { page, serveSite } from '../support/http-site.ts'

/** A site that counts its renders, and says the count in each page. */
function counting(headers: Record<string, string> = {}, status = 200, delayMs = 0) {
  const seen: string[] = []
  return {
    seen,
    render: async (request: Request) => {
      seen.push(request.url.replace('http://127.0.0.1:4321', ''))
      const mine = seen.length
      await sleep(delayMs)
      return page(`render ${mine} ${'x'.repeat(2000)}`, headers, status)
    },
  }
}

const start = (body: Buffer) => body.toString().slice(0, 8)

describe('what is kept', () => {
  test('a page is rendered once and kept with what its caches need to know', async () => {
    const { seen, render } = counting({ 'cache-tag': 'home,seller:3' })
    await using site = await serveSite({ render })
    const [first, second] = [await site.get('/produk'), await site.get('/produk')]
    expect(seen).toEqual(['/produk'])
    expect(second.body).toEqual(first.body)
    expect(second.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'cdn-cache-control': 'max-age=60',
      'cache-tag': 'home,seller:3',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
      age: '0',
      'x-content-type-options': 'nosniff',
    })
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })

  test.for([
    ['a cookie', { 'set-cookie': 'a=b' }, 200],
    ['no word about caching', { 'cdn-cache-control': '' }, 200],
    ['no-store', { 'cdn-cache-control': 'no-store' }, 200],
    ['a private page', { 'cache-control': 'private' }, 200],
    ['a page that varies by cookie', { vary: 'Cookie' }, 200],
    ['a failure', {}, 500],
    ['a redirect that may change', { location: '/x' }, 302],
    ['a 404 that says nothing', { 'cdn-cache-control': '' }, 404],
  ] as const)('%s is not kept', async ([, headers, status]) => {
    const { seen, render } = counting(headers, status)
    await using site = await serveSite({ render })
    await site.get('/a')
    expect((await site.get('/a')).headers['cache-control']).toMatch(/^private/)
    expect(seen).toHaveLength(2)
  })

  test.for([
    [301, { location: '/b' }],
    [308, { location: '/b' }],
    [404, {}],
  ] as const)('%i is kept when it says so', async ([status, headers]) => {
    const { seen, render } = counting(headers, status)
    await using site = await serveSite({ render })
    await site.get('/a')
    expect((await site.get('/a')).status).toBe(status)
    expect(seen).toHaveLength(1)
  })

  test('other methods and requests with credentials go to the site', async () => {
    const { seen, render } = counting()
    await using site = await serveSite({ render })
    await site.get('/a')
    await site.get('/a', { authorization: 'Bearer x' })
    await site.ask('POST', '/a', { origin: 'http://127.0.0.1:4321' })
    await site.get('/a')
    expect(seen).toHaveLength(3)
  })
})

describe('the key', () => {
  test('only declared parameters tell pages apart, in any order', async () => {
    const { seen, render } = counting({ 'no-vary-search': 'key-order, params, except=("q" "kabupaten")' })
    await using site = await serveSite({ render })
    for (const query of [
      '?q=a&kabupaten=73.04',
      '?utm_source=x&kabupaten=73.04&q=a',
      '?q=a&kabupaten=73.04&',
    ])
      expect(start((await site.get(`/produk${query}`)).body)).toBe('render 1')
    expect(start((await site.get('/produk?q=b&kabupaten=73.04')).body)).toBe('render 2')
    expect(start((await site.get('/produk')).body)).toBe('render 3')
    expect(start((await site.get('/produk?fbclid=1')).body)).toBe('render 3')
    expect(seen).toHaveLength(3)
  })

  test('without a declaration the whole query counts, as in any HTTP cache', async () => {
    const { seen, render } = counting()
    await using site = await serveSite({ render })
    for (const query of ['', '?a=1', '?a=2', '?a=1']) await site.get(`/x${query}`)
    expect(seen).toEqual(['/x', '/x?a=1', '/x?a=2'])
  })

  test('a foreign Host is not seen by the site', async () => {
    const { seen, render } = counting()
    await using site = await serveSite({ render })
    await site.get('/a', { host: 'evil.example' })
    expect(seen).toEqual(['/a'])
  })
})

describe('many at once', () => {
  test('concurrent misses share one render', async () => {
    const { seen, render } = counting({}, 200, 50)
    await using site = await serveSite({ render })
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.get('/a')))
    expect(seen).toHaveLength(1)
    expect(new Set(answers.map((answer) => start(answer.body)))).toEqual(new Set(['render 1']))
  })

  test('nobody gets the personal page of another who asked at the same time', async () => {
    await using site = await serveSite({
      async render(request) {
        await sleep(30)
        return page(`hello ${request.headers.get('cookie') ?? ''}`, { 'cdn-cache-control': '' })
      },
    })
    const people = ['ani', 'budi', 'citra', 'dewi']
    const answers = await Promise.all(people.map((cookie) => site.get('/akun', { cookie })))
    expect(answers.map((answer) => answer.body.toString())).toEqual(people.map((name) => `hello ${name}`))
  })
})

describe('encodings and validators', () => {
  test('brotli, gzip and plain bytes are one page with three ETags', async () => {
    const { seen, render } = counting()
    await using site = await serveSite({ render })
    const br = await site.get('/a', { 'accept-encoding': 'gzip, deflate, br' })
    const gz = await site.get('/a', { 'accept-encoding': 'gzip, br;q=0' })
    const plain = await site.get('/a')
    expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gunzipSync(gz.body)).toEqual(plain.body)
    expect(new Set([br, gz, plain].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(seen).toHaveLength(1)
  })

  test('who has it hears 304, also through a proxy that made the ETag weak', async () => {
    await using site = await serveSite(counting())
    const { etag = '' } = (await site.get('/a')).headers
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await site.get('/a', { 'if-none-match': known })
      expect(answer).toMatchObject({ status: 304, body: Buffer.alloc(0) })
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=0, must-revalidate' })
    }
    expect((await site.get('/a', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('HEAD has the headers of GET and no body', async () => {
    await using site = await serveSite(counting())
    const head = await site.ask('HEAD', '/a')
    const get = await site.get('/a')
    expect(head.body).toHaveLength(0)
    expect(head.headers['content-length']).toBe(String(get.body.length))
    expect(head.headers.etag).toBe(get.headers.etag)
  })
})

describe('freshness', () => {
  test('a tag takes its pages with it and no others; a star takes all', async () => {
    await using site = await serveSite({
      render: ({ url }) => page(String(Math.random()), { 'cache-tag': `home,${url.slice(-8)}` }),
    })
    const all = async () =>
      Promise.all(['/seller:1', '/seller:2'].map(async (path) => (await site.get(path)).body.toString()))
    const before = await all()
    site.cache.invalidate('seller:1 product:9')
    const after = await all()
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
    site.cache.invalidate('*')
    expect((await all())[1]).not.toBe(before[1])
    expect(site.cache.size.entries).toBe(2)
  })

  test('what was read before an invalidation is answered but not kept, nor joined', async () => {
    const { seen, render } = counting({ 'cache-tag': 'seller:1' }, 200, 60)
    await using site = await serveSite({ render })
    const early = site.get('/a')
    await sleep(20)
    site.cache.invalidate('seller:1')
    const late = site.get('/a')
    expect(start((await early).body)).toBe('render 1')
    expect(start((await late).body)).toBe('render 2')
    expect(start((await site.get('/a')).body)).toBe('render 2')
    expect(seen).toHaveLength(2)
  })

  test('an invalidation of something else leaves what is being rendered alone', async () => {
    const { seen, render } = counting({ 'cache-tag': 'seller:1' }, 200, 40)
    await using site = await serveSite({ render })
    const early = site.get('/a')
    await sleep(10)
    site.cache.invalidate('seller:2')
    await early
    await site.get('/a')
    expect(seen).toHaveLength(1)
  })

  test('stale is served while one render makes it fresh, only for age and only for so long', async () => {
    let now = 0
    const { seen, render } = counting({
      'cdn-cache-control': 'max-age=10, stale-while-revalidate=20',
      'cache-tag': 'a',
    })
    await using site = await serveSite({ render, now: () => now })
    const read = async () => start((await site.get('/a')).body)
    await read()
    now = 15_000
    expect((await site.get('/a')).headers.age).toBe('15')
    await sleep(20)
    expect(await read()).toBe('render 2')
    now = 60_000
    expect(await read()).toBe('render 3')
    now = 75_000
    site.cache.invalidate('a')
    expect(await read()).toBe('render 4')
    expect(seen).toHaveLength(4)
  })

  test('a stale page outlives failures of its site', async () => {
    let now = 0
    let works = true
    await using site = await serveSite({
      now: () => now,
      render: () =>
        works
          ? page('good', { 'cdn-cache-control': 'max-age=1, stale-while-revalidate=60' })
          : page('bad', {}, 500),
    })
    await site.get('/a')
    works = false
    for (now = 2_000; now < 60_000; now += 20_000) {
      expect((await site.get('/a')).body.toString()).toBe('good')
      await sleep(5)
    }
  })
})

describe('memory', () => {
  test('is bounded; what is used again stays', async () => {
    const { render } = counting()
    await using site = await serveSite({ render, maxBytes: 200_000 })
    await site.get('/hot')
    for (let i = 0; i < 100; i++) {
      await site.get(`/${i}`)
      await site.get('/hot')
    }
    expect(site.cache.size.bytes).toBeLessThanOrEqual(200_000)
    expect(site.cache.size.entries).toBeGreaterThan(20)
    expect(start((await site.get('/hot')).body)).toBe('render 1')
    expect(start((await site.get('/0')).body)).not.toBe('render 2')
  })

  test('a page is kept compressed only, counted, and given back', async () => {
    const { render } = counting({ 'cache-tag': 'a' })
    await using site = await serveSite({ render })
    await site.get('/a', { 'accept-encoding': 'br' })
    const compressed = site.cache.size.bytes
    const plain = await site.get('/a')
    expect(site.cache.size.bytes).toBe(compressed + plain.body.length)
    site.cache.invalidate('a')
    expect(site.cache.size).toEqual({ entries: 0, bytes: 0 })
  })
})
