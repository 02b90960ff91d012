import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { createHttpServer, drain, type Endpoint } from '../../src/server/http.ts'
import type { Knock } from '../../src/server/large-bodies.ts'
import { openLog } from '../../src/server/logs.ts'
import { PageCache } from '../../src/server/page-cache.ts'
import type { StaticFiles } from '../../src/server/static-files.ts'
import type { ViewCounter } from '../../src/server/view-counter.ts'

type Render = (request: Request, requestId: string, clientAddress: string) => Response | Promise<Response>
type Options = {
  render?: Render
  files?: StaticFiles
  endpoints?: Record<string, Endpoint>
  maxBytes?: number
  now?: () => number
  siteUrl?: string
  trustProxy?: boolean
  views?: ViewCounter
  knock?: Knock
}

const noFiles: StaticFiles = { has: () => false, get: () => Promise.reject(new Error('no such file')) }

const log = openLog('silent', 'test')

/** Our HTTP server before a site that is a function. */
export async function serveSite({
  render = () => page('a page'),
  files = noFiles,
  endpoints = {},
  maxBytes = 1_000_000,
  now,
  siteUrl = 'http://127.0.0.1:4321',
  trustProxy = false,
  views,
  knock,
}: Options) {
  const cache = new PageCache(maxBytes, now)
  const server = createHttpServer({
    siteUrl,
    trustProxy,
    cache,
    files,
    endpoints,
    images: (_req, res) => void res.end('image'),
    render: async (...request) => render(...request),
    log,
    metrics: { hit() {}, request() {}, text: () => Promise.resolve('') },
    ...(views && { views }),
    ...(knock && { knock }),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    cache,
    port,
    get: (path: string, headers: OutgoingHttpHeaders = {}) => ask(port, 'GET', path, headers),
    ask: (method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string) =>
      ask(port, method, path, headers, body),
    raw: (bytes: string) => raw(port, bytes),
    drain: (deadlineMs: number) => drain(server, deadlineMs),
    [Symbol.asyncDispose]: () => drain(server, 100),
  }
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** A request as it is written: no decompression, no redirects, no clean-up of the path. */
async function ask(port: number, method: string, path: string, headers: OutgoingHttpHeaders, body?: string) {
  const req = request({ port, host: '127.0.0.1', method, path, headers, agent: false }).end(body)
  const [res] = (await once(req, 'response')) as [IncomingMessage]
  return { status: res.statusCode ?? 0, headers: res.headers, body: await buffer(res) } satisfies Answer
}

/** Sends bytes that need not be HTTP, and returns what came back until the connection ended. */
async function raw(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1')
  socket.end(bytes, 'latin1')
  return text(socket)
}

/** A page that may be kept, unless `headers` say otherwise. */
export function page(body: string, headers: Record<string, string> = {}, status = 200) {
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html', 'cdn-cache-control': 'max-age=60', ...headers },
  })
}
