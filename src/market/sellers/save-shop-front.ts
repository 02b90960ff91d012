import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import type { ShopContacts } from './shop-front.ts'

/**
 * Saves how the shop is reached, when it is open, and from which village it sends; the public sees it at once.
 *
 * @throws {Refusal} village-unknown; address-for-pickup where buyers may fetch things there and it is taken away
 */
export async function saveShopFront(tx: Tx, desk: Desk, contacts: ShopContacts) {
  const before = await tx
    .selectFrom('seller')
    .where('id', '=', desk.seller_id)
    .select(['whatsapp', 'email', 'address', 'hours', 'ships_from_village_code'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (contacts.address === '') await holdNoPickup(tx, desk)
  const { ships_from_village_code: village } = contacts
  const { numUpdatedRows } = await tx
    .updateTable('seller')
    .set(contacts)
    .where('id', '=', desk.seller_id)
    .where((eb) =>
      village === null
        ? eb.lit(true)
        : eb.exists(
            eb
              .selectFrom('village')
              .where('village.code', '=', village)
              .where('village.replaced_by', 'is', null)
              .select('village.code'),
          ),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('village-unknown')
  const subject = ['seller', desk.seller_id] as const
  await recordAct(tx, desk, { verb: 'seller.save-front', subject, before, after: contacts })
}

async function holdNoPickup(tx: Tx, { seller_id }: Desk) {
  const pickup = await tx
    .selectFrom('delivery_option')
    .select('id')
    .where('seller_id', '=', seller_id)
    .where('kind', '=', 'pickup')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (pickup) throw new Refusal('address-for-pickup')
}
