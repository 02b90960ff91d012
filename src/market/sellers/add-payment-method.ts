import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdOwnDocument } from './answer-with-document.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'
import type { PaymentMethod } from './payment-method.ts'

/**
 * Adds a way to be paid; a shop has one QRIS picture, and a new one takes its place. Only the owner does: it is their
 * money. Returns the id of the way.
 *
 * @throws {Refusal} not-allowed, payment-known (the same account number or cash twice), not-found (another's picture)
 */
export async function addPaymentMethod(tx: Tx, desk: Desk, method: PaymentMethod) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const { seller_id } = desk
  if (method.kind === 'qris') await holdOwnDocument(tx, desk, method.document_id)
  if (method.kind === 'qris')
    await tx
      .deleteFrom('seller_payment_method')
      .where('seller_id', '=', seller_id)
      .where('kind', '=', 'qris')
      .execute()
  const added = await tx
    .insertInto('seller_payment_method')
    .values({ seller_id, ...method })
    .onConflict((conflict) => conflict.columns(['seller_id', 'kind', 'account_number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Refusal('payment-known')
  if (method.kind === 'bank') await dropDraft(tx, desk, 'payment')
  await recordAct(tx, desk, {
    verb: 'seller.add-payment',
    subject: ['payment-method', added.id],
    after: method,
  })
  return added.id
}
