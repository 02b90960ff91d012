import type { Kysely } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { DB } from './types.ts'

/**
 * Brings the schema up to the newest migration, all or nothing. Kysely holds a PostgreSQL advisory lock
 * meanwhile: of several processes that start at once one migrates and the others wait for it.
 * Returns the names of the migrations that ran here.
 */
export async function migrate(db: Kysely<DB>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: new FileMigrationProvider({
      fs,
      path,
      migrationFolder: path.join(import.meta.dirname, 'migrations'),
    }),
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw error as Error
  return results.map((result) => result.migrationName)
}
