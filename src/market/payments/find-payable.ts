import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { findBalance } from './find-balance.ts'
import { heldOrders } from './held-orders.ts'

/** Why what is owed for an order is not handed on yet. */
export type HeldWhy = 'dispute' | 'bank' | 'refund' | 'open'
export type HeldOrder = { order_id: number; rupiah: number; why: HeldWhy }

/**
 * What the operator owes a shop, in whole rupiah, and how much of it can be sent now: what an order has brought is the
 * shop's once the order is closed, unless somebody disputes it, or it is still to go back to the buyer.
 */
export async function findPayable(db: Db, seller_id: number) {
  const owed = await findBalance(db, seller_id)
  const { rows: held } = await sql<HeldOrder>`
    select order_id, rupiah::float8 as rupiah, why from (${heldOrders(sql`posting.seller_id = ${seller_id}`)}) held
    order by order_id`.execute(db)
  const sum = held.reduce((total, { rupiah }) => total + rupiah, 0)
  return { owed, payable: Math.max(0, owed - sum), held }
}
