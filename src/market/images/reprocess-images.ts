import type { Db } from '../../../db/types.ts'
import { processImage } from './process-image.ts'
import type { Storage } from './storage.ts'

/** `image_id` is the last one done: pass it as `after` to go on from there. */
export type Progress = { done: number; total: number; image_id: string }

/**
 * Makes the variants of all images again (after a change of sizes or encoders), or only of the failed ones.
 * Stops where storage or database fail, so that an outage does not mark every image as failed.
 * Returns how many ended ready and how many failed.
 */
export async function reprocessImages(
  db: Db,
  storage: Storage,
  which: 'all' | 'failed',
  onProgress: (progress: Progress) => void = () => {},
  after = '',
) {
  const images = db
    .selectFrom('image')
    .select('id')
    .$if(which === 'failed', (query) => query.where('state', '=', 'failed'))
    .orderBy('id')
  const ids = await images.where('id', '>', after).execute()
  const ended = { ready: 0, failed: 0, gone: 0 }
  for (const [index, { id }] of ids.entries()) {
    ended[await processImage(db, storage, id)]++
    onProgress({ done: index + 1, total: ids.length, image_id: id })
  }
  return { ready: ended.ready, failed: ended.failed }
}
