import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { windowOf } from './region-window.ts'

/** A province with what its window shows, and every regency in it: those with products first. */
export async function findProvinceWindow(db: Db, slug: string, now: Date) {
  return db
    .selectFrom('province')
    .where('province.slug', '=', slug)
    .select(['province.code', 'province.name', 'province.slug', 'province.time_zone'])
    .select(windowOf('province', now))
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('agency')
          .whereRef('agency.province_code', '=', 'province.code')
          .where('agency.closed_at', 'is', null)
          .select(['agency.name', 'agency.address', 'agency.phone', 'agency.email'])
          .select(['agency.welcome', 'agency.welcome_en']),
      ).as('agency'),
      jsonArrayFrom(
        eb
          .selectFrom('regency')
          .leftJoin('listing_card', 'listing_card.regency_code', 'regency.code')
          .whereRef('regency.province_code', '=', 'province.code')
          .where('regency.replaced_by', 'is', null)
          .groupBy('regency.code')
          .select(['regency.name', 'regency.slug', 'regency.kind'])
          .select((regency) => regency.fn.count<number>('listing_card.product_id').as('product_count'))
          .orderBy((regency) => regency(regency.fn.count('listing_card.product_id'), '=', 0))
          .orderBy('regency.code'),
      ).as('regencies'),
    ])
    .executeTakeFirst()
}
