import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { holdOneWay, holdShop } from './hold-shop.ts'

/**
 * Stops offering a way of delivery; what was ordered with it stays as it is.
 * @throws {Refusal} not-found, delivery-last
 */
export async function removeDelivery(tx: Tx, desk: Desk, optionId: number) {
  await holdShop(tx, desk.seller_id)
  const removed = await tx
    .updateTable('delivery_option')
    .set({ removed_at: sql`now()` })
    .where('id', '=', optionId)
    .where('seller_id', '=', desk.seller_id)
    .where('removed_at', 'is', null)
    .returning(['kind', 'name', 'house_slug', 'instructions'])
    .executeTakeFirst()
  if (!removed) throw new Refusal('not-found')
  await holdOneWay(tx, desk.seller_id)
  await recordAct(tx, desk, {
    verb: 'delivery.remove',
    subject: ['delivery', optionId],
    before: removed,
  })
}
