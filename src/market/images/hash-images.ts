import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inTurn } from './accept-image.ts'
import { decodeImage, readHeader } from './decode-image.ts'
import { type SourceFormat, workingSize } from './image.ts'
import { perceptualHash } from './perceptual-hash.ts'
import { readOriginal } from './read-original.ts'
import type { Storage } from './storage.ts'

/**
 * Notes how the pictures look that were taken in before this was noted, so that near copies are found among them too.
 * A picture without structure stays without. Returns how many were looked at, and how many could not be read.
 */
export async function hashImages(
  db: Db,
  storage: Storage,
  onProgress: (progress: { done: number; total: number }) => void = () => {},
) {
  const images = await db
    .selectFrom('image')
    .select(['id', 'source_format'])
    .where('perceptual_hash', 'is', null)
    .where('state', '<>', 'failed')
    .orderBy('id')
    .execute()
  let unreadable = 0
  for (const [index, { id, source_format }] of images.entries()) {
    const hash = await hashOf(storage, id, source_format as SourceFormat)
    if (hash === undefined) unreadable++
    else await noteHash(db, id, hash)
    onProgress({ done: index + 1, total: images.length })
  }
  return { looked: images.length, unreadable }
}

async function hashOf(storage: Storage, id: string, format: SourceFormat) {
  try {
    return await inTurn(async () => {
      const original = await readOriginal(storage, id)
      const header = await readHeader(original, format)
      return perceptualHash(await decodeImage(original, header, workingSize(header, 320, 320)))
    })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

function noteHash(db: Db, id: string, hash: bigint | null) {
  if (hash === null) return undefined
  return db
    .updateTable('image')
    .set({ perceptual_hash: sql`${String(hash)}::bigint` })
    .where('id', '=', id)
    .execute()
}
