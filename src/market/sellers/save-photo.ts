import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Makes a picture that the shop has uploaded (see accept-shop-image.ts) the photo of the shop.
 * @throws {Refusal} not-found for a picture of others
 */
export async function savePhoto(tx: Tx, desk: Desk, image_id: string) {
  const { seller_id } = desk
  const { numUpdatedRows } = await tx
    .updateTable('seller')
    .set({ image_id })
    .where('id', '=', seller_id)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('seller_image')
          .select('seller_image.image_id')
          .whereRef('seller_image.seller_id', '=', 'seller.id')
          .where('seller_image.image_id', '=', image_id),
      ),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('not-found')
  await recordAct(tx, desk, {
    verb: 'seller.save-photo',
    subject: ['seller', seller_id],
    after: { image_id },
  })
}
