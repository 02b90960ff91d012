import type { Db } from '../../../db/types.ts'
import type { Lang } from '../../paths.ts'
import { paths } from '../../paths.ts'
import { translated } from '../../i18n/translated.ts'
import { isPublicCollection } from './public-collection.ts'

export type FeatureRow = Awaited<ReturnType<ReturnType<typeof featureRows>['execute']>>[number]

/** The start of every list of features: what, where, from when until when, why, and by which agency. */
export function featureRows(db: Db) {
  return db
    .selectFrom('feature')
    .innerJoin('agency', 'agency.id', 'feature.agency_id')
    .leftJoin('product', 'product.id', 'feature.product_id')
    .leftJoin('listing_card as card', 'card.product_id', 'feature.product_id')
    .leftJoin('collection', 'collection.slug', 'feature.collection_slug')
    .leftJoin('program', 'program.slug', 'feature.program_slug')
    .leftJoin('regency', 'regency.code', 'feature.regency_code')
    .leftJoin('province', (join) =>
      join.on((eb) =>
        eb('province.code', '=', eb.fn.coalesce('feature.province_code', 'regency.province_code')),
      ),
    )
    .select([
      'feature.id',
      'feature.product_id',
      'feature.collection_slug',
      'feature.province_code',
      'feature.regency_code',
      'feature.program_slug',
      'feature.position',
      'feature.starts_at',
      'feature.ends_at',
      'feature.approved_at',
      'feature.declined_at',
      'feature.ended_at',
      'feature.reason',
      'feature.reason_en',
      'agency.name as agency_name',
      'product.name as product_name',
      'card.slug as product_slug',
      'collection.title',
      'collection.title_en',
      'program.name as program_name',
      'program.name_en as program_name_en',
      'regency.name as regency_name',
      'regency.slug as regency_slug',
      'province.name as province_name',
      'province.slug as province_slug',
    ])
    .select(isPublicCollection().as('is_public_collection'))
    .select((eb) =>
      eb.fn.coalesce('agency.regency_code', 'agency.province_code').$castTo<string>().as('agency_region'),
    )
}

/** What is featured: its name, and the address of its page while it has one. */
export function thingIn(lang: Lang, row: FeatureRow) {
  if (row.product_id !== null)
    return {
      name: row.product_name ?? '',
      path: row.product_slug === null ? null : paths.product(row.product_slug),
    }
  const path = row.is_public_collection ? paths.collection(row.collection_slug ?? '') : null
  return { name: translated(lang, row, 'title') ?? '', path }
}

/** Where: the name of the page and its address; `home` is the word for the home page. */
export function placeIn(lang: Lang, row: FeatureRow, home: string) {
  if (row.program_slug !== null)
    return {
      name: (lang === 'en' ? row.program_name_en : row.program_name) ?? '',
      path: paths.program(row.program_slug),
    }
  const province = row.province_slug ?? ''
  if (row.regency_code !== null)
    return { name: row.regency_name ?? '', path: paths.regency(province, row.regency_slug ?? '') }
  if (row.province_code !== null) return { name: row.province_name ?? '', path: paths.province(province) }
  return { name: home, path: paths.home() }
}
