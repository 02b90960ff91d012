import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'

/** A verb of one product that can be done to many at once. */
type Deed = (tx: Tx, desk: Desk, productId: number) => Promise<unknown>

/**
 * Does one thing to several products of the desk's shop. Those of which it cannot be done are left as they are and
 * counted. @throws {Refusal} not-found where one is not the shop's; nothing is done then
 */
export async function doToProducts(tx: Tx, desk: Desk, deed: Deed, productIds: readonly number[]) {
  const count = { done: 0, refused: 0 }
  for (const id of [...new Set(productIds)].toSorted((one, other) => one - other)) {
    await sql`savepoint one_product`.execute(tx)
    try {
      await deed(tx, desk, id)
      count.done++
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'not-found') throw error
      await sql`rollback to savepoint one_product`.execute(tx)
      count.refused++
    }
    await sql`release savepoint one_product`.execute(tx)
  }
  return count
}
