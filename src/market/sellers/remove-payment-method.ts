import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Takes a way to be paid away. A shop that is open keeps at least one.
 * @throws {Refusal} not-allowed to all but the owner, not-found, payment-last
 */
export async function removePaymentMethod(tx: Tx, desk: Desk, id: number) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const { seller_id } = desk
  const { opened_at } = await tx
    .selectFrom('seller')
    .select('opened_at')
    .where('id', '=', seller_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const removed = await tx
    .deleteFrom('seller_payment_method')
    .where('seller_id', '=', seller_id)
    .where('id', '=', id)
    .returning(['kind', 'bank_name', 'account_number', 'account_holder', 'document_id'])
    .executeTakeFirst()
  if (!removed) throw new Refusal('not-found')
  const left = await tx
    .selectFrom('seller_payment_method')
    .select('id')
    .where('seller_id', '=', seller_id)
    .executeTakeFirst()
  if (opened_at !== null && !left) throw new Refusal('payment-last')
  await recordAct(tx, desk, {
    verb: 'seller.remove-payment',
    subject: ['payment-method', id],
    before: removed,
  })
}
