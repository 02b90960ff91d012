import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

export type ProvinceSummary = Awaited<ReturnType<typeof findProvinces>>[number]

/** Every province by code, from Aceh to Papua, with how many regencies it has and how many products they show. */
export async function findProvinces(db: Db) {
  return db
    .with('shown', (cte) =>
      cte
        .selectFrom('listing_card')
        .select(['regency_code', (eb) => eb.fn.countAll<number>().as('products')])
        .groupBy('regency_code'),
    )
    .selectFrom('province')
    .innerJoin('regency', 'regency.province_code', 'province.code')
    .leftJoin('shown', 'shown.regency_code', 'regency.code')
    .where('province.replaced_by', 'is', null)
    .where('regency.replaced_by', 'is', null)
    .select((eb) => [
      'province.code',
      'province.name',
      'province.slug',
      eb.fn.count<number>('regency.code').as('regency_count'),
      sql<number>`coalesce(sum(shown.products), 0)::int`.as('product_count'),
    ])
    .groupBy('province.code')
    .orderBy('province.code')
    .execute()
}
