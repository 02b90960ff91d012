import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { participantsOf } from '../sellers/participation.ts'
import { sellerCards } from '../sellers/seller-cards.ts'
import { editions } from './editions.ts'

const sellersShown = 12

export type ProgramInRegion = NonNullable<Awaited<ReturnType<typeof findProgramInRegion>>>

/**
 * A programme in one region, found by the slug of a regency or a province: in a regency its own editions and
 * those of the whole province, in a province all that it holds. Undefined where there is none.
 */
export async function findProgramInRegion(db: Db, slugs: { program: string; region: string }, now: Date) {
  const found = await db
    .with('region', (cte) =>
      cte
        .selectFrom('regency')
        .innerJoin('province', 'province.code', 'regency.province_code')
        .where('regency.slug', '=', slugs.region)
        .select(['regency.code', 'regency.name', 'regency.slug'])
        .select(['province.code as province_code', 'province.slug as province_slug'])
        .unionAll(
          cte
            .selectFrom('province')
            .where('slug', '=', slugs.region)
            .select(['code', 'name', 'slug', 'code as province_code', 'slug as province_slug']),
        ),
    )
    .selectFrom(['program', 'region'])
    .where('program.slug', '=', slugs.program)
    .select(['program.slug', 'program.name', 'program.name_en', 'program.summary', 'program.summary_en'])
    .select(['region.code as region_code', 'region.name as region_name', 'region.slug as region_slug'])
    .select(['region.province_code', 'region.province_slug'])
    .select((eb) => {
      const isProvince = eb('region.code', '=', eb.ref('region.province_code'))
      return [
        jsonArrayFrom(
          editions(now)
            .where('edition.program_slug', '=', slugs.program)
            .where('land.code', '=', eb.ref('region.province_code'))
            .where((edition) =>
              edition.or([
                isProvince,
                edition('edition.regency_code', '=', eb.ref('region.code')),
                edition('edition.province_code', 'is not', null),
              ]),
            )
            .select(['edition.rules', 'edition.rules_en', 'land.time_zone'])
            .select((edition) => [
              jsonArrayFrom(
                edition
                  .selectFrom('edition_partner as partner')
                  .whereRef('partner.edition_id', '=', 'edition.id')
                  .select(['partner.name', 'partner.agreement_number'])
                  .orderBy('partner.position')
                  .orderBy('partner.id'),
              ).as('partners'),
              jsonArrayFrom(
                edition
                  .selectFrom('training_class as class')
                  .whereRef('class.edition_id', '=', 'edition.id')
                  .select(['class.name', 'class.name_en', 'class.starts_on', 'class.ends_on', 'class.place'])
                  .orderBy('class.starts_on')
                  .orderBy('class.name'),
              ).as('classes'),
              jsonObjectFrom(
                edition
                  .selectFrom('agency')
                  .whereRef('agency.id', '=', 'edition.agency_id')
                  .select(['agency.name', 'agency.address', 'agency.phone', 'agency.email']),
              ).as('agency'),
            ]),
        ).as('editions'),
        jsonArrayFrom(
          sellerCards(now)
            .where('seller.id', 'in', participantsOf(slugs.program))
            .where('seller.province_code', '=', eb.ref('region.province_code'))
            .where((seller) =>
              seller.or([isProvince, seller('seller.regency_code', '=', eb.ref('region.code'))]),
            )
            .limit(sellersShown),
        ).as('sellers'),
      ]
    })
    .executeTakeFirst()
  return found?.editions.length ? found : undefined
}
