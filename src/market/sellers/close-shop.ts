import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Closes the shop: it and its products leave the public's sight, and a registration that waits is taken back.
 * Everything stays, for `reopenShop`.
 *
 * @throws {Refusal} not-allowed to all but the owner, shop-closed
 */
export async function closeShop(tx: Tx, desk: Desk) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const closed = await tx
    .updateTable('seller')
    .set({ closed_at: sql`now()` })
    .where('id', '=', desk.seller_id)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!closed) throw new Refusal('shop-closed')
  await tx
    .updateTable('seller_submission')
    .set({ decision: 'withdrawn' })
    .where('seller_id', '=', desk.seller_id)
    .where('decision', 'is', null)
    .execute()
  await recordAct(tx, desk, { verb: 'seller.close', subject: ['seller', desk.seller_id] })
}
