import type { Db } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'

/** By which places an officer may narrow the queue: a regency's districts, a province's regencies. */
export function findQueuePlaces(db: Db, { province_code, regency_code }: Officer) {
  if (regency_code !== null)
    return db
      .selectFrom('district')
      .where('regency_code', '=', regency_code)
      .select(['code as value', 'name'])
      .orderBy('name')
      .execute()
  return db
    .selectFrom('regency')
    .where('province_code', '=', province_code ?? '')
    .where('replaced_by', 'is', null)
    .select(['code as value', 'name'])
    .orderBy('code')
    .execute()
}
