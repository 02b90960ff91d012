import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readForm, typedValues } from '../../src/actions/read-form.ts'
import {
  boundedBody,
  largestBodyOf,
  largestForm,
  largestProof,
  largestUpload,
  mostFields,
} from '../../src/server/request-body.ts'
import { serveSite } from '../support/http-site.ts'

const urlencoded = 'application/x-www-form-urlencoded'
const fields = (count: number) => Array.from({ length: count }, (_, index) => [`a${index}`, '1'] as const)
const asText = (given: Iterable<readonly [string, string]>) =>
  [...given].map(([name, value]) => `${name}=${value}`).join('&')

/** What a browser sends of a form with files. */
async function multipart(given: Iterable<readonly [string, string | File]>) {
  const form = new FormData()
  for (const [name, value] of given) form.append(name, value)
  const encoded = new Response(form)
  return { type: encoded.headers.get('content-type') ?? '', body: await encoded.text() }
}

/** A site that reads a form as Astro does, and says how many fields it has. */
async function serveForms() {
  const seen = { forms: 0 }
  const render = async (request: Request) => {
    seen.forms++
    const form = await request.formData().catch((error: unknown) => {
      if (error instanceof TypeError) return undefined
      throw error
    })
    if (form === undefined) return new Response('unreadable', { status: 415 })
    readForm(form)
    return Response.json(Object.keys(typedValues(form)).length)
  }
  const site = await serveSite({ render })
  const post = async (path: string, type: string, body: string, inChunks = false) => {
    const started = performance.now()
    const answer = await fetch(`http://127.0.0.1:${site.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      ...(inChunks ? { body: new Blob([body]).stream(), duplex: 'half' } : { body }),
    })
    return { status: answer.status, text: await answer.text(), ms: performance.now() - started }
  }
  return { seen, post, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
}

describe('a form that is too large', () => {
  test('of half a million fields is refused before anybody reads it', async () => {
    await using site = await serveForms()
    const body = asText(fields(500_000))
    const { status, text, ms } = await site.post('/lapor/toko/a', urlencoded, body)
    expect(status).toBe(413)
    expect(text).toContain('persingkat tulisannya')
    expect(site.seen.forms).toBe(0)
    expect(ms).toBeLessThan(1500)
    expect((await site.post('/en/lapor/toko/a', urlencoded, body)).text).toContain('shorten what you wrote')
    for (const path of ['/masuk', '/lapak/1/produk'])
      expect(await site.post(path, urlencoded, `words=${'<'.repeat(largestForm)}`)).toMatchObject({
        status: 413,
      })
  })

  test('that does not say its length is cut off as it comes, and told the same', async () => {
    await using site = await serveForms()
    const { status, text, ms } = await site.post('/masuk', urlencoded, asText(fields(500_000)), true)
    expect(status).toBe(413)
    expect(text).toContain('persingkat tulisannya')
    expect(ms).toBeLessThan(1500)
  })

  test('by its fields alone is refused too, whichever way they are written', async () => {
    await using site = await serveForms()
    const most = fields(mostFields - 1)
    const { type, body } = await multipart(most)
    for (const [path, of, text] of [
      ['/masuk', urlencoded, asText(most)],
      ['/lapak/1/produk', type, body],
    ] as const)
      expect(await site.post(path, of, text)).toMatchObject({ status: 200, text: String(most.length) })
    const tooMany = await multipart(fields(100_000))
    const upload = await site.post('/lapak/1/produk', tooMany.type, tooMany.body)
    expect(upload.status).toBe(413)
    expect(upload.text).toContain('26 MB')
    expect(upload.ms).toBeLessThan(1500)
    expect(await site.post('/masuk', urlencoded, asText(fields(mostFields + 2)))).toMatchObject({
      status: 413,
    })
  })

  test('is one of a public page even with a file; a desk takes photos', async () => {
    await using site = await serveForms()
    const { type, body } = await multipart([['photo', new File(['x'.repeat(1_000_000)], 'a.jpg')]])
    expect(await site.post('/lapor/toko/a', type, body)).toMatchObject({ status: 413 })
    expect(await site.post('/dinas/usaha/1/kunjungan', type, body)).toMatchObject({ status: 200 })
  })
})

test('how much may come depends on where to, and on a type that leaves no doubt', () => {
  const upload = 'multipart/form-data; boundary=----WebKitFormBoundaryKL4x'
  const largest = (url: string, ...types: string[]) =>
    largestBodyOf({ url, rawHeaders: types.flatMap((type) => ['Content-Type', type]) } as IncomingMessage)
  expect(largest('/lapak/1/produk?_action=x', upload)).toBe(largestUpload)
  const order = `/pesanan/${'x'.repeat(43)}`
  for (const url of [`${order}?_action=orders.sendProof`, `/en${order}`])
    expect(largest(url, upload)).toBe(largestProof)
  for (const url of [`${order}x`, `${order}/nota`, '/pesanan', '/pesanan/x', `/x${order}`])
    expect(largest(url, upload)).toBe(largestForm)
  expect(largest('/dinas/instansi/profil', 'multipart/form-data; boundary="a b"')).toBe(largestForm)
  for (const url of ['/masuk', '/lapor/produk/a', '/lapak/../masuk', '/lapak/%2e%2e/masuk', '/dinasx/a', '/'])
    expect(largest(url, upload)).toBe(largestForm)
  for (const types of [
    [],
    [urlencoded],
    [`${upload}, ${urlencoded}`],
    [upload, urlencoded],
    ['multipart/form-data; xboundary=a; boundary=b'],
  ])
    expect(largest('/lapak/1/produk', ...types)).toBe(largestForm)
})

test.each([1, 7, 1000])('fields are counted in pieces of %i bytes', async (size) => {
  const given = async (count: number) => {
    const { type, body } = await multipart(fields(count))
    const bytes = Buffer.from(body)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    )
    const req = Object.assign(Readable.from(pieces), {
      url: '/lapak/1/a',
      rawHeaders: ['content-type', type],
    })
    const read = boundedBody(req as unknown as IncomingMessage)
    const received: Buffer[] = []
    try {
      for await (const piece of read.chunks) received.push(piece)
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError)
    }
    return { isTooLarge: read.isTooLarge, isWhole: Buffer.concat(received).equals(bytes) }
  }
  expect(await given(mostFields - 1)).toEqual({ isTooLarge: false, isWhole: true })
  expect(await given(mostFields)).toEqual({ isTooLarge: true, isWhole: false })
})
