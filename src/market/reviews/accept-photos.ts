import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { acceptImage } from '../images/accept-image.ts'
import type { Storage } from '../images/storage.ts'

/**
 * Takes in the photos of a review, one after the other. Returns the ids of those that can be used, and why of others:
 * review-photo (`name`). Call it outside of transactions.
 */
export async function acceptPhotos(db: Db, storage: Storage, enqueue: Enqueue, files: readonly File[]) {
  const ids: string[] = []
  const refusals: Refusal[] = []
  for (const file of files) {
    try {
      const { image_id } = await acceptImage(db, storage, enqueue, { body: file.stream() })
      ids.push(image_id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(new Refusal('review-photo', { name: file.name.slice(0, 80) }))
    }
  }
  return { ids, refusals }
}
