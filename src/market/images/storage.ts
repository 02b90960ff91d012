import type { Readable } from 'node:stream'

/** Where pictures are kept: a folder or S3. A key is written whole or not at all. */
export type Storage = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** The file, or the range of it, or null when there is none. Whoever does not read `body` destroys it. */
  get(key: string, range?: ByteRange): Promise<StoredFile | null>
  delete(key: string): Promise<void>
}

/** `size` is of the whole file, in bytes; `etag` changes with the bytes and has its quotes. */
export type StoredFile = { body: Readable; size: number; etag: string }

/** First and last byte, both included, inside the file. */
export type ByteRange = { start: number; end: number }
