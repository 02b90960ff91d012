import type { Selectable } from 'kysely'
import type { Feature, Tx } from '../../../db/types.ts'
import { clockTime } from '../../i18n/dates.ts'
import { lastShown, type Thing, zoneOfRegion } from './feature.ts'

type Where = Pick<
  Selectable<Feature>,
  'province_code' | 'regency_code' | 'program_slug' | 'starts_at' | 'ends_at'
> &
  Thing & { id?: number }

/** From when until which day the same thing already has its place there: what `feature-overlap` says. */
export async function overlapWith(tx: Tx, row: Where) {
  const other = await tx
    .selectFrom('feature')
    .innerJoin('agency', 'agency.id', 'feature.agency_id')
    .where('feature.declined_at', 'is', null)
    .where('feature.ended_at', 'is', null)
    .where('feature.starts_at', '<', row.ends_at)
    .where('feature.ends_at', '>', row.starts_at)
    .$if('product_id' in row, (query) =>
      query.where('feature.product_id', '=', 'product_id' in row ? row.product_id : 0),
    )
    .$if('collection_slug' in row, (query) =>
      query.where('feature.collection_slug', '=', 'collection_slug' in row ? row.collection_slug : ''),
    )
    .$if(row.id !== undefined, (query) => query.where('feature.id', '<>', row.id ?? 0))
    .where((eb) =>
      eb.and(
        (['province_code', 'regency_code', 'program_slug'] as const).map((column) =>
          eb(`feature.${column}`, 'is not distinct from', row[column]),
        ),
      ),
    )
    .select((eb) => [
      'feature.starts_at',
      'feature.ends_at',
      eb.fn.coalesce('agency.regency_code', 'agency.province_code').as('region'),
    ])
    .orderBy('feature.starts_at')
    .executeTakeFirstOrThrow()
  const zone = zoneOfRegion(other.region ?? '')
  return { from: clockTime(other.starts_at, zone), until: lastShown(zone, other.ends_at) }
}
