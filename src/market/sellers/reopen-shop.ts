import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { findSuspension } from './find-suspension.ts'

/**
 * Takes back that the shop is closed: it is as it was before, and its products are in sight again.
 * @throws {Refusal} not-allowed to all but the owner, shop-not-closed, shop-suspended while the agency has closed it
 */
export async function reopenShop(tx: Tx, desk: Desk) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  await holdNotSuspended(tx, desk.seller_id)
  const reopened = await tx
    .updateTable('seller')
    .set({ closed_at: null })
    .where('id', '=', desk.seller_id)
    .where('closed_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (!reopened) throw new Refusal('shop-not-closed')
  await recordAct(tx, desk, { verb: 'seller.reopen', subject: ['seller', desk.seller_id] })
}

/** The shop is locked first: an agency that suspends it at this moment is waited for. */
async function holdNotSuspended(tx: Tx, sellerId: number) {
  await tx.selectFrom('seller').select('id').where('id', '=', sellerId).forNoKeyUpdate().executeTakeFirst()
  if (await findSuspension(tx, { seller_id: sellerId })) throw new Refusal('shop-suspended')
}
