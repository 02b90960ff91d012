import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { Rates } from './delivery.ts'
import { nameZones } from './find-zones.ts'
import { holdOneWay, holdShop } from './hold-shop.ts'

/**
 * Puts these rates in place of those that one of the shop's couriers had. Orders that were placed keep theirs.
 *
 * @throws {Refusal} not-found, zone-unknown, delivery-last (none are left, and there is no other way)
 */
export async function changeRates(tx: Tx, desk: Desk, optionId: number, rates: Rates) {
  await holdShop(tx, desk.seller_id)
  const courier = await tx
    .selectFrom('delivery_option')
    .select('id')
    .where('id', '=', optionId)
    .where('seller_id', '=', desk.seller_id)
    .where('kind', '=', 'courier')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!courier) throw new Refusal('not-found')
  const names = await nameZones(
    tx,
    rates.map(({ region_code }) => region_code),
  )
  if (rates.some(({ region_code }) => !names.has(region_code))) throw new Refusal('zone-unknown')
  const before = await tx
    .deleteFrom('delivery_rate')
    .where('option_id', '=', optionId)
    .returning(['region_code', 'first_kg_rupiah', 'next_kg_rupiah', 'days_least', 'days_most'])
    .execute()
  if (rates.length > 0)
    await tx
      .insertInto('delivery_rate')
      .values(rates.map((rate) => ({ option_id: optionId, ...rate })))
      .execute()
  await holdOneWay(tx, desk.seller_id)
  await recordAct(tx, desk, {
    verb: 'delivery.change-rates',
    subject: ['delivery', optionId],
    before: { rates: before },
    after: { rates },
  })
}
