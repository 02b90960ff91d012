import { sql } from 'kysely'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { decodeImage, readHeader } from './decode-image.ts'
import { describeImage } from './describe-image.ts'
import { encodeVariant } from './encode-variant.ts'
import { contentTypes, originalKey, previewVariants, type SourceFormat, workingSize } from './image.ts'
import { lane } from './lane.ts'
import { receiveFile } from './receive-file.ts'
import { recogniseFormat } from './recognise-format.ts'
import { perceptualHash } from './perceptual-hash.ts'
import type { Storage } from './storage.ts'

/** A stream of bytes (a `Readable`, `file.stream()`, a request's body), and the type that its sender declares. */
export type Upload = { body: AsyncIterable<Uint8Array>; type?: string | undefined }

// Decoding may take 400 MB (see decode-image.ts): one upload at a time, the others wait as files.
export const inTurn = lane(1)

/**
 * Takes in a picture of at most 25 MB and 60 megapixels. It can be shown at once, as a small preview; the job
 * that is enqueued makes the rest. The same bytes twice are one image; one that failed or was withdrawn is made again.
 * Returns what `Picture.astro` wants. Call it outside of transactions: decoding takes a while, and the embedded
 * database has one connection.
 *
 * @throws {Refusal} image-too-large, image-svg, image-not-an-image, image-type-mismatch, image-too-many-pixels,
 *   image-too-elongated, image-truncated, image-heic-unreadable, image-too-slow
 */
export async function acceptImage(db: Db, storage: Storage, enqueue: Enqueue, upload: Upload) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-image-'))
  try {
    const path = join(folder, 'original')
    const { id, byteCount, head } = await receiveFile(upload.body, path)
    const format = recogniseFormat(head, upload.type)
    await takeBack(db, id)
    const known = await imageOf(db, id).where('state', '<>', 'failed').executeTakeFirst()
    if (known) return known
    const described = await inTurn(() => storePreview(storage, id, path, format))
    return await insertImage(db, enqueue, { id, source_format: format, byte_count: byteCount, ...described })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const columns = [
  'id as image_id',
  'width',
  'height',
  'focal_x',
  'focal_y',
  'state',
  'dominant_colour',
  'thumbhash',
] as const

function imageOf(db: Db, id: string) {
  return db.selectFrom('image').select(columns).where('id', '=', id)
}

/** What was withdrawn has no files any more: it counts as one that failed. Waits where it is being deleted. */
async function takeBack(db: Db, id: string) {
  await db
    .updateTable('image')
    .set({ withdrawn_at: null, state: 'failed', failure: 'image-withdrawn' })
    .where('id', '=', id)
    .where('withdrawn_at', 'is not', null)
    .execute()
}

async function storePreview(storage: Storage, id: string, path: string, format: SourceFormat) {
  const header = await readHeader(path, format)
  const { width, height } = header
  const bitmap = await decodeImage(path, header, workingSize(header, 320, 320))
  const description = await describeImage(bitmap)
  await storage.put(originalKey(id), await readFile(path), 'application/octet-stream')
  for (const variant of previewVariants(id, header, description)) {
    const bytes = await encodeVariant(bitmap, variant)
    await storage.put(variant.key, bytes, contentTypes[variant.format])
  }
  return { width, height, ...description, perceptual_hash: await perceptualHash(bitmap) }
}

type NewImage = Awaited<ReturnType<typeof storePreview>> & {
  id: string
  source_format: SourceFormat
  byte_count: number
}

function insertImage(db: Db, enqueue: Enqueue, image: NewImage) {
  return db.transaction().execute(async (tx) => {
    const changed = await tx
      .insertInto('image')
      .values({ ...image, perceptual_hash: sql`${image.perceptual_hash?.toString() ?? null}::bigint` })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ state: 'preview', failure: null })
          .where('image.state', '=', 'failed'),
      )
      .returning(columns)
      .executeTakeFirst()
    if (!changed) return imageOf(tx, image.id).executeTakeFirstOrThrow()
    await enqueue(tx, { queue: 'image.process', data: { image_id: image.id } })
    return changed
  })
}
