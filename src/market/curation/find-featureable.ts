import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, regionInReach, worksIn } from '../agencies/enter-agency.ts'
import { columnsOf, placeKey } from './feature.ts'

const shown = 20

/**
 * Published products that an agency may put somewhere, by a part of their name or of their shop's; the newest first.
 * None of a shop in which the officer works, and none of `except`.
 */
export async function findFeatureableProducts(
  db: Db,
  officer: Officer,
  typed: string,
  except: readonly number[] = [],
) {
  return db
    .selectFrom('listing_card as card')
    .innerJoin('seller', 'seller.id', 'card.seller_id')
    .where(officer.province_code === null ? inReachOf(officer) : inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .where(sql<boolean>`card.product_id <> all(${except}::bigint[])`)
    .$if(typed !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('card.name', 'ilike', likeOf(typed)), eb('card.seller_name', 'ilike', likeOf(typed))]),
      ),
    )
    .select(['card.product_id', 'card.name', 'card.seller_name', 'card.regency_name', 'card.image'])
    .orderBy('card.published_at', 'desc')
    .orderBy('card.product_id', 'desc')
    .limit(shown)
    .execute()
}

/** One of them. */
export async function findFeatureableProduct(db: Db, officer: Officer, productId: number) {
  return db
    .selectFrom('listing_card as card')
    .innerJoin('seller', 'seller.id', 'card.seller_id')
    .where('card.product_id', '=', productId)
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
    .select(['card.product_id', 'card.name', 'card.seller_name', 'card.regency_name', 'card.image'])
    .executeTakeFirst()
}

/** The places that an agency may fill, as options of a form. */
export async function findPlaces(db: Db, officer: Officer) {
  const programs = await db
    .selectFrom('program')
    .select(['slug as program_slug', 'name'])
    .orderBy('position')
    .execute()
  const regencies = await db
    .selectFrom('regency')
    .where('replaced_by', 'is', null)
    .where(
      regionInReach(officer, {
        province: sql.ref('regency.province_code'),
        regency: sql.ref('regency.code'),
      }),
    )
    .select(['code as regency_code', 'name'])
    .orderBy('code')
    .execute()
  const provinces = await db
    .selectFrom('province')
    .where('code', '=', officer.province_code ?? '')
    .select(['code as province_code', 'name'])
    .execute()
  const option = (group: string, place: Parameters<typeof columnsOf>[0], name: string) => ({
    value: placeKey(columnsOf(place)),
    name,
    group,
  })
  return [
    ...provinces.map(({ name, ...place }) => option('Halaman daerah', place, name)),
    ...regencies.map(({ name, ...place }) => option('Halaman daerah', place, name)),
    option('Beranda', 'home', 'Beranda Etalase'),
    ...programs.map(({ name, ...place }) => option('Halaman program', place, name)),
  ]
}

/** What was typed, to be found anywhere in a text. */
export function likeOf(typed: string) {
  return `%${typed.slice(0, 60).replace(/[\\%_]/g, '\\$&')}%`
}
