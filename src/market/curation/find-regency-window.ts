import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { windowOf } from './region-window.ts'

/** What RegionWindow.astro shows; a province's window has this too. */
export type RegionWindow = Pick<
  NonNullable<Awaited<ReturnType<typeof findRegencyWindow>>>,
  'code' | 'sellers' | 'seller_count' | 'products' | 'editions' | 'houses' | 'crafts' | 'time_zone'
> & { agency: { name: string; address: string; phone: string; email: string } | null }

/** A regency with what its window shows. `agency` is its own or, where it has none here, its province's. */
export async function findRegencyWindow(db: Db, slugs: { province: string; regency: string }, now: Date) {
  return db
    .selectFrom('regency')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .where('province.slug', '=', slugs.province)
    .where('regency.slug', '=', slugs.regency)
    .select(['regency.code', 'regency.name', 'regency.slug', 'regency.kind'])
    .select(['regency.province_code', 'province.name as province_name', 'province.slug as province_slug'])
    .select('province.time_zone')
    .select(windowOf('regency', now))
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('agency')
          .where('agency.closed_at', 'is', null)
          .where((agency) =>
            agency.or([
              agency('agency.regency_code', '=', eb.ref('regency.code')),
              agency('agency.province_code', '=', eb.ref('province.code')),
            ]),
          )
          .select(['agency.name', 'agency.address', 'agency.phone', 'agency.email', 'agency.regency_code'])
          .select(['agency.welcome', 'agency.welcome_en'])
          .orderBy('agency.regency_code', (order) => order.asc().nullsLast())
          .limit(1),
      ).as('agency'),
    )
    .executeTakeFirst()
}
