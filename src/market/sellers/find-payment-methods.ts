import type { Db } from '../../../db/types.ts'

/** The ways in which a shop is paid, the first one first. */
export async function findPaymentMethods(db: Db, desk: { seller_id: number }) {
  return db
    .selectFrom('seller_payment_method')
    .select(['id', 'kind', 'bank_name', 'account_number', 'account_holder', 'document_id'])
    .where('seller_id', '=', desk.seller_id)
    .orderBy('id')
    .execute()
}
