import type { Tx } from '../types.ts'
import { loadProgramWork } from './load-program-work.ts'
import { found, type LoadedProduct } from './load-sample.ts'
import { businessHouses, programs } from './programs.ts'

export async function loadPrograms(tx: Tx, agencyIds: Map<string, number>) {
  await tx
    .insertInto('program')
    .values(
      programs.map((program, position) => ({
        slug: program.slug,
        kind: program.kind,
        name: program.name,
        name_en: program.nameEn,
        summary: program.summary,
        summary_en: program.summaryEn,
        about: program.about,
        about_en: program.aboutEn,
        position,
      })),
    )
    .execute()
  const agencies = await tx
    .selectFrom('agency')
    .select(['id', (row) => row.fn.coalesce('regency_code', 'province_code').as('region_code')])
    .where('id', 'in', [...agencyIds.values()])
    .execute()
  const agencyOf = new Map(agencies.map((agency) => [agency.region_code, agency.id]))
  const editions = await tx
    .insertInto('program_edition')
    .values(
      programs.flatMap((program) =>
        program.editions.map((edition) => ({
          program_slug: program.slug,
          agency_id: found(agencyOf, edition.regionCode),
          ...(edition.regionCode.length === 2
            ? { province_code: edition.regionCode, regency_code: null }
            : { province_code: null, regency_code: edition.regionCode }),
          name: edition.name,
          name_en: edition.nameEn,
          starts_on: edition.startsOn,
          ends_on: edition.endsOn,
          quota: edition.quota,
          rules: edition.rules,
          rules_en: edition.rulesEn,
        })),
      ),
    )
    .returning([
      'id',
      'program_slug',
      (row) => row.fn.coalesce('regency_code', 'province_code').as('region_code'),
    ])
    .execute()
  await tx
    .insertInto('edition_partner')
    .values(
      programs.flatMap((program) =>
        program.editions.flatMap(({ regionCode, partners }) =>
          partners.map((name, position) => ({
            edition_id:
              editions.find(
                ({ program_slug, region_code }) =>
                  program_slug === program.slug && region_code === regionCode,
              )?.id ?? 0,
            name,
            position,
          })),
        ),
      ),
    )
    .execute()
  await tx
    .insertInto('business_house')
    .values(
      businessHouses.map((house) => ({
        slug: house.slug,
        regency_code: house.regencyCode,
        name: house.name,
        about: house.about,
        about_en: house.aboutEn,
        address: house.address,
        hours: house.hours,
      })),
    )
    .execute()
}

/** Enrolls sellers and products in the editions that run where they are; both sides have consented. */
export async function loadEnrollments(tx: Tx, products: LoadedProduct[]) {
  const editions = await tx
    .selectFrom('program_edition')
    .select([
      'id',
      'program_slug',
      (row) => row.fn.coalesce('regency_code', 'province_code').as('region_code'),
    ])
    .execute()
  const consents = { agency_consented_at: new Date(), seller_consented_at: new Date() }
  const enrolled = (slugs: readonly string[] | undefined, villageCode: string) =>
    editions.filter(
      (edition) =>
        slugs?.includes(edition.program_slug) && villageCode.startsWith(edition.region_code ?? 'nowhere'),
    )
  const sellers = new Map(products.map((product) => [product.sellerId, product.seller]))
  await tx
    .insertInto('enrollment')
    .values([
      ...[...sellers].flatMap(([sellerId, seller]) =>
        enrolled(seller.programs, seller.villageCode).map((edition) => ({
          edition_id: edition.id,
          seller_id: sellerId,
          product_id: null,
          ...consents,
        })),
      ),
      ...products.flatMap((product) =>
        enrolled(product.programs, product.seller.villageCode).map((edition) => ({
          edition_id: edition.id,
          seller_id: null,
          product_id: product.id,
          ...consents,
        })),
      ),
    ])
    .execute()
  await loadProgramWork(tx)
}
