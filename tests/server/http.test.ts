import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { loggedPath } from '../../src/server/logs.ts'
import { readStaticFiles } from '../../src/server/static-files.ts'
import { page, serveSite } from '../support/http-site.ts'

describe('requests that are none', () => {
  test.for([
    '/%E0%A4%A',
    '/%',
    '//',
    '//evil.example/',
    '/\\evil.example',
    '/a%00b',
    '/a?q=%00',
    `/?q=${'a'.repeat(20_000)}`,
  ])('%.30s is answered 400', async (path) => {
    await using site = await serveSite({})
    expect((await site.get(path)).status).toBe(400)
  })

  test.for([
    'GET /a\0b HTTP/1.1\r\nHost: a\r\n\r\n',
    'hello\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    `GET /?${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    'GET / HTTP/1.1\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ])('%j is answered 400', async (bytes) => {
    await using site = await serveSite({})
    expect(await site.raw(bytes)).toMatch(/^HTTP\/1.1 400 /)
    expect((await site.get('/')).status).toBe(200)
  })

  test('methods that pages do not know are answered 405, too large a body 413', async () => {
    await using site = await serveSite({})
    expect((await site.ask('TRACE', '/')).status).toBe(405)
    const head = `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${30 * 1024 * 1024}\r\n\r\n`
    expect(await site.raw(head)).toMatch(/^HTTP\/1.1 413 /)
  })

  test('a dotted path reaches no file and does not crash', async () => {
    await using site = await serveSite({ render: ({ url }) => page(url, {}, 404) })
    for (const path of ['/..%2f..%2fetc/passwd', '/../../etc/passwd', '/%2e%2e/', '/a/./b'])
      expect((await site.get(path)).status).toBe(404)
  })
})

describe('what the site is told', () => {
  const echo = async (request: Request, id: string, address: string) =>
    Response.json({ url: request.url, id, address, body: await request.text() })
  const post = { origin: 'x', 'content-type': 'text/plain' }

  test.for([
    ['http://127.0.0.1:4321', 'evil.example', 'http://127.0.0.1:4321'],
    ['http://127.0.0.1:4321', 'localhost:4321', 'http://localhost:4321'],
    ['http://127.0.0.1:4321', '127.0.0.1:4321', 'http://127.0.0.1:4321'],
    ['http://0.0.0.0:4321', '192.168.1.5:4321', 'http://192.168.1.5:4321'],
    ['https://etalase.id', 'localhost:4321', 'https://etalase.id'],
    ['https://etalase.id', 'etalase.id', 'https://etalase.id'],
  ])('site %s asked as %s is %s', async ([siteUrl = '', host = '', origin = '']) => {
    await using site = await serveSite({ siteUrl, render: echo })
    const answer = await site.ask('POST', '/form', { ...post, host }, 'a=1')
    expect(JSON.parse(answer.body.toString())).toMatchObject({ url: `${origin}/form`, body: 'a=1' })
    expect(answer.headers['strict-transport-security'] !== undefined).toBe(siteUrl.startsWith('https'))
  })

  test('a proxy that is ours says who asks and under which number; anybody else does not', async () => {
    const headers = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9', 'x-request-id': 'abcd-1234' }
    await using trusting = await serveSite({ trustProxy: true, render: echo })
    const told = await trusting.get('/', headers)
    expect(JSON.parse(told.body.toString())).toMatchObject({ address: '203.0.113.9', id: 'abcd-1234' })
    expect(told.headers['x-request-id']).toBe('abcd-1234')
    expect((await trusting.get('/', { 'x-request-id': 'a b' })).headers['x-request-id']).not.toBe('a b')
    await using open = await serveSite({ render: echo })
    const untold = JSON.parse((await open.get('/', headers)).body.toString()) as { id: string }
    expect(untold).toMatchObject({ address: '127.0.0.1' })
    expect(untold.id).not.toBe('abcd-1234')
  })

  test('a failure is a sentence with the request id', async () => {
    await using site = await serveSite({ render: () => Promise.reject(new Error('broken')) })
    const answer = await site.get('/')
    expect(answer.status).toBe(500)
    expect(answer.body.toString()).toContain(String(answer.headers['x-request-id']))
  })
})

