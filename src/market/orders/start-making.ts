import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { OrderInHand } from './enter-order.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'

/** The furthest day that can be promised: a loom may be taken for months. */
export const mostDaysPromised = 366

/**
 * The shop begins to make what was ordered, and promises the day on which it is ready, "2026-08-17": today at the
 * earliest, by the shop's own clock.
 * @throws {Refusal} order-state; promised-past; promised-far, with `days`
 */
export async function startMaking(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  promised_on: string,
  now: Date,
) {
  const today = todayIn(await findTimeZone(tx, order), now)
  if (promised_on < today) throw new Refusal('promised-past')
  if (Date.parse(promised_on) - Date.parse(today) > mostDaysPromised * 86_400_000)
    throw new Refusal('promised-far', { days: mostDaysPromised })
  await takeStep(tx, order, 'making')
  await tx.updateTable('shop_order').set({ promised_on }).where('id', '=', order.id).execute()
  await tellStep(tx, enqueue, order.id, 'making')
}

async function findTimeZone(tx: Tx, { seller_id }: OrderInHand) {
  const shop = await tx
    .selectFrom('seller')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', seller_id)
    .select('province.time_zone')
    .executeTakeFirst()
  return shop?.time_zone ?? 'Asia/Jakarta'
}
