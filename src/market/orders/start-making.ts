import type { Tx } from '../../../db/types.ts'
import { shortDate, todayIn } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { purchaseNews } from '../mail/order-letters.ts'
import type { OrderInHand } from './enter-order.ts'
import { findTold } from './find-told.ts'
import { takeStep } from './take-step.ts'
import { tellStep } from './tell-step.ts'
import { writeToBuyer } from './write-to-buyer.ts'

/** The furthest day that can be promised: a loom may be taken for months. */
export const mostDaysPromised = 366

/**
 * The shop begins to make what was ordered, and promises the day on which it is ready, "2026-08-17": today at the
 * earliest, by the shop's own clock. Of what is being made already the day is moved, and the buyer is told.
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
  const before = order.promised_on
  const isMoved = order.state === 'making'
  if (isMoved) await recordMove(tx, order, promised_on)
  else await takeStep(tx, order, 'making')
  await tx.updateTable('shop_order').set({ promised_on }).where('id', '=', order.id).execute()
  if (isMoved) return tellMoved(tx, enqueue, order.id, promised_on)
  await keepPromise(tx, order, before)
  await tellStep(tx, enqueue, order.id, 'making')
}

async function recordMove(tx: Tx, { id, by, promised_on }: OrderInHand, moved_to: string) {
  if (by.side !== 'seller') return
  await recordAct(tx, by.desk, {
    verb: 'order.move-promise',
    subject: ['order', id],
    before: { promised_on },
    after: { promised_on: moved_to },
  })
}

/** Keeps with the step the day that was promised before, for when it is taken back. */
async function keepPromise(tx: Tx, { id }: OrderInHand, promised_before: string | null) {
  await tx
    .updateTable('order_step')
    .set({ promised_before })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('order_step')
        .where('order_id', '=', id)
        .where('state', '=', 'making')
        .select((step) => step.fn.max('id').as('id')),
    )
    .execute()
}

async function tellMoved(tx: Tx, enqueue: Enqueue, order_id: number, promised_on: string) {
  const told = await findTold(tx, order_id)
  const day = shortDate(told.lang, promised_on)
  await writeToBuyer(tx, enqueue, told, (purchase) => purchaseNews(purchase, 'promise-moved', day))
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