test('a redirect made with Response.redirect keeps its place and gets the headers', async () => {
  await using site = await serveSite({ render: () => Response.redirect('http://127.0.0.1:4321/b', 303) })
  const answer = await site.get('/a')
  expect(answer).toMatchObject({ status: 303, headers: { location: 'http://127.0.0.1:4321/b' } })
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

test('a personal page is compressed and kept by nobody', async () => {
  const body = '<p>pesanan</p>'.repeat(500)
  const render = () =>
    new Response(body, { headers: { 'content-type': 'text/html', 'content-length': String(body.length) } })
  await using site = await serveSite({ render })
  const answer = await site.get('/akun', { 'accept-encoding': 'gzip' })
  expect(gunzipSync(answer.body).toString()).toBe(body)
  expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'Accept-Encoding' })
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('an answer in JSON is compressed, though it does not say its length', async () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id }))
  await using site = await serveSite({ render: () => Response.json(rows) })
  const answer = await site.get('/api/v1/products', { 'accept-encoding': 'gzip' })
  expect(JSON.parse(gunzipSync(answer.body).toString())).toEqual(rows)
})

test('a download of unknown length comes as it is made', async () => {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const line of ['a\n', 'b\n']) {
        controller.enqueue(Buffer.from(line))
        await sleep(10)
      }
      controller.close()
    },
  })
  await using site = await serveSite({
    render: () => new Response(body, { headers: { 'content-type': 'text/csv' } }),
  })
  const answer = await site.get('/feeds/a.csv', { 'accept-encoding': 'br' })
  expect(answer.body.toString()).toBe('a\nb\n')
  expect(answer.headers['transfer-encoding']).toBe('chunked')
})

test('files: hashed ones for ever, others for an hour, compressed, by exact name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-files-'))
  await mkdir(join(folder, '_astro'))
  await writeFile(join(folder, '_astro/a.B1x2.css'), 'body{color:red}'.repeat(100))
  await writeFile(join(folder, 'ikon.svg'), '<svg/>')
  await using site = await serveSite({
    files: await readStaticFiles(folder, []),
    render: () => page('', {}, 404),
  })
  const css = await site.get('/_astro/a.B1x2.css?v=1', { 'accept-encoding': 'gzip' })
  expect(css.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'gzip',
  })
  const icon = await site.get('/ikon.svg')
  expect(icon.headers).toMatchObject({
    'cache-control': 'public, max-age=3600',
    'content-type': 'image/svg+xml',
  })
  expect((await site.get('/ikon.svg', { 'if-none-match': icon.headers.etag })).status).toBe(304)
  for (const path of ['/_astro/', '/_astro/../ikon.svg', '/_astro/%2e%2e/ikon.svg', '/IKON.svg'])
    expect((await site.get(path)).status).toBe(404)
  await rm(folder, { recursive: true })
})

describe('draining', () => {
  test('what is under way is finished, and nobody new is let in', async () => {
    await using site = await serveSite({
      render: async () => {
        await sleep(150)
        return page('done')
      },
    })
    const slow = site.get('/slow')
    await sleep(30)
    const drained = site.drain(5_000)
    await expect(site.get('/new')).rejects.toThrow('ECONNREFUSED')
    expect((await slow).body.toString()).toBe('done')
    await drained
  })

  test('what takes too long is cut off', async () => {
    await using site = await serveSite({ render: () => new Promise(() => {}) })
    const cut = expect(site.get('/never')).rejects.toThrow()
    await sleep(30)
    await site.drain(50)
    await cut
  })
})

test('a log shows paths without queries and without secret links', () => {
  expect(loggedPath('/produk?q=nama+saya')).toBe('"/produk"')
  expect(loggedPath('/pesanan/rahasia')).toBe('"/pesanan/…"')
  expect(loggedPath('/en/pesanan/rahasia/bayar')).toBe('"/en/pesanan/…/bayar"')
  expect(loggedPath('/undangan/acde7-fghjk')).toBe('"/undangan/…"')
  expect(loggedPath('/masuk/Zk3qVb90-xYtR4LmP2aQ')).toBe('"/masuk/…"')
  expect(loggedPath('/produk/kain-tope-motif-bunga-teratai-merah')).toBe(
    '"/produk/kain-tope-motif-bunga-teratai-merah"',
  )
  expect(loggedPath('/"\n')).toBe('"/\\"\\n"')
})
