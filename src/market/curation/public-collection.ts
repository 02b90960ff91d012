import { sql } from 'kysely'

/** Collections that the public sees: a second person has published them, and they are not put away. */
export function isPublicCollection() {
  return sql<boolean>`(collection.published_at is not null and collection.archived_at is null)`
}
