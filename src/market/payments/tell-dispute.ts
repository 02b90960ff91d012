import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { tellOperators } from '../mail/tell-operators.ts'
import { findTold, goodsOf } from '../orders/find-told.ts'

/** Tells the operators, and the shop of each order, that a buyer's bank asks money back: once, however often it is heard. */
export async function tellDispute(
  tx: Tx,
  enqueue: Enqueue,
  { id: dispute, amount_rupiah, reason }: { id: string; amount_rupiah: number; reason: string },
  parts: readonly { order_id: number; seller_id: number; share: number }[],
) {
  const orders = parts.map(({ order_id }) => order_id)
  const fact = { ref: `bank-dispute:${dispute}`, data: { dispute, amount_rupiah, reason, orders } }
  const isNew = await tellOperators(tx, enqueue, 'bank-dispute', [fact])
  if (!isNew) return
  for (const { order_id, seller_id, share } of parts) {
    const goods = goodsOf(await findTold(tx, order_id))
    const data = { order_id, goods, amount_rupiah: share }
    await notify(tx, enqueue, { seller_id, kind: 'bank-dispute', data })
  }
}
