import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { expect, test, vi } from 'vitest'
import { type Knock, mostAtOnce, mostOfNetwork } from '../../src/server/large-bodies.ts'
import { largestForm, largestUpload } from '../../src/server/request-body.ts'
import { type Answer, serveSite } from '../support/http-site.ts'

const token = 'x'.repeat(43)
const order = `/pesanan/${token}`
const boundary = 'batas'
const type = `multipart/form-data; boundary=${boundary}`
/** A form with one file of this many bytes. */
const aForm = (bytes: number) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\n${'x'.repeat(bytes)}\r\n--${boundary}--\r\n`
const large = aForm(largestForm)

/** A site that reads each form, and waits with its answer until it is told to give it. */
async function serveForms({ knock, isSlow = false }: { knock?: Knock; isSlow?: boolean } = {}) {
  const seen = { asked: 0, read: 0, reading: 0, mostRead: 0 }
  let go = () => {}
  const told = new Promise<void>((resolve) => (go = resolve))
  const render = async (request: Request) => {
    seen.asked++
    const form = await request.formData()
    seen.mostRead = Math.max(seen.mostRead, ++seen.reading)
    if (isSlow) await told
    seen.reading--
    seen.read++
    return Response.json((form.get('photo') as File).size)
  }
  const site = await serveSite({ render, trustProxy: true, ...(knock && { knock }) })
  const post = (path: string, body: string, from = '203.0.113.1'): Promise<Answer> =>
    site.ask(
      'POST',
      path,
      { 'content-type': type, 'content-length': body.length, 'x-forwarded-for': from },
      body,
    )
  /** Sends the beginning of a form that says it has so many bytes, and returns what it is told before the rest. */
  async function begin(path: string, bytes?: number) {
    const headers = { 'content-type': type, ...(bytes !== undefined && { 'content-length': bytes }) }
    const req = request({ port: site.port, method: 'POST', path, headers, agent: false })
    req.write(aForm(10_000))
    const [res] = (await once(req, 'response')) as [IncomingMessage]
    req.on('error', () => {}).destroy()
    return { status: res.statusCode, headers: res.headers }
  }
  return { seen, site, post, begin, go, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
}

const bodiesOnDisk = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('etalase-body-')).length

test('a large form comes through whole, and leaves nothing on disk', async () => {
  await using site = await serveForms()
  const before = await bodiesOnDisk()
  const answer = await site.post(order, aForm(3_000_000))
  expect([answer.status, answer.body.toString()]).toEqual([200, '3000000'])
  await vi.waitFor(async () => expect(await bodiesOnDisk()).toBeLessThanOrEqual(before))
})

test('what is knocked at and turned away is not read, however much comes at once', async () => {
  const knock: Knock = ({ url }) =>
    Promise.resolve(
      url === order ? undefined : { status: 404, sentence: 'Tidak ada.', headers: [['X-Why', 'unknown']] },
    )
  await using site = await serveForms({ knock })
  const many = Array.from({ length: mostOfNetwork }, () => site.begin(`${order}/ulasan`, largestUpload))
  for (const { status, headers } of await Promise.all(many)) {
    expect(status).toBe(404)
    expect(headers['x-why']).toBe('unknown')
  }
  expect(site.seen.asked).toBe(0)
  expect((await site.post(order, large)).status).toBe(200)
})

test('a small form and one that brings no file are not knocked at', async () => {
  const knock = vi.fn(() => Promise.resolve({ status: 404, sentence: '', headers: [] }))
  await using site = await serveForms({ knock })
  expect((await site.post(order, aForm(100))).status).toBe(200)
  expect((await site.site.get(order)).status).toBe(500) // reads no form
  expect(knock).not.toHaveBeenCalled()
})

test('one that does not say its length is knocked at too', async () => {
  const knock = vi.fn<Knock>(() => Promise.resolve({ status: 404, sentence: '', headers: [] }))
  await using site = await serveForms({ knock })
  expect((await site.begin(order)).status).toBe(404)
  expect(knock).toHaveBeenCalledOnce()
})

test('so many of one network and so many in all come at once; the next are asked to come again', async () => {
  await using site = await serveForms({ isSlow: true })
  const from = (network: number, count: number) =>
    Array.from({ length: count }, () => site.post(order, large, `203.0.${network}.1`))
  const first = from(1, mostOfNetwork)
  await vi.waitFor(() => expect(site.seen.asked).toBe(mostOfNetwork))
  const [tooMany] = await Promise.all(from(1, 1))
  expect(tooMany).toMatchObject({ status: 503, headers: { 'retry-after': '30' } })
  const others = Array.from({ length: mostAtOnce / mostOfNetwork - 1 }, (_, index) =>
    from(index + 2, mostOfNetwork),
  ).flat()
  await vi.waitFor(() => expect(site.seen.asked).toBe(mostAtOnce))
  expect((await Promise.all(from(9, 1)))[0]?.status).toBe(503)
  site.go()
  const answers = await Promise.all([...first, ...others])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(site.seen).toMatchObject({ read: mostAtOnce, mostRead: 2 })
  expect((await site.post(order, large)).status).toBe(200)
})

test('one that breaks off makes room for another', async () => {
  await using site = await serveForms()
  const before = await bodiesOnDisk()
  for (let n = 0; n < mostOfNetwork; n++) {
    const headers = { 'content-type': type, 'content-length': large.length, 'x-forwarded-for': '203.0.113.1' }
    const req = request({ port: site.site.port, method: 'POST', path: order, headers, agent: false })
    req.on('error', () => {})
    req.write(large.slice(0, 100_000))
    await vi.waitFor(() => expect(site.seen.asked).toBe(n + 1))
    req.destroy()
  }
  await vi.waitFor(async () => expect((await site.post(order, large)).status).toBe(200))
  await vi.waitFor(async () => expect(await bodiesOnDisk()).toBeLessThanOrEqual(before))
})
