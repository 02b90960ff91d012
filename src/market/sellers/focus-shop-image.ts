import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { FocalPoint } from '../images/image.ts'
import { setFocalPoint } from '../images/set-focal-point.ts'
import type { Storage } from '../images/storage.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Says what must stay in view of a picture that the shop uploaded. Call it outside of transactions.
 * @throws {Refusal} not-found for a picture of others, and those of `setFocalPoint`
 */
export async function focusShopImage(
  db: Db,
  storage: Storage,
  desk: Desk,
  imageId: string,
  focal: FocalPoint,
) {
  const own = await db
    .selectFrom('seller_image')
    .innerJoin('image', 'image.id', 'seller_image.image_id')
    .select(['image.focal_x', 'image.focal_y'])
    .where('seller_id', '=', desk.seller_id)
    .where('image_id', '=', imageId)
    .executeTakeFirst()
  if (!own) throw new Refusal('not-found')
  if (own.focal_x === focal.focal_x && own.focal_y === focal.focal_y) return
  await setFocalPoint(db, storage, imageId, focal)
}
