import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { findTold, goodsOf, type Told } from './find-told.ts'

/** What the buyer has done about an order that does not change its state. */
type Done = 'proof-sent' | 'return-asked' | 'dispute-opened' | 'order-message'

/** Tells the shop of an order what its buyer has done. */
export async function tellShop(tx: Tx, enqueue: Enqueue, order_id: number, kind: Done) {
  const told = await findTold(tx, order_id)
  const data = { order_id, goods: goodsOf(told) }
  await notify(tx, enqueue, { seller_id: told.seller_id, kind, data })
}

export async function tellShopPlaced(tx: Tx, enqueue: Enqueue, told: Told) {
  const { seller_id, order_id, due_rupiah, payment_kind: payment, state } = told
  await notify(tx, enqueue, {
    seller_id,
    kind: 'order-placed',
    data: {
      order_id,
      goods: goodsOf(told),
      total: formatRupiah(due_rupiah),
      payment,
      is_asked: state === 'asked',
    },
  })
}

/** Tells the shop how the agency has settled what it could not agree on with the buyer. */
export async function tellShopSettled(tx: Tx, enqueue: Enqueue, order_id: number, outcome: string) {
  const told = await findTold(tx, order_id)
  const data = { order_id, goods: goodsOf(told), outcome }
  await notify(tx, enqueue, { seller_id: told.seller_id, kind: 'dispute-settled', data })
}

/** Tells the shop of a step that it has not taken itself. */
export async function tellShopStep(tx: Tx, enqueue: Enqueue, told: Told) {
  const { seller_id, order_id, due_rupiah, state } = told
  const name = { order_id, goods: goodsOf(told) }
  switch (state) {
    case 'placed':
      return tellShopPlaced(tx, enqueue, told)
    case 'paid': {
      const data = { ...name, total: formatRupiah(due_rupiah) }
      return notify(tx, enqueue, { seller_id, kind: 'order-paid', data })
    }
    case 'cancelled':
    case 'lapsed':
    case 'received':
      return notify(tx, enqueue, { seller_id, kind: `order-${state}`, data: name })
  }
}
