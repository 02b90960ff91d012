import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/**
 * What has been handed on to a shop, or came back from it (`is_back`), the newest first: its day, its sum in whole
 * rupiah, the proof of it, and why it was written back where it was.
 */
export function findPayouts(db: Db, seller_id: number) {
  return db
    .selectFrom('payout')
    .leftJoin('account', 'account.id', 'payout.paid_by')
    .where('payout.seller_id', '=', seller_id)
    .select(['payout.id', 'payout.amount_rupiah', 'payout.paid_on', 'payout.proof', 'payout.recorded_at'])
    .select(['payout.is_back', 'payout.corrected_at', 'payout.correction', 'account.name as paid_by_name'])
    .orderBy('payout.id', 'desc')
    .limit(50)
    .execute()
}

/** A shop with which the operator settles, and where its money can be sent. */
export function findSettled(db: Db, seller_id: number) {
  return db
    .selectFrom('seller')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('seller_stripe_account as stripe', 'stripe.seller_id', 'seller.id')
    .where('seller.id', '=', seller_id)
    .where('seller.opened_at', 'is not', null)
    .select(['seller.id', 'seller.name', 'seller.slug', 'seller.closed_at'])
    .select(['regency.name as regency_name', 'stripe.stripe_account', 'stripe.connected_at'])
    .select((eb) => [
      eb.fn.coalesce('province.time_zone', sql.lit('Asia/Jakarta')).as('time_zone'),
      eb
        .selectFrom('seller_payment_method as method')
        .whereRef('method.seller_id', '=', 'seller.id')
        .where('method.kind', '=', 'bank')
        .select(
          sql<string[] | null>`array_agg(
            concat_ws(' ', bank_name, account_number, 'a.n.', account_holder) order by method.id)`.as('all'),
        )
        .as('banks'),
    ])
    .executeTakeFirst()
}
