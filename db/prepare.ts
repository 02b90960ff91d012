import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import areaData from 'idn-area-data/package.json' with { type: 'json' }
import type { Database } from '../src/db.ts'
import { loadRegions } from '../src/market/regions/load-regions.ts'
import { migrate } from './migrate.ts'
import { loadKbli } from './reference/kbli.ts'
import { loadRequirements } from './reference/requirements.ts'
import { loadRubric } from './reference/rubric.ts'
import { loadTaxonomy } from './reference/load-taxonomy.ts'
import type { Db, Tx } from './types.ts'

export type Log = (line: string) => void

/**
 * Makes a database ready to serve: schema, regions, terms and, in an empty embedded database, sample data.
 * Each step is a transaction that is skipped where it has been done; processes that start at once wait in turn.
 */
export async function prepareDatabase({ db, embedded }: Database, { log }: { log: Log }) {
  const migrations = await migrate(db)
  if (migrations.length > 0) log(`Skema basis data: ${migrations.length} migrasi dijalankan`)
  await loadOnce(db, 'regions', areaData.version, (tx) =>
    loadRegions(tx, (done, total) => log(`Wilayah: ${done} dari ${total}`)),
  )
  await loadOnce(db, 'taxonomy', await fingerprint('reference/taxonomy.ts'), loadTaxonomy)
  await loadOnce(db, 'kbli', '1', loadKbli)
  await loadOnce(db, 'requirements', await fingerprint('reference/requirements.ts'), loadRequirements)
  await loadOnce(db, 'rubric', '1', loadRubric)
  if (!embedded) return
  await loadSampleOnce(db, log)
  await loadSampleAccountsOnce(db)
}

/** Sample sellers and products, once; what happened to them afterwards is left alone. */
export async function loadSampleOnce(db: Db, log: Log) {
  await loadOnce(db, 'sample', '1', async (tx) => {
    const { loadSample } = await import('./sample/load-sample.ts')
    await loadSample(tx, log)
  })
}

/** Sample people with a password that everybody knows: never where the site is run in earnest. */
export async function loadSampleAccountsOnce(db: Db) {
  await loadOnce(db, 'sample-accounts', '1', async (tx) => {
    const { loadAccounts } = await import('./sample/load-accounts.ts')
    await loadAccounts(tx)
  })
}

/** Runs `load` where `name` has not been loaded in this version, in one transaction, one process at a time. */
async function loadOnce(db: Db, name: string, version: string, load: (tx: Tx) => Promise<void>) {
  if (await isLoaded(db, name, version)) return
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('etalase:dataset'))`.execute(tx)
    if (await isLoaded(tx, name, version)) return
    await load(tx)
    await tx
      .insertInto('dataset')
      .values({ name, version })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ version }))
      .execute()
  })
}

async function isLoaded(db: Db, name: string, version: string) {
  const row = await db.selectFrom('dataset').select('version').where('name', '=', name).executeTakeFirst()
  return row?.version === version
}

async function fingerprint(file: string) {
  return createHash('sha256')
    .update(await readFile(new URL(file, import.meta.url)))
    .digest('hex')
}
