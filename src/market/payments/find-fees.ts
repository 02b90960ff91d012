import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import type { Fees } from './fees.ts'
import { findYear } from './find-balance.ts'
import { freeTurnover } from './tax-rules.ts'

/**
 * What is kept of a shop's sale that is paid now to the operator, as `fees` say it: never more of a fee than the shop
 * has agreed to, and no tax of a person who has stated that the turnover of this year is within what is free of it, as
 * long as it is (PMK 37/2025). The sale that passes it is still free.
 */
export async function findFees(
  db: Db,
  { percent, withholds }: Fees,
  seller_id: number,
  now: Date,
): Promise<Fees> {
  if (percent === 0 && !withholds) return { percent, withholds }
  const shop = await findShop(db, seller_id, now)
  return {
    percent: Math.min(percent, shop.agreed_percent ?? percent),
    withholds: withholds && !(shop.has_stated && (await isWithinFree(db, shop, now))),
  }
}

type Shop = { id: number; time_zone: string; agreed_percent: number | null; has_stated: boolean }

/** A shop that agreed to be paid on its own account has agreed to no fee. */
async function findShop(db: Db, seller_id: number, now: Date) {
  const { rows } = await sql<Shop>`
    select seller.id, zone.name as time_zone,
      (select case when has_own_account then 0 else fee_percent end from stripe_choice choice
        where choice.seller_id = seller.id order by choice.id desc limit 1) as agreed_percent,
      seller.kind = 'individual' and exists (
        select from turnover_statement stated
        where stated.seller_id = seller.id and stated.withdrawn_at is null
          and stated.year = extract(year from ${now}::timestamptz at time zone zone.name)) as has_stated
    from seller
    left join province on province.code = seller.province_code
    cross join lateral (select coalesce(province.time_zone, 'Asia/Jakarta') as name) zone
    where seller.id = ${seller_id}`.execute(db)
  const [shop] = rows
  if (!shop) throw new Error(`There is no seller ${seller_id}`)
  return shop
}

async function isWithinFree(db: Db, shop: Shop, now: Date) {
  return (await findYear(db, shop, now)).turnover <= freeTurnover
}
