import { sql } from 'kysely'
import { type Officer, regionInReach } from '../agencies/enter-agency.ts'

/** Where `agency` works, for `regionInSight` and `regionInReach`. */
export const regionOfAgency = {
  province: sql`coalesce(agency.province_code, left(agency.regency_code, 2))`,
  regency: sql.ref('agency.regency_code'),
}

/**
 * Whether a feature or a collection was left by an agency that has closed, in a region where this officer decides now:
 * somebody must be able to end it.
 */
export function isLeftTo(officer: Officer, of: 'feature' | 'collection') {
  return sql<boolean>`exists (select from agency where agency.id = ${sql.ref(`${of}.agency_id`)}
    and agency.closed_at is not null and ${regionInReach(officer, regionOfAgency)})`
}
