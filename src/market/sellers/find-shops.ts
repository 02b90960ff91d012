import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

export type MyShop = Awaited<ReturnType<typeof findShops>>[number]

/**
 * The shops in which the account works, as owner, staff or mentor: those that are open first, the closed ones last.
 * `state`: draft, submitted, returned, refused, open, closed or suspended.
 */
export async function findShops(db: Db, account_id: number) {
  return db
    .selectFrom('desk_access')
    .innerJoin('seller', 'seller.id', 'desk_access.seller_id')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .where('desk_access.account_id', '=', account_id)
    .select(['seller.id', 'seller.name', 'seller.slug', 'desk_access.role', 'regency.name as regency_name'])
    .select([shopState.as('state'), hasOwner.as('has_owner')])
    .orderBy(sql`seller.closed_at is not null`)
    .orderBy(sql`seller.opened_at is null`)
    .orderBy('seller.id', 'desc')
    .execute()
}

/** Of a `seller`: where it stands between its first step and the public. */
export const shopState = sql<
  'draft' | 'submitted' | 'returned' | 'refused' | 'open' | 'closed' | 'suspended'
>`case
  when exists (select from seller_suspension s where s.seller_id = seller.id and s.lifted_at is null) then 'suspended'
  when seller.closed_at is not null then 'closed'
  when seller.opened_at is not null then 'open'
  else coalesce((
    select case when decision is null then 'submitted' when decision in ('returned', 'refused') then decision end
    from seller_submission where seller_id = seller.id order by id desc limit 1), 'draft') end`

const hasOwner = sql<boolean>`exists (
  select from seller_member owner where owner.seller_id = seller.id and owner.role = 'owner')`
