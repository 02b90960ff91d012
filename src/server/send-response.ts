import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { bodyOf } from './kept-response.ts'
import { compress, isCompressible, type Encoding } from './representation.ts'

const largestWhole = 4 * 1024 * 1024

/** Sends a response that is nobody else's: a page whole and compressed, anything without a length as it comes. */
export async function sendResponse(
  req: IncomingMessage,
  res: ServerResponse,
  response: Response,
  encoding: Encoding,
  requestId: string,
) {
  const { headers, status } = response
  if (!headers.has('cache-control')) headers.set('Cache-Control', 'private, no-cache')
  // A public page may be one person's answer: the 404 of their own page, or what they posted to.
  headers.delete('CDN-Cache-Control')
  headers.set('X-Request-Id', requestId)
  const isWhole = isShort(headers) && !headers.has('content-encoding')
  if (response.body === null || req.method === 'HEAD') {
    await response.body?.cancel()
    res.writeHead(status, [...headers].flat()).end()
  } else if (isWhole && encoding !== 'identity') {
    const plain = await bodyOf(response)
    const type = headers.get('content-type') ?? ''
    const body = isCompressible(type, plain.length) ? await compressed(headers, plain, encoding) : plain
    headers.set('Content-Length', String(body.length))
    res.writeHead(status, [...headers].flat()).end(body)
  } else {
    res.writeHead(status, [...headers].flat())
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), res).catch(() => res.destroy())
  }
}

/** Pages say their length, and an answer in JSON or XML is short enough; an export may be of any length. */
function isShort(headers: Headers) {
  const length = headers.get('content-length')
  if (length !== null) return Number(length) <= largestWhole
  return /^application\/([\w.-]+\+)?(json|xml)/.test(headers.get('content-type') ?? '')
}

async function compressed(headers: Headers, body: Buffer, encoding: 'br' | 'gzip') {
  headers.set('Content-Encoding', encoding)
  headers.append('Vary', 'Accept-Encoding')
  return compress(body, encoding, 4)
}

/** A bare sentence, where no page is to be had. */
export function sendPlain(res: ServerResponse, status: number, sentence: string, requestId: string) {
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
  })
  res.end(`${sentence}\n`)
}
