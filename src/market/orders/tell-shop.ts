import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { Ruling } from './dispute.ts'
import { findTold, goodsOf, type Told } from './find-told.ts'

/** What the buyer, or the agency, or time has done about an order that does not change its state. */
type Done =
  'order-unanswered' | 'proof-sent' | 'return-asked' | 'dispute-opened' | 'dispute-asked' | 'order-message'

/** Tells the shop of an order what was done about it. */
export async function tellShop(tx: Tx, enqueue: Enqueue, order_id: number, kind: Done) {
  const told = await findTold(tx, order_id)
  const data = { order_id, goods: goodsOf(told) }
  await notify(tx, enqueue, { seller_id: told.seller_id, kind, data })
}

export async function tellShopPlaced(tx: Tx, enqueue: Enqueue, told: Told, is_agreed = false) {
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
      ...(is_agreed && { is_agreed }),
    },
  })
}

/** Tells the shop how the agency has settled what it could not agree on with the buyer. */
export async function tellShopSettled(
  tx: Tx,
  enqueue: Enqueue,
  order_id: number,
  { ruling, due_on }: { ruling: Ruling; due_on: string | null },
) {
  const told = await findTold(tx, order_id)
  const data = { order_id, goods: goodsOf(told), ruling, due_on }
  await notify(tx, enqueue, { seller_id: told.seller_id, kind: 'dispute-settled', data })
}

/** Tells the shop of a step that it has not taken itself. */
export async function tellShopStep(tx: Tx, enqueue: Enqueue, told: Told) {
  const { seller_id, order_id, due_rupiah, state } = told
  const name = { order_id, goods: goodsOf(told) }
  switch (state) {
    case 'placed':
      return tellShopPlaced(tx, enqueue, told, true)
    case 'paid': {
      const data = { ...name, total: formatRupiah(due_rupiah) }
      return notify(tx, enqueue, { seller_id, kind: 'order-paid', data })
    }
    case 'cancelled': {
      const by = sides[told.last_step?.side ?? '']
      return notify(tx, enqueue, { seller_id, kind: 'order-cancelled', data: { ...name, ...(by && { by }) } })
    }
    case 'lapsed':
    case 'received':
      return notify(tx, enqueue, { seller_id, kind: `order-${state}`, data: name })
  }
}

const sides: Partial<Record<string, 'pembeli' | 'dinas' | 'operator'>> = {
  buyer: 'pembeli',
  agency: 'dinas',
  operator: 'operator',
}
