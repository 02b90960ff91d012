import type { Db } from '../../../db/types.ts'
import { featureRows } from './feature-rows.ts'

const pageSize = 30

/**
 * The public log: everything that was ever shown, the newest first, of the agencies of a region (a code; a province
 * with its regencies), from before the feature `before`. No names of people. `next` is where the next page begins.
 */
export async function findFeatureLog(
  db: Db,
  { region, before }: { region?: string | undefined; before?: number | undefined },
) {
  const rows = await featureRows(db)
    .where('feature.approved_at', 'is not', null)
    .where((eb) => eb('feature.starts_at', '<=', eb.fn<Date>('now')))
    .where((eb) =>
      eb.or([eb('feature.ended_at', 'is', null), eb('feature.ended_at', '>', eb.ref('feature.starts_at'))]),
    )
    .$if(region !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('agency.regency_code', '=', region ?? ''),
          eb('agency.province_code', '=', region ?? ''),
          eb('agency.regency_code', 'like', `${region ?? ''}.%`),
        ]),
      ),
    )
    .$if(before !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('feature.starts_at', 'feature.id'), '<', (last) =>
          last
            .selectFrom('feature as last')
            .select(['last.starts_at', 'last.id'])
            .where('last.id', '=', before ?? 0)
            .$asTuple('starts_at', 'id'),
        ),
      ),
    )
    .orderBy('feature.starts_at', 'desc')
    .orderBy('feature.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const features = rows.slice(0, pageSize)
  return { features, next: rows.length > pageSize ? features.at(-1)?.id : undefined }
}

/** The regions whose agencies have ever shown something, in the order of their codes: the filter of the log. */
export async function findLogRegions(db: Db) {
  return db
    .selectFrom('agency')
    .leftJoin('regency', 'regency.code', 'agency.regency_code')
    .leftJoin('province', 'province.code', 'agency.province_code')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('feature')
          .whereRef('feature.agency_id', '=', 'agency.id')
          .where('feature.approved_at', 'is not', null)
          .where((feature) => feature('feature.starts_at', '<=', feature.fn<Date>('now')))
          .select('feature.id'),
      ),
    )
    .select((eb) => [
      eb.fn.coalesce('regency.code', 'province.code').$castTo<string>().as('code'),
      eb.fn.coalesce('regency.name', 'province.name').$castTo<string>().as('name'),
    ])
    .distinct()
    .orderBy('code')
    .execute()
}
