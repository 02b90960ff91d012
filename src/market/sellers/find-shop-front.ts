import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from './enter-desk.ts'

/** What the desk's shop says of itself, and the villages of its own regency, by kecamatan. */
export async function findShopFront(db: Db, desk: Desk) {
  return db
    .selectFrom('seller')
    .where('seller.id', '=', desk.seller_id)
    .select((eb) => [
      'seller.whatsapp',
      'seller.email',
      'seller.address',
      'seller.hours',
      'seller.ships_from_village_code',
      'seller.holiday_from',
      'seller.holiday_until',
      'seller.holiday_note',
      jsonObjectFrom(
        eb
          .selectFrom('village')
          .innerJoin('district', 'district.code', 'village.district_code')
          .innerJoin('regency', 'regency.code', 'district.regency_code')
          .whereRef('village.code', '=', 'seller.ships_from_village_code')
          .select(['village.code', 'village.name', 'district.name as district_name'])
          .select(['regency.code as regency_code', 'regency.name as regency_name']),
      ).as('ships_from'),
      jsonArrayFrom(
        eb
          .selectFrom('village')
          .innerJoin('district', 'district.code', 'village.district_code')
          .whereRef('district.regency_code', '=', 'seller.regency_code')
          .where('village.replaced_by', 'is', null)
          .select(['village.code', 'village.name', 'district.name as district_name'])
          .orderBy('district.name')
          .orderBy('village.name'),
      ).as('villages'),
    ])
    .executeTakeFirstOrThrow()
}
