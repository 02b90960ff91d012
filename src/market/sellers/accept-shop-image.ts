import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { acceptImage, type Upload } from '../images/accept-image.ts'
import type { Storage } from '../images/storage.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Takes in a picture for a shop, which may show it from then on wherever it wants to. Call it outside of
 * transactions. @throws {Refusal} those of `acceptImage`
 */
export async function acceptShopImage(
  db: Db,
  storage: Storage,
  enqueue: Enqueue,
  desk: Desk,
  upload: Upload,
) {
  const image = await acceptImage(db, storage, enqueue, upload)
  await db
    .insertInto('seller_image')
    .values({ seller_id: desk.seller_id, image_id: image.image_id, uploaded_by: desk.account_id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return image
}
