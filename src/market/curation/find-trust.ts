import type { Db } from '../../../db/types.ts'

export type SellerTrust = Awaited<ReturnType<typeof findTrust>>

/** The agency's trust in a shop as it stands: since when, by whom, and why; nothing where there is none. */
export async function findTrust(db: Db, sellerId: number) {
  return db
    .selectFrom('seller_trust as trust')
    .leftJoin('account', 'account.id', 'trust.granted_by')
    .where('trust.seller_id', '=', sellerId)
    .where('trust.ended_at', 'is', null)
    .select(['trust.granted_at', 'trust.reason', 'account.name as granted_by'])
    .executeTakeFirst()
}
