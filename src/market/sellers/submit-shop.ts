import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { findChecklist } from './find-checklist.ts'

/**
 * Hands the registration in to the agency. Returns the id of the submission.
 *
 * @throws {Refusal} registration-incomplete (`missing`: how many, `titles`: what), shop-already-open, shop-closed,
 *   shop-already-submitted
 */
export async function submitShop(tx: Tx, desk: Desk) {
  const { seller_id } = desk
  const shop = await tx
    .selectFrom('seller')
    .select(['opened_at', 'closed_at'])
    .where('id', '=', seller_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (shop.closed_at !== null) throw new Refusal('shop-closed')
  if (shop.opened_at !== null) throw new Refusal('shop-already-open')
  await holdComplete(tx, seller_id)
  const submission = await tx
    .insertInto('seller_submission')
    .values({ seller_id, submitted_by: desk.account_id })
    .onConflict((conflict) => conflict.column('seller_id').where('decision', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!submission) throw new Refusal('shop-already-submitted')
  await recordAct(tx, desk, { verb: 'seller.submit', subject: ['seller-submission', submission.id] })
  return submission.id
}

/** @throws {Refusal} registration-incomplete */
export async function holdComplete(tx: Tx, sellerId: number) {
  const { missing } = await findChecklist(tx, sellerId)
  if (missing.length === 0) return
  const titles = missing.map(({ title }) => title).join('; ')
  throw new Refusal('registration-incomplete', { missing: missing.length, titles })
}
