import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { daysToReturn } from '../orders/ask-return.ts'
import { enterAsSystem } from '../orders/enter-order.ts'
import { daysSilent } from '../orders/receive-order.ts'
import { takeStep } from '../orders/take-step.ts'
import { tellStep } from '../orders/tell-step.ts'

/** Orders of one minute; the next one takes those that are left. */
const most = 200

/**
 * What time does to orders that are paid, at `until`: what was received three days ago is closed, and a parcel
 * of which nobody has said anything for 14 days is received, unless a return or a dispute waits for its answer.
 */
export async function closeOrders(tx: Tx, enqueue: Enqueue, _since: Date, until: Date) {
  for (const id of await findDue(tx, 'received', daysToReturn, until))
    await takeStep(tx, await enterAsSystem(tx, id), 'closed')
  for (const id of await findDue(tx, 'sent', daysSilent, until)) {
    await takeStep(tx, await enterAsSystem(tx, id), 'received')
    await tellStep(tx, enqueue, id, 'received')
  }
}

/** Paid orders that have been in a state for some days and wait for nobody's answer; locked. */
async function findDue(tx: Tx, state: 'sent' | 'received', days: number, until: Date) {
  const orders = await tx
    .selectFrom('shop_order')
    .select('id')
    .where('state', '=', state)
    .where('state_since', '<=', sql<Date>`${until}::timestamptz - ${days} * interval '1 day'`)
    .where(nothingOpen)
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
  return orders.map(({ id }) => id)
}

const nothingOpen = sql<SqlBool>`
  exists (select from order_payment where order_id = shop_order.id)
  and not exists (select from order_return where order_id = shop_order.id and answered_at is null)
  and not exists (select from order_dispute where order_id = shop_order.id and settled_at is null)`
