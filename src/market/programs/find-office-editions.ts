import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Officer, regionInReach, regionInSight } from '../agencies/enter-agency.ts'
import { editionNumbers } from './edition-numbers.ts'
import { editions } from './editions.ts'
import { regionOfEdition } from './lock-edition.ts'

const mostShown = 200

/** The editions that an officer may see, with what is counted of each. */
export function findOfficeEditions(db: Db, officer: Officer, now: Date) {
  return db.selectFrom(officeEditions(officer, now).limit(mostShown).as('edition')).selectAll().execute()
}

/** One of them; nothing where it is out of sight. */
export function findOfficeEdition(db: Db, officer: Officer, id: string | undefined, now: Date) {
  if (!/^\d{1,15}$/.test(id ?? '')) return Promise.resolve(undefined)
  return db
    .selectFrom(
      officeEditions(officer, now)
        .select(['edition.rules', 'edition.rules_en', 'edition.criteria', 'edition.takes_applications'])
        .select(['edition.province_code', 'edition.regency_code', 'agency.name as agency_name'])
        .where('edition.id', '=', Number(id))
        .as('edition'),
    )
    .selectAll()
    .executeTakeFirst()
}

export type OfficeEdition = NonNullable<Awaited<ReturnType<typeof findOfficeEdition>>>

function officeEditions(officer: Officer, now: Date) {
  return editions(now)
    .innerJoin('program', 'program.slug', 'edition.program_slug')
    .leftJoin('agency', (join) =>
      join.onRef('agency.id', '=', 'edition.agency_id').on('agency.closed_at', 'is', null),
    )
    .where(regionInSight(officer, regionOfEdition))
    .select(['program.kind', 'program.name as program_name', 'edition.target', 'edition.closed_at'])
    .select([...editionNumbers])
    .select([
      sql<boolean>`coalesce(${regionInReach(officer, regionOfEdition)}, false)`.as('is_in_reach'),
      sql<string>`(${now}::timestamptz at time zone land.time_zone)::date::text`.as('today'),
    ])
}
