import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { participants } from '../sellers/participation.ts'
import { sellerCards } from '../sellers/seller-cards.ts'

const sellersShown = 24

/** A Rumah Usaha Mikro: where it is, when it is open, whom to ask, and who shows and sells there. */
export async function findBusinessHouse(db: Db, slug: string, now: Date) {
  return db
    .selectFrom('business_house as house')
    .innerJoin('regency', 'regency.code', 'house.regency_code')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .where('house.slug', '=', slug)
    .select(['house.slug', 'house.name', 'house.about', 'house.about_en', 'house.address', 'house.hours'])
    .select(['regency.code as regency_code', 'regency.name as regency_name', 'regency.slug as regency_slug'])
    .select(['province.name as province_name', 'province.slug as province_slug', 'province.time_zone'])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('agency')
          .whereRef('agency.regency_code', '=', 'house.regency_code')
          .where('agency.closed_at', 'is', null)
          .select(['agency.name', 'agency.address', 'agency.phone', 'agency.email']),
      ).as('agency'),
      jsonObjectFrom(
        eb
          .selectFrom('program')
          .innerJoin('program_edition', 'program_edition.program_slug', 'program.slug')
          .where('program.kind', '=', 'business-house')
          .whereRef('program_edition.regency_code', '=', 'house.regency_code')
          .select(['program.slug', 'program.name', 'program.name_en'])
          .orderBy('program_edition.starts_on', 'desc')
          .limit(1),
      ).as('program'),
      jsonArrayFrom(
        sellerCards(now)
          .where('seller.id', 'in', (sellers) =>
            sellers
              .selectFrom(participants())
              .innerJoin('program_edition', 'program_edition.id', 'participant.edition_id')
              .innerJoin('program', 'program.slug', 'program_edition.program_slug')
              .where('program.kind', '=', 'business-house')
              .where('program_edition.regency_code', '=', eb.ref('house.regency_code'))
              .select('participant.seller_id'),
          )
          .limit(sellersShown),
      ).as('sellers'),
    ])
    .executeTakeFirst()
}
