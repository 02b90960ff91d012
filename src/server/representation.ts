import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import { headerOf } from './web-request.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

const compressible = /^(text\/|image\/svg|application\/(json|javascript|xml|manifest|[\w.-]+\+(json|xml)))/
const smallestWorthwhile = 512

/**
 * A whole answer in memory, ready to be sent again and again in the encoding that a client takes. What compresses
 * well is kept only compressed, once, in the encodings that were asked for.
 */
export class Representation {
  readonly #status: number
  /** Names and values in turn, as `writeHead` takes them. */
  readonly #headers: readonly string[]
  readonly #hash: string
  readonly #compressible: boolean
  readonly #quality: number
  readonly #variants: { [encoding in Encoding]?: Variant } = {}
  readonly #making: { [encoding in Encoding]?: Promise<Variant> | undefined } = {}
  /** The body as it came, until a variant can give it back. */
  #plain: Buffer | undefined

  /** `quality` is brotli's: 5 for pages, which change; 9 for files, which do not. */
  constructor(status: number, headers: readonly (readonly [string, string])[], body: Buffer, quality = 5) {
    this.#status = status
    this.#headers = headers.flat().map(shared)
    this.#plain = body
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    this.#quality = quality
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
    this.#compressible = isCompressible(type, body.length)
  }

  /** Bytes of body held, in all encodings. */
  get bytes() {
    const bodies = Object.values(this.#variants).map(({ body }) => body.length)
    return bodies.reduce((sum, length) => sum + length, this.#plain?.length ?? 0)
  }

  /** The answer in one encoding; a promise only the first time, while it is compressed off the main thread. */
  in(wanted: Encoding): Variant | Promise<Variant> {
    const encoding = this.#compressible ? wanted : 'identity'
    return this.#variants[encoding] ?? (this.#making[encoding] ??= this.#make(encoding))
  }

  async #make(encoding: Encoding) {
    try {
      const plain = this.#plain ?? (await decompress(this.#variants))
      const body = encoding === 'identity' ? plain : await compress(plain, encoding, this.#quality)
      const variant = this.#variant(encoding, body)
      this.#variants[encoding] = variant
      this.#plain = undefined
      return variant
    } finally {
      this.#making[encoding] = undefined
    }
  }

  #variant(encoding: Encoding, body: Buffer): Variant {
    const etag = encoding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${encoding}"`
    const head = [...this.#headers, 'ETag', etag]
    if (this.#compressible) head.push('Vary', 'Accept-Encoding')
    if (encoding !== 'identity') head.push('Content-Encoding', encoding)
    head.push('Content-Length', String(body.length), 'Age', '0', 'X-Request-Id', '')
    return { status: this.#status, body, etag, head }
  }
}

/** `head` is raw header pairs; the last two values are slots that `sendVariant` fills. */
export type Variant = { status: number; body: Buffer; etag: string; head: string[] }

/** Sends it, or 304 to a client that has it already. Returns the status. */
export function sendVariant(
  req: IncomingMessage,
  res: ServerResponse,
  { status, body, etag, head }: Variant,
  requestId: string,
  ageSeconds: number,
) {
  // Written into the one prepared array: writeHead copies it out before anybody else can come by.
  head[head.length - 3] = String(ageSeconds)
  head[head.length - 1] = requestId
  if (status === 200 && matches(headerOf(req, 'if-none-match'), etag)) {
    res.writeHead(304, head.filter(isSentWith304)).end()
    return 304
  }
  res.writeHead(status, head).end(body)
  return status
}

function isSentWith304(_: string, index: number, head: string[]) {
  return sentWith304.has(head[index - (index % 2)]?.toLowerCase() ?? '')
}

const sentWith304 = new Set([
  'age',
  'cache-control',
  'cache-tag',
  'cdn-cache-control',
  'etag',
  'no-vary-search',
  'vary',
  'x-request-id',
])

/** If-None-Match compares weakly: a proxy that recompresses marks our ETag `W/`. */
function matches(ifNoneMatch: string | undefined, etag: string) {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag)
}

export function isCompressible(type: string, length: number) {
  return compressible.test(type) && length >= smallestWorthwhile
}

export async function compress(body: Buffer, encoding: 'br' | 'gzip', quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return exactly(await promisify(gzip)(body, { level: 6 }))
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: body.length }
  return exactly(await promisify(brotliCompress)(body, { params }))
}

/** The plain body from whichever variant there is; one there is, once the plain body has been given up. */
function decompress({ identity, br, gzip }: { [encoding in Encoding]?: Variant }) {
  if (identity) return identity.body
  if (br) return promisify(brotliDecompress)(br.body)
  return promisify(gunzip)(gzip?.body ?? Buffer.alloc(0))
}

/** zlib hands out a slice of a larger block, which would be kept whole. */
function exactly(bytes: Buffer) {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

const texts = new Map<string, string>()

/** The same string for equal strings: thousands of pages have most headers in common. */
function shared(text: string) {
  const same = texts.get(text)
  if (same !== undefined) return same
  if (texts.size < 500) texts.set(text, text)
  return text
}

const known = new Map<string, Encoding>()

/** The best encoding that an Accept-Encoding header allows: brotli, else gzip, else the plain bytes. */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  let encoding = known.get(header)
  if (encoding === undefined) {
    encoding = takes(header, 'br') ? 'br' : takes(header, 'gzip') ? 'gzip' : 'identity'
    // Browsers send a handful of different values; anybody can send thousands.
    if (known.size < 100) known.set(header, encoding)
  }
  return encoding
}

function takes(header: string, encoding: string) {
  const accepted = new RegExp(String.raw`(?:^|,)\s*${encoding}\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)`, 'i').exec(
    header,
  )
  return accepted !== null && Number(accepted[1] ?? 1) > 0
}
