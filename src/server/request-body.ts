import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A form of a desk with its files. */
export const largestUpload = 26 * 1024 * 1024
/** A form of a buyer with a picture of at most 10 MB, and what stands around it. */
export const largestProof = 11 * 1024 * 1024
/** Any other form: seven texts of 4,000 letters, even if each letter is written as `%E2%80%9C`. */
export const largestForm = 256 * 1024
/** The biggest form of the site, the villages' targets of a programme, has 1,200. */
export const mostFields = 2000

/** A form that says that it is larger than one without files, or does not say how large it is. */
export function isLarge(req: IncomingMessage) {
  if (largestBodyOf(req) === largestForm) return false
  const length = req.headers['content-length']
  return length === undefined || Number(length) > largestForm
}

/** The page of an order to which a picture is sent, as its address says: a proof of payment, or photos of a review. */
export function orderOfPicture({ url = '/' }: IncomingMessage) {
  const { pathname } = new URL(url, 'http://site')
  const token = /\/pesanan\/([\w-]{43})/.exec(pathname)?.[1] ?? ''
  if (orders.test(pathname)) return { path: pathname, token, picture: 'proof' as const }
  return reviews.test(pathname) ? { path: pathname, token, picture: 'review' as const } : undefined
}

/** Desks, which only who is signed in gets in to, and the pages of orders; no other form of the site takes a file. */
const desks = /^(?:\/en)?\/(?:lapak|dinas)\//
const orders = /^(?:\/en)?\/pesanan\/[\w-]{43}$/
/** Where a buyer reviews what came, with some photos. */
const reviews = /^(?:\/en)?\/pesanan\/[\w-]{43}\/ulasan$/
/** Strictly as browsers write it: what is read differently by whoever parses the form is no multipart here. */
const multipart = /^multipart\/form-data\s*;\s*boundary=("?)([\w'()+./:=?-]{1,70})\1\s*(?:;[^,]*)?$/i

/** How many bytes this request may bring. A form is read as a whole, and its fields before anybody knows who sent it. */
export function largestBodyOf(req: IncomingMessage) {
  const { pathname } = new URL(req.url ?? '/', 'http://site')
  if (!multipart.test(typeOf(req))) return largestForm
  if (desks.test(pathname) || reviews.test(pathname)) return largestUpload
  return orders.test(pathname) ? largestProof : largestForm
}

/**
 * A request's body as it comes, until it is longer or has more fields than a form of the site: hundreds of thousands
 * of fields keep a process busy for seconds, for all the others too. What is too large ends in a TypeError, which
 * Astro takes for a form that it cannot read, and `isTooLarge` says why. With `turn` it waits on disk until that
 * resolves: how slowly it comes is nobody else's trouble.
 */
export function boundedBody(req: IncomingMessage, turn?: () => Promise<void>) {
  const largest = largestBodyOf(req)
  const boundary = multipart.exec(typeOf(req))?.[2]
  const fields = countOf(boundary === undefined ? '&' : `--${boundary}`)
  const body = { isTooLarge: false, chunks: turn ? throughDisk(chunks(), turn) : chunks() }
  return body

  async function* chunks() {
    let received = 0
    try {
      for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        received += chunk.byteLength
        body.isTooLarge = received > largest || fields(chunk) > mostFields
        if (body.isTooLarge) throw new TypeError('A body is too large')
        yield chunk
      }
    } finally {
      if (body.isTooLarge) req.resume() // the answer is read only by who has sent everything
    }
  }
}

async function* throughDisk(chunks: AsyncIterable<Buffer>, turn: () => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-body-'))
  try {
    const path = join(folder, 'body')
    await pipeline(chunks, createWriteStream(path))
    await turn()
    yield* createReadStream(path) as AsyncIterable<Buffer>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts a separator in what comes in pieces; one may lie across two. Returns how many there were so far. */
function countOf(separator: string) {
  let count = 0
  let rest = Buffer.alloc(0)
  return (chunk: Buffer) => {
    const piece = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (let at = piece.indexOf(separator); at !== -1; at = piece.indexOf(separator, at + separator.length))
      count++
    rest = Buffer.from(piece.subarray(Math.max(0, piece.length - separator.length + 1)))
    return count
  }
}

/** All that is given of it: of two types one parser takes the first and another the last. */
function typeOf({ rawHeaders }: IncomingMessage) {
  return rawHeaders
    .filter((_, index) => rawHeaders[index - 1]?.toLowerCase() === 'content-type' && index % 2 === 1)
    .join(', ')
}
