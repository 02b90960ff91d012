import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import { standing } from './office-standing.ts'
import { mayVisit } from './record-visit.ts'

export type Dossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>

/**
 * What an agency knows of one shop, for an officer who may see it; nothing for others. `may_decide` says whether this
 * officer decides here, `answering` which agency does; nobody does where they work (`is_own`). Account numbers are whole only for who heads or verifies;
 * figures and accounts of a shop that was never handed in are nobody's but its own. Times are those of the shop.
 */
export async function findDossier(db: Db, officer: Officer, seller: string | undefined) {
  if (!/^\d{1,15}$/.test(seller ?? '')) return undefined
  const sees = officer.roles.some((role) => role === 'head' || role === 'verifier')
  const dossier = await db
    .selectFrom('seller')
    .leftJoin('seller_business as business', 'business.seller_id', 'seller.id')
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', Number(seller))
    .where(inSightOf(officer))
    .select(['seller.id', 'seller.slug', 'seller.name', 'seller.kind', 'seller.scale', 'seller.since_year'])
    .select(['seller.address', 'seller.hours', 'seller.contact_name', 'seller.whatsapp', 'seller.email'])
    .select(['seller.tagline', 'seller.story', 'seller.opened_at', 'seller.closed_at'])
    .select(['village.name as village', 'district.name as district', 'regency.name as regency'])
    .select(['province.time_zone', 'business.nib', 'business.kbli_code', 'business.kbli_version'])
    .select(['business.is_new', 'business.capital_rupiah', 'business.annual_sales_rupiah'])
    .select((eb) => [
      standing.as('standing'),
      inReachOf(officer)(eb).as('may_decide'),
      mayVisit(officer)(eb).as('may_visit'),
      worksIn(officer).as('is_own'),
      answering.as('answering'),
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('image')
          .whereRef('image.id', '=', 'seller.image_id')
          .select(['image.id as image_id', 'image.width', 'image.height', 'image.focal_x', 'image.focal_y'])
          .select(['image.state', 'image.dominant_colour', 'seller.image_alt as alt']),
      ).as('photo'),
      jsonObjectFrom(
        eb
          .selectFrom('seller_submission as last')
          .whereRef('last.seller_id', '=', 'seller.id')
          .select(['last.id', 'last.decision', isoTime('last.submitted_at').as('submitted_at')])
          .orderBy('last.id', 'desc')
          .limit(1),
      ).as('submission'),
      jsonObjectFrom(
        eb
          .selectFrom('reverification')
          .whereRef('reverification.seller_id', '=', 'seller.id')
          .where('reverification.decided_at', 'is', null)
          .select(['reverification.id', sql<string>`reverification.quarter::text`.as('quarter')])
          .orderBy('reverification.id', 'desc')
          .limit(1),
      ).as('reverification'),
      jsonArrayFrom(
        eb
          .selectFrom('seller_member as member')
          .innerJoin('account', 'account.id', 'member.account_id')
          .whereRef('member.seller_id', '=', 'seller.id')
          .select(['account.name', 'member.role'])
          .orderBy('member.role')
          .orderBy('member.joined_at'),
      ).as('people'),
      jsonArrayFrom(
        eb
          .selectFrom('seller_payment_method as way')
          .whereRef('way.seller_id', '=', 'seller.id')
          .select(['way.kind', 'way.bank_name', 'way.account_holder', 'way.document_id'])
          .select(sees ? 'way.account_number' : masked.as('account_number'))
          .orderBy('way.id'),
      ).as('payments'),
      jsonArrayFrom(
        eb
          .selectFrom('certificate')
          .whereRef('certificate.seller_id', '=', 'seller.id')
          .where('certificate.removed_at', 'is', null)
          .select(['certificate.kind', 'certificate.number', 'certificate.document_id'])
          .select(sql<boolean>`certificate.verified_at is not null`.as('is_verified'))
          .orderBy('certificate.id'),
      ).as('certificates'),
      jsonArrayFrom(
        eb
          .selectFrom('document')
          .whereRef('document.seller_id', '=', 'seller.id')
          .where('document.is_official', '=', false)
          .select(['document.id', 'document.content_type']),
      ).as('documents'),
      products(sql`published_at is not null`).as('products_shown'),
      products(sql`published_at is null`).as('products_hidden'),
    ])
    .executeTakeFirst()
  if (!dossier) return undefined
  return dossier.submission === null && dossier.opened_at === null ? { ...dossier, ...unseen } : dossier
}

/** What a shop has typed and never handed in. */
const unseen = {
  nib: null,
  capital_rupiah: null,
  annual_sales_rupiah: null,
  payments: [],
  certificates: [],
}

/** The agency that decides here: the regency's where it works, else the province's. */
const answering = sql<string | null>`(
  select agency.name from agency where agency.closed_at is null and (
    agency.id in (select own.agency_id from regency_with_agency own where own.regency_code = seller.regency_code)
    or agency.province_code = seller.province_code)
  order by agency.regency_code is null limit 1)`

const masked = sql<string | null>`repeat('•', 6) || right(way.account_number, 3)`

const isoTime = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const products = (condition: RawBuilder<unknown>) => sql<number>`(
  select count(*) from product where product.seller_id = seller.id and archived_at is null and ${condition})`
