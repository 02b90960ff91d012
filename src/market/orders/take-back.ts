import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { takeBackSale } from '../discovery/record-sale.ts'
import { holdTaken } from './end-hold.ts'
import type { OrderInHand } from './enter-order.ts'
import { heldUntil } from './insert-order.ts'
import { leadsBack, type OrderState } from './order-states.ts'
import { noteStep } from './take-step.ts'
import { tellTakenBack } from './tell-taken-back.ts'

/** For so long a shop can take back what it has pressed by mistake. */
const minutesToTakeBack = 60

/**
 * The id of a `shop_order`'s last step, where its shop may take it back: within an hour, and nothing has come of it,
 * neither from the buyer nor since. Null where it may not.
 */
export const stepToTakeBack = sql<number | null>`(
  select last.id from (
    select id, side, state, at from order_step step
    where step.order_id = shop_order.id and step.undoes is null
      and not exists (select from order_step taken_back where taken_back.undoes = step.id)
    order by id desc limit 1) last
  where last.side = 'seller' and last.state = shop_order.state
    and last.state in ('accepted', 'making', 'sent', 'ready')
    and last.at > now() - ${sql.lit(minutesToTakeBack)} * interval '1 minute'
    and not exists (select from order_return where order_id = shop_order.id and asked_at >= last.at)
    and not exists (select from order_dispute where order_id = shop_order.id and opened_at >= last.at))`

/**
 * The shop takes its last step, `step_id`, back: the order is again what it was before, and its buyer is told. What was taken from
 * the stock with that step is held again.
 * @throws {Refusal} step-stays where it is too late, or something has come of it
 */
export async function takeBack(tx: Tx, enqueue: Enqueue, order: OrderInHand, step_id: number) {
  const { step } = await tx
    .selectFrom('shop_order')
    .where('id', '=', order.id)
    .select(stepToTakeBack.as('step'))
    .executeTakeFirstOrThrow()
  if (step !== step_id) throw new Refusal('step-stays')
  const { last } = await goBack(tx, order)
  if (last.state === 'accepted') {
    await holdTaken(tx, order, heldUntil('placed', order.payment_kind))
    await takeBackSale(tx, order.seller_id, last.at)
  }
  if (last.state === 'making') await promise(tx, order, last.promised_before)
  if (last.state === 'sent') await forgetParcel(tx, order)
  await tellTakenBack(tx, enqueue, order.id, last.state)
}

/**
 * Takes an order back to where its last step found it, and writes down who did it and why. Returns that step, and the
 * one before. What belongs to the step (stock, money, a parcel's number) is the caller's to take back.
 * @throws {Refusal} order-state, with the state that it is in, where nothing leads back
 */
export async function goBack(tx: Tx, order: OrderInHand, reason = '') {
  const [last, before] = await findSteps(tx, order)
  if (last?.state !== order.state || !before || !leadsBack(last.state, before.state))
    throw new Refusal('order-state', { state: order.state })
  const { state } = before
  await tx.updateTable('shop_order').set({ state }).where('id', '=', order.id).execute()
  await noteStep(tx, order.id, order.by, state, reason, last.id)
  if (order.by.side === 'seller')
    await recordAct(tx, order.by.desk, {
      verb: 'order.take-back',
      subject: ['order', order.id],
      before: { state: last.state },
      after: { state },
    })
  return { last, before }
}

/** The parcel did not go, or came back: what was written of it is true no more. */
export async function forgetParcel(tx: Tx, { id }: Pick<OrderInHand, 'id'>) {
  await tx
    .updateTable('shop_order')
    .set({ courier: null, tracking_number: null })
    .where('id', '=', id)
    .execute()
}

/** The steps of an order that were not taken back, the last one first. */
async function findSteps(tx: Tx, { id }: OrderInHand) {
  const steps = await tx
    .selectFrom('order_step')
    .where('order_id', '=', id)
    .where('undoes', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('order_step as taken_back')
            .select('taken_back.id')
            .whereRef('taken_back.undoes', '=', 'order_step.id'),
        ),
      ),
    )
    .select(['id', 'side', 'at', 'promised_before'])
    .select((eb) => eb.ref('state').$castTo<OrderState>().as('state'))
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  return steps
}

async function promise(tx: Tx, { id }: OrderInHand, promised_on: string | null) {
  await tx.updateTable('shop_order').set({ promised_on }).where('id', '=', id).execute()
}
