import type { Db } from '../../../db/types.ts'

/** Why the agency keeps a shop closed, since when, and whom to call; nothing where it does not. */
export async function findSuspension(db: Db, { seller_id }: { seller_id: number }) {
  return db
    .selectFrom('seller_suspension as suspension')
    .leftJoin('agency', 'agency.id', 'suspension.agency_id')
    .where('suspension.seller_id', '=', seller_id)
    .where('suspension.lifted_at', 'is', null)
    .select(['suspension.reason', 'suspension.suspended_at', 'agency.name as agency', 'agency.phone'])
    .executeTakeFirst()
}
