import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../../refusal.ts'
import { maxBytes } from './image.ts'
import { headLength } from './recognise-format.ts'

/**
 * Writes a stream to a file, and stops at the first byte after `largest`.
 * Returns the content's id (128 bits of its SHA-256), its length in bytes and its first bytes.
 *
 * @throws {Refusal} image-too-large
 */
export async function receiveFile(body: AsyncIterable<Uint8Array>, path: string, largest = maxBytes) {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let byteCount = 0
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        byteCount += chunk.length
        if (byteCount > largest) throw new Refusal('image-too-large', { megabytes: largest / 1024 ** 2 })
        if (head.length < headLength)
          head = Buffer.concat([head, chunk.subarray(0, headLength - head.length)])
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(path),
  )
  return { id: hash.digest('hex').slice(0, 32), byteCount, head }
}
