import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** What Node parsed, as the Request that Astro takes. A GET gets no body, whatever was sent. */
export function toWebRequest(
  req: IncomingMessage,
  origin: string,
  chunks: AsyncIterable<Buffer> = req as AsyncIterable<Buffer>,
): Request {
  const headers = new Headers()
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i] ?? ''
    if (name !== '' && !name.startsWith(':')) headers.append(name, req.rawHeaders[i + 1] ?? '')
  }
  const url = origin + knownPath(req.url ?? '/')
  if (req.method === 'GET' || req.method === 'HEAD') return new Request(url, { headers })
  const body = chunks as unknown as ReadableStream // Node's fetch takes any async iterable
  return new Request(url, { method: req.method ?? 'POST', headers, body, duplex: 'half' } as RequestInit)
}

/**
 * Astro throws at an encoded percent sign in a rewritten path, and at `.html` in a parameter's place. No page of ours
 * has either in its address, so that these are the page that says so.
 */
function knownPath(url: string) {
  const [path = ''] = url.split(/[?#]/, 1)
  if (!path.includes('%25') && !/\.html$/i.test(decodeURI(path))) return url
  return path.startsWith('/en/') ? '/en/404' : '/404'
}

/** One header of a request; a cached answer needs only three, and `req.headers` would put together them all. */
export function headerOf({ rawHeaders }: IncomingMessage, lowerCaseName: string): string | undefined {
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    if (name.length === lowerCaseName.length && name.toLowerCase() === lowerCaseName) return rawHeaders[i + 1]
  }
  return undefined
}

/**
 * The origin that Astro sees. It is the site's own, whatever `Host` says, so that no other host gets into a page.
 * Astro also compares it with a form's `Origin`, and while developing (the site is on this machine) a form may come
 * from the address that the developer typed: `localhost`, or this machine's number as a phone on the same network
 * sees it. A name would not do: a hostile page can point its own name at this machine.
 */
export function originOf(req: IncomingMessage, siteUrl: URL): string {
  const host = req.headers.host ?? ''
  const isForm = req.method !== 'GET' && req.method !== 'HEAD'
  if (!isForm || host === siteUrl.host || !isLocal(siteUrl.hostname)) return siteUrl.origin
  if (!URL.canParse(`http://${host}`)) return siteUrl.origin
  const { hostname, host: typed } = new URL(`http://${host}`)
  return hostname === 'localhost' || isNumber(hostname) ? `http://${typed}` : siteUrl.origin
}

function isLocal(hostname: string) {
  return hostname === 'localhost' || hostname === '0.0.0.0' || hostname === '[::]' || isLoopback(hostname)
}

function isNumber(hostname: string) {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

export function isLoopback(address: string) {
  return /^(?:::ffff:)?127\./.test(address) || address === '::1' || address === '[::1]'
}

/** The client's address: the socket's, or what the one proxy in front appended to X-Forwarded-For. */
export function clientAddress(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? req.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim() ?? ''
  return isIP(last) ? last : (req.socket.remoteAddress ?? '')
}
