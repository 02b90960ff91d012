import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { contentTypes, type Format, variantKey } from '../market/images/image.ts'
import type { ByteRange, Storage, StoredFile } from '../market/images/storage.ts'

const variantPath = /^\/img\/[0-9a-f]{32}(?:-\d{1,3}-\d{1,3})?\/\d{1,4}\.(avif|webp|jpg)$/

/**
 * Answers `/img/…` with exactly what storage holds: nothing is resized for strangers, and no query is made.
 * A name's content never changes, so that it may be kept for a year; reprocessing shows in the ETag.
 */
export async function serveImage(req: IncomingMessage, res: ServerResponse, storage: Storage): Promise<void> {
  res.setHeader('X-Content-Type-Options', 'nosniff')
  if (req.method !== 'GET' && req.method !== 'HEAD') return send(res, 405, { Allow: 'GET, HEAD' })
  const [path, format] = variantPath.exec(req.url?.split('?', 1)[0] ?? '') ?? []
  const file = path === undefined ? null : await storage.get(variantKey(path))
  if (!path || !file) return send(res, 404, { 'Cache-Control': 'no-cache' })

  const { size, etag } = file
  const range = isKnown(req, etag) ? undefined : rangeOf(req, file)
  const whole = req.method === 'GET' && !range && !isKnown(req, etag)
  if (!whole) file.body.destroy()
  res.setHeader('ETag', etag)
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  res.setHeader('Accept-Ranges', 'bytes')
  if (isKnown(req, etag)) return send(res, 304)
  if (range === 'outside') return send(res, 416, { 'Content-Range': `bytes */${size}` })
  res.setHeader('Content-Type', contentTypes[format as Format])
  if (!range) return send(res, 200, { 'Content-Length': size }, whole ? file : undefined)
  const { start, end } = range
  const headers = { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': end - start + 1 }
  return send(res, 206, headers, await storage.get(variantKey(path), range))
}

function isKnown(req: IncomingMessage, etag: string) {
  const known = req.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return known.includes(etag) || known.includes('*')
}

/** The one range that is asked for; several, or one that nobody can read, mean the whole file. */
function rangeOf(req: IncomingMessage, { size, etag }: StoredFile): ByteRange | 'outside' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(req.headers.range ?? '') ?? []
  const condition = req.headers['if-range']
  if (req.method === 'HEAD' || (condition !== undefined && condition !== etag)) return undefined
  if (first === undefined || last === undefined || first + last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return undefined
  return start < size ? { start, end } : 'outside'
}

type Headers = Record<string, string | number>

async function send(res: ServerResponse, status: number, headers: Headers = {}, file?: StoredFile | null) {
  res.writeHead(status, { 'Content-Length': 0, ...headers })
  if (!file) return void res.end()
  await pipeline(file.body, res).catch((error: unknown) => {
    file.body.destroy()
    // The browser went away, before or while it was sent; anything else is for the server's log.
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'].includes(code)) throw error
  })
}
