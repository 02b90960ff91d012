import { sql } from 'kysely'
import { paths } from '../../paths.ts'

export type PageRow = { kind: keyof typeof pathsOf; slug: string; within: string }

/** Every page that is neither a shop nor a product nor always there: some thousands at most. */
export const pages = sql<PageRow & { name: string; name_en: string }>`
  select 'province' as kind, slug, '' as within, name, name as name_en from province
  union all
  select 'regency', regency.slug, province.slug, regency.name, regency.name
  from regency join province on province.code = regency.province_code
  union all
  select 'program', slug, '', name, name_en from program
  union all
  select distinct on (region, program_slug) 'programInRegion', region, program_slug, name, name_en
  from (
    select coalesce(regency.slug, province.slug) region, edition.*
    from program_edition edition left join regency on regency.code = edition.regency_code
    left join province on province.code = edition.province_code) edition
  union all
  select 'craft', slug, '', name, name_en from technique where has_craft_page
  union all
  select 'collection', slug, '', title, title_en from collection
  where published_at is not null and archived_at is null
  union all
  select 'house', slug, '', name, name from business_house`

/** Where such a page is. */
export function pathOf({ kind, slug, within }: PageRow) {
  return pathsOf[kind](slug, within)
}

const pathsOf = {
  province: paths.province,
  regency: (slug: string, province: string) => paths.regency(province, slug),
  program: paths.program,
  programInRegion: (region: string, program: string) => paths.programInRegion(program, region),
  craft: paths.craft,
  collection: paths.collection,
  house: paths.businessHouse,
}
