import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { failImage } from './fail-image.ts'
import { allVariants } from './image.ts'
import { makeVariants } from './make-variants.ts'
import { removeVariants } from './remove-variants.ts'
import type { Storage } from './storage.ts'

/**
 * Makes every variant of an image; doing it again does no harm. An original that cannot be decoded never will be:
 * it ends as `failed` at once. What may pass (a full disk, S3 away) is thrown, for the queue to try again; after
 * the last time the queue calls `failImage`. Returns how it ended, `gone` when there is no such image any more or it
 * was withdrawn, meanwhile too: then nothing of it is published.
 */
export async function processImage(
  db: Db,
  storage: Storage,
  imageId: string,
): Promise<'ready' | 'failed' | 'gone'> {
  const image = await db
    .selectFrom('image')
    .select(['id', 'source_format', 'width', 'height', 'focal_x', 'focal_y'])
    .where('id', '=', imageId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!image) return 'gone'
  try {
    await makeVariants(storage, image, allVariants(image.id, image, image))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await failImage(db, imageId, [error.code, error.values['detail']].filter(Boolean).join(': '))
    return 'failed'
  }
  const published = await db
    .updateTable('image')
    .set({ state: 'ready', failure: null, ready_at: sql`now()` })
    .where('id', '=', imageId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (published) return 'ready'
  await removeVariants(storage, image)
  return 'gone'
}
