import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { mostDeliveries, type NewDelivery } from './delivery.ts'
import { holdShop } from './hold-shop.ts'

/**
 * Adds a way in which the shop hands its goods over. A courier goes nowhere before it has rates. Returns its id.
 *
 * @throws {Refusal} address-missing (fetched from where?), house-elsewhere (a house of another regency),
 *   delivery-known (there already), too-many-deliveries
 */
export async function addDelivery(tx: Tx, desk: Desk, delivery: NewDelivery) {
  const { seller_id } = desk
  const { address, regency_code } = await holdShop(tx, seller_id)
  if (delivery.kind === 'pickup' && address === '') throw new Refusal('address-missing')
  if (delivery.house_slug !== null) await holdHouseOf(tx, regency_code, delivery.house_slug)
  const added = await tx
    .insertInto('delivery_option')
    .values({ seller_id, ...delivery })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('delivery-known')
  await holdFew(tx, seller_id)
  await recordAct(tx, desk, { verb: 'delivery.add', subject: ['delivery', added.id], after: delivery })
  return added.id
}

async function holdHouseOf(tx: Tx, regencyCode: string | null, slug: string) {
  const house = await tx
    .selectFrom('business_house')
    .select('slug')
    .where('slug', '=', slug)
    .where('regency_code', '=', regencyCode)
    .executeTakeFirst()
  if (!house) throw new Refusal('house-elsewhere')
}

async function holdFew(tx: Tx, sellerId: number) {
  const { count } = await tx
    .selectFrom('delivery_option')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('seller_id', '=', sellerId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (count > mostDeliveries) throw new Refusal('too-many-deliveries', { most: mostDeliveries })
}
