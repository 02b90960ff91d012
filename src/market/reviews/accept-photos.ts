import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { acceptImage } from '../images/accept-image.ts'
import type { Storage } from '../images/storage.ts'
import { mostPhotos } from './review.ts'

/**
 * Takes in the photos of a review, one after the other, and returns their ids. Call it outside of transactions.
 * @throws {Refusal} review-photos (`most`), review-photo (`name`) for one that cannot be used
 */
export async function acceptPhotos(db: Db, storage: Storage, enqueue: Enqueue, files: readonly File[]) {
  if (files.length > mostPhotos) throw new Refusal('review-photos', { most: mostPhotos })
  const ids: string[] = []
  for (const file of files) {
    try {
      const { image_id } = await acceptImage(db, storage, enqueue, { body: file.stream() })
      ids.push(image_id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Refusal('review-photo', { name: file.name.slice(0, 80) })
    }
  }
  return ids
}
