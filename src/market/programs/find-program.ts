import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { participantsOf } from '../sellers/participation.ts'
import { sellerCards } from '../sellers/seller-cards.ts'
import { editions } from './editions.ts'

const sellersShown = 12
const editionsShown = 60

/** A programme: what it is, its editions with their numbers, its houses, and some of the sellers who take part. */
export async function findProgram(db: Db, slug: string, now: Date) {
  return programOf(db, slug, now).executeTakeFirst()
}

/** The query of it, for whoever shows more in the same round trip. */
export function programOf(db: Db, slug: string, now: Date) {
  return db
    .selectFrom('program')
    .where('program.slug', '=', slug)
    .select((eb) => [
      'program.slug',
      'program.name',
      'program.name_en',
      'program.summary',
      'program.summary_en',
      'program.about',
      'program.about_en',
      jsonArrayFrom(
        editions(now).where('edition.program_slug', '=', eb.ref('program.slug')).limit(editionsShown),
      ).as('editions'),
      eb
        .selectFrom('program_edition')
        .whereRef('program_edition.program_slug', '=', 'program.slug')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('edition_count'),
      jsonArrayFrom(sellerCards(now).where('seller.id', 'in', participantsOf(slug)).limit(sellersShown)).as(
        'sellers',
      ),
      eb
        .selectFrom('seller')
        .where('seller.closed_at', 'is', null)
        .where('seller.opened_at', 'is not', null)
        .where('seller.id', 'in', participantsOf(slug))
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('seller_count'),
      jsonArrayFrom(
        eb
          .selectFrom('business_house')
          .where('program.kind', '=', 'business-house')
          .select([
            'business_house.slug',
            'business_house.name',
            'business_house.address',
            'business_house.hours',
          ])
          .orderBy('business_house.name'),
      ).as('houses'),
    ])
}
