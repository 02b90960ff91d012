import type { Tx } from '../../../db/types.ts'
import type { Desk } from './enter-desk.ts'

/** The desk's shop's holiday and time zone, locked until the transaction's end. A shop without a place is on WIB. */
export async function lockHoliday(tx: Tx, desk: Desk) {
  const { time_zone, ...holiday } = await tx
    .selectFrom('seller')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', desk.seller_id)
    .select(['holiday_from', 'holiday_until', 'holiday_note', 'province.time_zone'])
    .forNoKeyUpdate('seller')
    .executeTakeFirstOrThrow()
  return { holiday, time_zone: time_zone ?? 'Asia/Jakarta' }
}
