import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
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
  headers.set('X-Request-Id', requestId)
  const length = Number(headers.get('content-length') ?? Number.NaN)
  const whole = length <= largestWhole && !headers.has('content-encoding')
  if (response.body === null || req.method === 'HEAD') {
    await response.body?.cancel()
    res.writeHead(status, [...headers].flat()).end()
  } else if (whole && encoding !== 'identity' && isCompressible(headers.get('content-type') ?? '', length)) {
    const body = await compress(Buffer.from(await response.arrayBuffer()), encoding, 4)
    headers.set('Content-Encoding', encoding)
    headers.set('Content-Length', String(body.length))
    headers.append('Vary', 'Accept-Encoding')
    res.writeHead(status, [...headers].flat()).end(body)
  } else {
    res.writeHead(status, [...headers].flat())
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), res).catch(() => res.destroy())
  }
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
