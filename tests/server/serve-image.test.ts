import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { s3Storage } from '../../src/market/images/s3-storage.ts'
import { serveImage } from '../../src/server/serve-image.ts'
import { fakeS3 } from '../support/fake-s3.ts'

const id = 'ab'.repeat(16)
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256))
const path = `/img/${id}/320.webp`
const closers: (() => Promise<unknown>)[] = []
const servers: Record<string, Server> = {}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-test-serve-'))
  const s3 = await fakeS3()
  closers.push(
    () => rm(folder, { recursive: true }),
    () => s3.close(),
  )
  for (const [kind, storage] of Object.entries({ folder: folderStorage(folder), S3: s3Storage(s3.config) })) {
    await storage.put(`variants/${id}/320.webp`, bytes, 'image/webp')
    await storage.put(`variants/${id}-10-90/160.avif`, bytes, 'image/avif')
    await storage.put(`originals/${id}`, bytes, 'image/png')
    const server = createServer((req, res) => {
      serveImage(req, res, storage).catch((error: unknown) => res.writeHead(500).end(String(error)))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    servers[kind] = server
    closers.push(() => new Promise((resolve) => server.close(resolve)))
  }
})
afterAll(() => Promise.all(closers.map((close) => close())))

for (const kind of ['folder', 'S3'])
  describe(kind, () => {
    async function ask(target: string, headers: Record<string, string> = {}, method = 'GET') {
      const { port } = servers[kind]?.address() as AddressInfo
      const asked = request({ port, host: '127.0.0.1', path: target, method, headers, agent: false })
      const res = await new Promise<IncomingMessage>((resolve, reject) =>
        asked.on('response', resolve).on('error', reject).end(),
      )
      return { status: res.statusCode, headers: res.headers, body: await buffer(res) }
    }

    test('a variant, to be kept for a year', async () => {
      const answer = await ask(path)
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'content-type': 'image/webp',
          'content-length': '1000',
          'cache-control': 'public, max-age=31536000, immutable',
          'accept-ranges': 'bytes',
          'x-content-type-options': 'nosniff',
          etag: expect.stringMatching(/^"[^"]+"$/) as string,
        },
      })
      expect(answer.body).toEqual(bytes)
      expect(await ask(`/img/${id}-10-90/160.avif?x=1`)).toMatchObject({ status: 200, body: bytes })
    })

    test('HEAD says the same without the bytes', async () => {
      const { headers } = await ask(path)
      const answer = await ask(path, { range: 'bytes=0-1' }, 'HEAD')
      expect(answer.status).toBe(200)
      expect({ ...answer.headers, date: '' }).toEqual({ ...headers, date: '' })
      expect(answer.body).toHaveLength(0)
    })

    test('304 for whoever has it', async () => {
      const etag = (await ask(path)).headers.etag ?? ''
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const answer = await ask(path, { 'if-none-match': known, range: 'bytes=0-1' })
        expect(answer).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) })
      }
      expect((await ask(path, { 'if-none-match': '"x"' })).status).toBe(200)
    })

    test('one range', async () => {
      for (const [range, start, end] of [
        ['bytes=0-0', 0, 0],
        ['bytes=100-199', 100, 199],
        ['bytes=990-', 990, 999],
        ['bytes=-10', 990, 999],
        ['bytes=-5000', 0, 999],
        ['bytes=998-5000', 998, 999],
      ] as const) {
        const answer = await ask(path, { range })
        expect([range, answer.status, answer.headers['content-range']]).toEqual([
          range,
          206,
          `bytes ${start}-${end}/1000`,
        ])
        expect(answer.headers['content-length']).toBe(String(end - start + 1))
        expect(answer.body).toEqual(bytes.subarray(start, end + 1))
      }
    })

    test('416 beyond the end; what is no single range means the whole', async () => {
      for (const range of ['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])
        expect(await ask(path, { range })).toMatchObject({
          status: 416,
          headers: { 'content-range': 'bytes */1000' },
          body: Buffer.alloc(0),
        })
      for (const range of ['bytes=0-1,5-6', 'bytes=5-1', 'bytes=-', 'lines=1-2', 'bytes=a-b'])
        expect(await ask(path, { range })).toMatchObject({ status: 200, body: bytes })
    })

    test('If-Range', async () => {
      const etag = (await ask(path)).headers.etag ?? ''
      expect((await ask(path, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206)
      expect((await ask(path, { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200)
    })

    test('404 for everything else, originals and strange addresses included', async () => {
      for (const target of [
        `/img/${id}/321.webp`,
        `/img/${id}/320.jpg`,
        `/img/${id}-0-0/160.avif`,
        `/img/originals/${id}`,
        `/img/../originals/${id}`,
        `/img/${id}/..%2f..%2foriginals%2f${id}`,
        `/img/${id}`,
        '/img/',
        '/img/%',
        '/img/%00',
        `/img/${id.toUpperCase()}/320.webp`,
        `/img/${id}/320.webp/`,
        `/img/${id}/99999.webp`,
      ])
        expect([target, (await ask(target)).status]).toEqual([target, 404])
    })

    test('405 for other methods', async () => {
      expect(await ask(path, {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
      expect((await ask(path, {}, 'DELETE')).status).toBe(405)
    })
  })

test('a browser that goes away in the middle is no error', async () => {
  const { port } = servers['folder']?.address() as AddressInfo
  for (let i = 0; i < 20; i++) {
    const asked = request({ port, host: '127.0.0.1', path, agent: false }).on('error', () => {})
    asked.on('response', (res) => res.destroy()).end()
    await new Promise((resolve) => asked.on('close', resolve))
  }
})
