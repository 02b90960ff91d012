import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { type Knock, largeBodies } from './large-bodies.ts'
import type { Log } from './logs.ts'
import { loggedPath } from './logs.ts'
import type { Metrics } from './metrics.ts'
import type { PageCache } from './page-cache.ts'
import { acceptedEncoding, sendVariant } from './representation.ts'
import { boundedBody, largestBodyOf, largestProof, largestUpload } from './request-body.ts'
import { lockedPolicy, securityHeaders } from './security-headers.ts'
import { sendPlain, sendResponse } from './send-response.ts'
import type { StaticFiles } from './static-files.ts'
import type { ViewCounter } from './view-counter.ts'
import { clientAddress, headerOf, originOf, toWebRequest } from './web-request.ts'

export type Endpoint = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void
type Parts = {
  siteUrl: string
  trustProxy: boolean
  cache: PageCache
  files: StaticFiles
  /** By exact path: health and metrics. */
  endpoints: Readonly<Record<string, Endpoint>>
  images: Endpoint
  /** Astro's side, from the built site's entry.ts. */
  render: (request: Request, requestId: string, clientAddress: string) => Promise<Response>
  log: Log
  metrics: Metrics
  views?: ViewCounter
  /** Asked before a large form is read. */
  knock?: Knock
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const longestUrl = 8192

/** The site's HTTP server: endpoints of the process, images, files, the page cache, then Astro. */
export function createHttpServer(parts: Parts): Server {
  const { cache, log, metrics, views } = parts
  const siteUrl = new URL(parts.siteUrl)
  const always = securityHeaders(parts.siteUrl)
  const nextRequestId = requestIds(parts.trustProxy)
  const bodies = largeBodies(parts.knock)

  const server = createServer(
    { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, maxHeaderSize: 32 * 1024 },
    (req, res) => {
      const started = performance.now()
      const id = nextRequestId(req)
      if (!server.listening) res.shouldKeepAlive = false
      if (answerHit(req, res, id, started)) return
      const address = clientAddress(req, parts.trustProxy)
      const seen: Seen = { id, cache: 'none', address }
      const sentBefore = req.socket.bytesWritten
      res.once('close', () => {
        const ms = performance.now() - started
        metrics.request(res.statusCode, seen.cache, ms)
        views?.count(req, res.statusCode, () => address)
        if (log.logsRequests) {
          const bytes = req.socket.bytesWritten - sentBefore
          log.request(id, req.method ?? '', loggedPath(req.url ?? ''), res.statusCode, ms, bytes, seen.cache)
        }
      })
      answer(req, res, seen).catch((error: unknown) => {
        log.error(error, 'request failed', { id })
        if (res.headersSent) res.destroy()
        else sendPlain(res, 500, `Maaf, ada kesalahan pada kami (${id}).`, id)
      })
    },
  )
  server.on('clientError', answerUnreadable)
  return server

  /** The short way for what is in the page cache under exactly this address: most requests end here. */
  function answerHit(req: IncomingMessage, res: ServerResponse, id: string, started: number) {
    if (!isCacheable(req)) return false
    const entry = cache.peek(req.url ?? '')
    const variant = entry && cache.variant(entry, acceptedEncoding(headerOf(req, 'accept-encoding')))
    if (entry === undefined || variant === undefined || variant instanceof Promise) return false
    const status = sendVariant(req, res, variant, id, cache.age(entry))
    metrics.hit(status)
    views?.count(req, status, () => clientAddress(req, parts.trustProxy))
    if (log.logsRequests) {
      const bytes = status === 304 ? 0 : variant.body.length
      log.request(id, req.method ?? '', entry.loggedPath, status, performance.now() - started, bytes, 'hit')
    }
    return true
  }

  async function answer(req: IncomingMessage, res: ServerResponse, seen: Seen) {
    const { id } = seen
    const url = req.url ?? ''
    const refused = refusedStatus(req)
    if (refused !== undefined) {
      sendPlain(res, refused, refused === 413 ? tooLarge(req) : 'Permintaan ini tidak dapat dibaca.', id)
      return
    }
    const path = url.split('?', 1)[0] ?? ''
    const endpoint = parts.endpoints[path] ?? (path.startsWith('/img/') ? parts.images : undefined)
    if (endpoint) {
      res.setHeader('X-Request-Id', id)
      for (const [name, value] of [...always, lockedPolicy]) res.setHeader(name, value)
      return endpoint(req, res)
    }
    const encoding = acceptedEncoding(headerOf(req, 'accept-encoding'))
    if (isRead(req) && parts.files.has(path)) {
      const file = await parts.files.get(path)
      sendVariant(req, res, await file.in(encoding), id, 0)
      return
    }
    const large = await bodies.enter(req, res, seen.address)
    if (large && 'status' in large) {
      for (const [name, value] of [...always, ...large.headers]) res.setHeader(name, value)
      sendPlain(res, large.status, large.sentence, id)
      return
    }
    const render = async () => {
      const body = boundedBody(req, large?.turn)
      const request = toWebRequest(req, originOf(req, siteUrl), body.chunks)
      const response = await parts.render(request, id, seen.address)
      return decorated(body.isTooLarge ? new Response(`${tooLarge(req)}\n`, { status: 413 }) : response)
    }
    const found = isCacheable(req) ? await cache.find(url, render) : undefined
    seen.cache = found?.state ?? 'pass'
    if (found === undefined || found.state === 'pass')
      return sendResponse(req, res, found?.response ?? (await render()), encoding, id)
    sendVariant(req, res, await cache.variant(found.entry, encoding), id, cache.age(found.entry))
  }

  /** Astro's response with the headers that every answer has. */
  function decorated(response: Response): Response {
    try {
      addHeaders(response.headers)
      return response
    } catch {
      const copy = new Response(response.body, response) // what `Response.redirect` returns cannot be changed
      addHeaders(copy.headers)
      return copy
    }
  }

  function addHeaders(headers: Headers) {
    // A page whose address is a secret lets it go nowhere: its own Referrer-Policy stays.
    for (const [name, value] of always) if (!headers.has(name)) headers.set(name, value)
    if (!headers.has(lockedPolicy[0])) headers.set(...lockedPolicy)
    if (headers.get('content-type') === 'text/html') headers.set('Content-Type', 'text/html; charset=utf-8')
  }
}

/** What the log will say of a request. */
type Seen = { id: string; cache: string; address: string }

/** Stops accepting, lets what is under way finish, and after `deadlineMs` cuts off the rest. */
export async function drain(server: Server, deadlineMs: number) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that turns idle only now would otherwise be kept for its keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs)
  await closed
  clearInterval(sweep)
  clearTimeout(deadline)
}

