import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { OrderInHand } from './enter-order.ts'
import { leadsTo, type OrderState } from './order-states.ts'

/**
 * Takes an order to its next state, and writes down who did it and why; what a shop's people do is an act besides,
 * without the why: an act is never forgotten, and what was written may name the buyer.
 * Every verb that changes a state does it with this, or takes a step back (`goBack`), and nothing else.
 * @throws {Refusal} order-state, with the state that it is in, where it does not lead there
 */
export async function takeStep(tx: Tx, order: OrderInHand, state: OrderState, reason = '') {
  if (!leadsTo(order.state, state)) throw new Refusal('order-state', { state: order.state })
  await tx.updateTable('shop_order').set({ state }).where('id', '=', order.id).execute()
  await noteStep(tx, order.id, order.by, state, reason)
  if (order.by.side === 'seller')
    await recordAct(tx, order.by.desk, {
      verb: `order.${state}`,
      subject: ['order', order.id],
      before: { state: order.state },
      after: { state },
    })
}

/** Writes down that an order is in a state, as its first or its next step, or because the step `undoes` is taken back. */
export async function noteStep(
  tx: Tx,
  order_id: number,
  { side, account_id }: Pick<OrderInHand['by'], 'side' | 'account_id'>,
  state: OrderState,
  reason = '',
  undoes: number | null = null,
) {
  await tx.insertInto('order_step').values({ order_id, side, account_id, state, reason, undoes }).execute()
}
