import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { participants } from './participation.ts'
import { sellerImage } from './seller-cards.ts'

export type Seller = NonNullable<Awaited<ReturnType<typeof findSeller>>>

/**
 * An open shop by its address: who, where down to the village, what it can show (certificates that an officer
 * has checked and nobody has revoked, expired ones too) and the programmes that both sides have agreed to.
 */
export async function findSeller(db: Db, slug: string) {
  return db
    .selectFrom('seller')
    .innerJoin('village', 'village.code', 'seller.village_code')
    .innerJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .where('seller.slug', '=', slug)
    .where('seller.closed_at', 'is', null)
    .where('seller.opened_at', 'is not', null)
    .select((eb) => [
      'seller.id',
      'seller.slug',
      'seller.name',
      'seller.kind',
      'seller.scale',
      'seller.since_year',
      'seller.contact_name',
      'seller.whatsapp',
      'seller.email',
      'seller.address',
      'seller.hours',
      'seller.holiday_from',
      'seller.holiday_until',
      'seller.holiday_note',
      'seller.tagline',
      'seller.story',
      'village.name as village_name',
      'village.kind as village_kind',
      'district.name as district_name',
      'regency.code as regency_code',
      'regency.name as regency_name',
      'regency.slug as regency_slug',
      'province.name as province_name',
      'province.slug as province_slug',
      'province.time_zone',
      sellerImage().as('image'),
      jsonObjectFrom(
        eb
          .selectFrom('village as post')
          .innerJoin('district as around', 'around.code', 'post.district_code')
          .innerJoin('regency as seat', 'seat.code', 'around.regency_code')
          .whereRef('post.code', '=', 'seller.ships_from_village_code')
          .select(['post.name as village_name', 'post.kind as village_kind'])
          .select(['around.name as district_name', 'seat.name as regency_name']),
      ).as('ships_from'),
      jsonArrayFrom(
        eb
          .selectFrom('certificate')
          .whereRef('certificate.seller_id', '=', 'seller.id')
          .where('certificate.verified_at', 'is not', null)
          .where('certificate.revoked_at', 'is', null)
          .select([
            'certificate.kind',
            'certificate.number',
            'certificate.is_perpetual',
            'certificate.expires_on',
            'certificate.code',
          ])
          .orderBy('certificate.kind')
          .orderBy('certificate.number'),
      ).as('certificates'),
      jsonArrayFrom(
        eb
          .selectFrom('program')
          .where('program.slug', 'in', (eb) =>
            eb
              .selectFrom(participants())
              .innerJoin('program_edition', 'program_edition.id', 'participant.edition_id')
              .whereRef('participant.seller_id', '=', 'seller.id')
              .select('program_edition.program_slug'),
          )
          .select(['program.slug', 'program.name', 'program.name_en'])
          .orderBy('program.position'),
      ).as('programs'),
    ])
    .executeTakeFirst()
}
