import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { cropVariants, type FocalPoint } from './image.ts'
import { makeVariants } from './make-variants.ts'
import type { Storage } from './storage.ts'

/**
 * Moves the middle of an image's square crop, in whole percent from the left and the top. The crops are made
 * first, so that no page names a file that is not there. The caller has made sure whose image it is.
 *
 * @throws {Refusal} image-not-found, and those of `makeVariants`
 */
export async function setFocalPoint(db: Db, storage: Storage, imageId: string, focal: FocalPoint) {
  const image = await db
    .selectFrom('image')
    .select(['id', 'source_format', 'width', 'height'])
    .where('id', '=', imageId)
    .executeTakeFirst()
  if (!image) throw new Refusal('image-not-found')
  await makeVariants(storage, image, cropVariants(imageId, image, focal))
  await db
    .updateTable('image')
    .set({ focal_x: focal.focal_x, focal_y: focal.focal_y })
    .where('id', '=', imageId)
    .execute()
}
