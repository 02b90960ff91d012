import { expressionBuilder, sql } from 'kysely'
import type { DB } from '../../../db/types.ts'
import { isInForce, participants } from '../sellers/participation.ts'

export type Edition = Awaited<ReturnType<ReturnType<typeof editions>['execute']>>[number]
export type EditionState = 'running' | 'coming' | 'ended'

/**
 * The start of every list of editions: what is running first, then what is coming, then what has ended, by the
 * calendar of the place. An edition runs on its last day too, and without one until its agency sets one.
 */
export function editions(now: Date) {
  const eb = expressionBuilder<DB>()
  return eb
    .selectFrom('program_edition as edition')
    .leftJoin('regency as town', 'town.code', 'edition.regency_code')
    .innerJoin('province as land', (join) =>
      join.on((eb) => eb('land.code', '=', eb.fn.coalesce('edition.province_code', 'town.province_code'))),
    )
    .select((eb) => [
      'edition.id',
      'edition.program_slug',
      'edition.name',
      'edition.name_en',
      'edition.starts_on',
      'edition.ends_on',
      'edition.quota',
      eb.fn.coalesce('town.name', 'land.name').as('region_name'),
      eb.fn.coalesce('town.slug', 'land.slug').as('region_slug'),
      stateAt(now).as('state'),
      eb
        .selectFrom(participants())
        .whereRef('participant.edition_id', '=', 'edition.id')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('seller_count'),
      eb
        .selectFrom('enrollment')
        .whereRef('enrollment.edition_id', '=', 'edition.id')
        .where('enrollment.product_id', 'is not', null)
        .where(isInForce())
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('product_count'),
    ])
    .orderBy(sql`array_position('{running,coming,ended}', ${stateAt(now)})`)
    .orderBy('edition.starts_on', 'desc')
    .orderBy('edition.id')
}

/** `running`, `coming` or `ended`, of `edition` on the day that it is in `land`. */
export function stateAt(now: Date) {
  const today = sql`(${now}::timestamptz at time zone land.time_zone)::date`
  return sql<EditionState>`case when edition.closed_at is not null then 'ended'
    when edition.starts_on > ${today} then 'coming'
    when edition.ends_on < ${today} then 'ended' else 'running' end`
}
