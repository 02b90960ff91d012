import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Officer, regionInReach } from '../agencies/enter-agency.ts'

export type LockedEdition = Awaited<ReturnType<typeof lockEditionOf>>

/** Where `edition` runs, for `regionInSight` and `regionInReach`. */
export const regionOfEdition = {
  province: sql`coalesce(edition.province_code, left(edition.regency_code, 2))`,
  regency: sql.ref('edition.regency_code'),
}

/**
 * An edition that the officer may change, locked until the transaction ends: whoever enters or leaves it comes here
 * first, so that its last place is given once.
 * @throws {Refusal} not-found outside the officer's reach
 */
export function lockEdition(tx: Tx, officer: Officer, editionId: number) {
  return lockEditionOf(tx, editionId, regionInReach(officer, regionOfEdition))
}

/** The same for a shop, whose own rows are found afterwards. @throws {Refusal} not-found */
export async function lockEditionOf(tx: Tx, editionId: number, condition: RawBuilder<boolean> = sql`true`) {
  const edition = await tx
    .selectFrom('program_edition as edition')
    .innerJoin('program', 'program.slug', 'edition.program_slug')
    .innerJoin('province as land', (join) => join.on(sql<boolean>`land.code = ${regionOfEdition.province}`))
    .leftJoin('agency', (join) =>
      join.onRef('agency.id', '=', 'edition.agency_id').on('agency.closed_at', 'is', null),
    )
    .where('edition.id', '=', editionId)
    .where(condition)
    .select(['edition.id', 'edition.program_slug', 'program.kind', 'edition.name', 'edition.name_en'])
    .select(['edition.province_code', 'edition.regency_code', 'edition.starts_on', 'edition.ends_on'])
    .select(['edition.quota', 'edition.target', 'edition.criteria', 'edition.takes_applications'])
    .select(['edition.closed_at', 'agency.id as agency_id', 'agency.name as agency_name'])
    .select(sql<string>`(now() at time zone land.time_zone)::date`.as('today'))
    .forNoKeyUpdate('edition')
    .executeTakeFirst()
  if (!edition) throw new Refusal('not-found')
  return edition
}

/** @throws {Refusal} edition-closed, edition-over, edition-without-agency: nobody enters such an edition */
export function holdTakesPart({ closed_at, ends_on, today, agency_id }: LockedEdition) {
  if (closed_at !== null) throw new Refusal('edition-closed')
  if (ends_on !== null && ends_on < today) throw new Refusal('edition-over')
  if (agency_id === null) throw new Refusal('edition-without-agency')
}
