import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../../refusal.ts'
import { mostPhotoBytes, mostPhotos } from './sheet-limits.ts'

/** A file in a ZIP, by its name with its folders. */
export type PackedPhoto = { name: string; body: AsyncIterable<Uint8Array> }

/**
 * The files of a ZIP one by one, but for folders and what phones and computers put in by themselves. The sizes that
 * the ZIP declares are held: a file that turns out larger ends in an error.
 * @throws {Refusal} photos-not-a-zip, photos-too-many, photos-too-large
 */
export async function* unpackPhotos(bytes: Buffer): AsyncGenerator<PackedPhoto> {
  const { zip, entries } = await listEntries(bytes).catch(notAZip)
  if (entries.length > mostPhotos) throw new Refusal('photos-too-many', { most: mostPhotos })
  const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (size > mostPhotoBytes) throw new Refusal('photos-too-large', { megabytes: mostPhotoBytes / 2 ** 20 })
  for (const entry of entries) yield { name: entry.fileName, body: unpack(zip, entry) }
}

async function listEntries(bytes: Buffer) {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry())
    if (!/\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(entry.fileName)) entries.push(entry)
  return { zip, entries }
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>
  } catch {
    throw new Refusal('image-truncated')
  }
}

/** A damaged one, or one with a password. */
function notAZip(): never {
  throw new Refusal('photos-not-a-zip')
}