function isRead(req: IncomingMessage) {
  return req.method === 'GET' || req.method === 'HEAD'
}

function isCacheable(req: IncomingMessage) {
  return isRead(req) && headerOf(req, 'authorization') === undefined
}

/** Requests that no page should have to think about. */
function refusedStatus(req: IncomingMessage) {
  const { method = '', url = '' } = req
  if (!methods.has(method)) return 405
  // `//host` and `/\host` would become another host in a redirect; PostgreSQL's text holds no NUL.
  if (!/^\/(?![/\\])/.test(url) || /\\|%00/.test(url) || url.length > longestUrl) return 400
  try {
    decodeURI(url.split('?', 1)[0] ?? '')
  } catch {
    return 400
  }
  return Number(req.headers['content-length'] ?? 0) > largestBodyOf(req) ? 413 : undefined
}

function tooLarge(req: IncomingMessage) {
  const isUpload = largestBodyOf(req) === largestUpload
  const isEnglish = /^\/en(\/|\?|$)/.test(req.url ?? '')
  if (largestBodyOf(req) === largestProof)
    return isEnglish
      ? 'This picture is larger than 10 MB. Go back to the order, and choose a smaller one: a screenshot will do.'
      : 'Foto ini lebih besar dari 10 MB. Kembali ke halaman pesanan, dan pilih yang lebih kecil: tangkapan layar sudah cukup.'
  if (isEnglish)
    return isUpload
      ? 'What you sent is larger than 26 MB. Go back to the page, and send the photos one by one.'
      : 'This is too long for us to take. Go back to the page, and shorten what you wrote.'
  return isUpload
    ? 'Kiriman ini lebih besar dari 26 MB. Kembali ke halaman tadi, dan kirim fotonya satu per satu.'
    : 'Isian ini terlalu panjang untuk kami terima. Kembali ke halaman tadi, dan persingkat tulisannya.'
}

/** A request id for each answer and log line; one from in front is kept only behind a proxy that is ours. */
function requestIds(trustProxy: boolean) {
  const prefix = randomBytes(6).toString('base64url')
  let count = 0
  return (req: IncomingMessage) => {
    const given = trustProxy ? req.headers['x-request-id'] : undefined
    if (typeof given === 'string' && /^[\w.-]{8,64}$/.test(given)) return given
    return `${prefix}-${++count}`
  }
}

/** What is not HTTP, or too slow, or has too large a head, is told so plainly. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
