import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { type EditionCriteria, whatIsUnmet } from './edition-criteria.ts'
import { editions, stateAt } from './editions.ts'
import { findCandidates } from './find-candidates.ts'

export type ShopEnrollment = Awaited<ReturnType<typeof findShopEnrollments>>[number]
export type OpenEdition = Awaited<ReturnType<typeof findOpenEditions>>[number]

const mostShown = 100

/** What a shop was asked to, asked for, takes part in and took part in; newest first. */
export function findShopEnrollments(db: Db, { seller_id }: Desk) {
  return db
    .selectFrom('enrollment')
    .innerJoin('program_edition as edition', 'edition.id', 'enrollment.edition_id')
    .innerJoin('program', 'program.slug', 'edition.program_slug')
    .leftJoin('agency', 'agency.id', 'edition.agency_id')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .leftJoin('training_class as class', 'class.id', 'enrollment.class_id')
    .leftJoin('edition_partner as partner', 'partner.id', 'enrollment.partner_id')
    .where((eb) => eb(eb.fn.coalesce('enrollment.seller_id', 'product.seller_id'), '=', seller_id))
    .select(['enrollment.id', 'edition.name', 'edition.rules', 'edition.starts_on', 'edition.ends_on'])
    .select(['program.kind', 'program.slug as program_slug', 'agency.name as agency_name'])
    .select([
      'product.name as product_name',
      'class.name as class_name',
      'class.starts_on as class_starts_on',
    ])
    .select(['class.place as class_place', 'partner.name as partner_name', 'enrollment.facility'])
    .select(['enrollment.agency_consented_at', 'enrollment.seller_consented_at', 'enrollment.ended_at'])
    .select(['enrollment.ended_by', 'enrollment.end_reason'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('enrollment_step')
          .whereRef('enrollment_step.enrollment_id', '=', 'enrollment.id')
          .select(['enrollment_step.step', 'enrollment_step.on_date', 'enrollment_step.number'])
          .select('enrollment_step.value_rupiah')
          .orderBy('enrollment_step.id'),
      ).as('steps'),
    )
    .orderBy('enrollment.id', 'desc')
    .limit(mostShown)
    .execute()
}

/** Editions of a shop's region that take applications, each with what of its criteria the shop does not meet. */
export async function findOpenEditions(db: Db, { seller_id }: Desk, now: Date) {
  const open = await db.selectFrom(openEditions(seller_id, now).as('edition')).selectAll().execute()
  const [facts] = open[0]
    ? await findCandidates(
        db,
        { province_code: open[0].province_code, regency_code: open[0].regency_code },
        {
          seller_ids: [seller_id],
          product_ids: [],
        },
      )
    : []
  return open.map((edition) => ({
    ...edition,
    unmet: facts ? whatIsUnmet(edition.criteria as EditionCriteria, facts) : [],
  }))
}

function openEditions(sellerId: number, now: Date) {
  return editions(now)
    .innerJoin('seller', (join) => join.on('seller.id', '=', sellerId))
    .innerJoin('program', 'program.slug', 'edition.program_slug')
    .where('edition.takes_applications', '=', true)
    .where('edition.agency_id', 'is not', null)
    .where(stateAt(now), '<>', 'ended')
    .where('seller.opened_at', 'is not', null)
    .where('seller.closed_at', 'is', null)
    .where(
      sql<boolean>`coalesce(edition.regency_code = seller.regency_code, edition.province_code = seller.province_code)`,
    )
    .select(['program.kind', 'edition.rules', 'edition.criteria', 'edition.province_code'])
    .select('edition.regency_code')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('training_class as class')
          .whereRef('class.edition_id', '=', 'edition.id')
          .select(['class.id', 'class.name'])
          .orderBy('class.name'),
      ).as('classes'),
      jsonArrayFrom(
        eb
          .selectFrom('edition_partner as partner')
          .whereRef('partner.edition_id', '=', 'edition.id')
          .select(['partner.id', 'partner.name'])
          .orderBy('partner.position'),
      ).as('partners'),
    ])
    .limit(mostShown)
}

/** What a shop can take part with: its published products. */
export function findOwnProducts(db: Db, { seller_id }: Desk) {
  return db
    .selectFrom('product')
    .where('seller_id', '=', seller_id)
    .where('published_at', 'is not', null)
    .select(['id', 'name'])
    .orderBy('name')
    .limit(500)
    .execute()
}
