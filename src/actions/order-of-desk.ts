import type { ActionAPIContext } from 'astro:actions'
import type { Tx } from '../../db/types.ts'
import { readNoticesOfOrder } from '../market/mail/read-notices.ts'
import { enterAsSeller } from '../market/orders/enter-order.ts'
import type { Desk } from '../market/sellers/enter-desk.ts'
import { paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'

/** What the seller's forms of orders have in common. */

/** The order that the page's address names; what the shop was told of it is no news where it works on it. */
export async function orderOf(tx: Tx, desk: Desk, { params }: ActionAPIContext) {
  const id = Number(params['order'])
  if (!Number.isSafeInteger(id)) throw new Refusal('not-found')
  const order = await enterAsSeller(tx, desk, id)
  await readNoticesOfOrder(tx, desk, id)
  return order
}

/** Back to the order, with what has been done. */
export const done = (desk: Desk, order: number, notice: string) => ({
  to: paths.desk(desk.seller_id, `pesanan/${order}`),
  notice,
})

/** What a late transfer was for may have been sold meanwhile. */
export function sayGone(error: unknown): never {
  const isGone = error instanceof Refusal && ['sold-out', 'capacity-full'].includes(error.code)
  throw isGone ? new Refusal('goods-gone') : error
}
