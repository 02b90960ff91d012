import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Takes the registration back from the agency before it has decided.
 * @throws {Refusal} shop-not-submitted where nothing waits
 */
export async function withdrawSubmission(tx: Tx, desk: Desk) {
  const withdrawn = await tx
    .updateTable('seller_submission')
    .set({ decision: 'withdrawn' })
    .where('seller_id', '=', desk.seller_id)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) throw new Refusal('shop-not-submitted')
  await recordAct(tx, desk, {
    verb: 'seller.withdraw-submission',
    subject: ['seller-submission', withdrawn.id],
  })
}
