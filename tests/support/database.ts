import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Pool } from 'pg'
import { openEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { loadKbli } from '../../db/reference/kbli.ts'
import { loadRequirements } from '../../db/reference/requirements.ts'
import { loadRubric } from '../../db/reference/rubric.ts'
import { loadTaxonomy } from '../../db/reference/load-taxonomy.ts'
import type { DB } from '../../db/types.ts'
import '../../src/db.ts'
import { slugOf } from '../../src/paths.ts'
import { timeZoneOf } from '../../src/market/regions/region.ts'

/** A real PostgreSQL for tests; without it they run on PGlite, and races are skipped. */
export const testServer = process.env['TEST_DATABASE_URL']

/**
 * A database of its own for a test file: migrated, with the terms, every regency, and the villages of
 * Jeneponto (73.04), Tojo Una Una (72.09), Pandeglang (36.01) and Ambon (81.71). Made once for each state of
 * the schema, then copied.
 */
export async function testDatabase() {
  return testServer === undefined ? embeddedCopy() : serverCopy(testServer)
}

async function embeddedCopy() {
  const snapshot = join(
    import.meta.dirname,
    '../../node_modules/.cache/etalase',
    `${await stateOfSchema()}.tar`,
  )
  const copy = await readFile(snapshot).then(
    (bytes) => new Blob([bytes]),
    () => makeSnapshot(snapshot),
  )
  const { pool, close } = await openEmbedded(undefined, copy)
  return { db: kyselyOn(pool), url: undefined, close }
}

async function makeSnapshot(path: string) {
  const { pool, pglite, close } = await openEmbedded(undefined)
  await fill(kyselyOn(pool))
  const snapshot = await pglite.dumpDataDir('none')
  await close()
  const draft = `${path}.${randomUUID()}`
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(draft, snapshot.stream())
  await rename(draft, path)
  return snapshot
}

async function serverCopy(server: string) {
  const admin = new Pool({ connectionString: server, max: 1 })
  const template = `etalase_test_${await stateOfSchema()}`
  const name = `etalase_test_${randomUUID().replaceAll('-', '')}`
  await withLock(admin, async () => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(admin, server, template)
    await admin.query(`create database ${name} template ${template}`)
  })
  const url = urlOf(server, name)
  const db = kyselyOn(new Pool({ connectionString: url, max: 4 }))
  return {
    db,
    url,
    close: async () => {
      await db.destroy()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

/** Filled under another name first: a template that exists is whole. */
async function makeTemplate(admin: Pool, server: string, template: string) {
  const draft = `${template}_draft`
  await admin.query(`drop database if exists ${draft}`)
  await admin.query(`create database ${draft}`)
  const db = kyselyOn(new Pool({ connectionString: urlOf(server, draft), max: 1 }))
  await fill(db)
  await db.destroy()
  await admin.query(`alter database ${draft} rename to ${template}`)
}

async function withLock(admin: Pool, work: () => Promise<void>) {
  await admin.query(`select pg_advisory_lock(hashtext('etalase test databases'))`)
  try {
    await work()
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('etalase test databases'))`)
  }
}

async function fill(db: Kysely<DB>) {
  await migrate(db)
  await db.transaction().execute(async (tx) => {
    const known = (row: { code: string }) =>
      ['73.04', '72.09', '36.01', '81.71'].includes(row.code.slice(0, 5))
    const [provinces, regencies, districts, villages] = await Promise.all([
      getProvinces(),
      getRegencies(),
      getDistricts(),
      getVillages(),
    ])
    await tx
      .insertInto('province')
      .values(
        provinces.map(({ code, name }) => ({ code, name, slug: slugOf(name), time_zone: timeZoneOf(code) })),
      )
      .execute()
    await tx
      .insertInto('regency')
      .values(regencies.map(({ code, name }) => ({ code, name, slug: slugOf(name) })))
      .execute()
    const named = ({ code, name }: { code: string; name: string }) => ({ code, name })
    await tx.insertInto('district').values(districts.filter(known).map(named)).execute()
    await tx.insertInto('village').values(villages.filter(known).map(named)).execute()
    await loadTaxonomy(tx)
    await loadKbli(tx)
    await loadRequirements(tx)
    await loadRubric(tx)
  })
  await sql`analyze`.execute(db)
}

/** Changes with whatever goes into the template. */
async function stateOfSchema() {
  const root = join(import.meta.dirname, '../..')
  const migrations = (await readdir(join(root, 'db/migrations'))).map((file) => join('db/migrations', file))
  const hash = createHash('sha256')
  for (const file of [
    ...migrations.toSorted(),
    'db/reference/taxonomy.ts',
    'db/reference/kbli.ts',
    'db/reference/requirements.ts',
    'db/reference/rubric.ts',
    'tests/support/database.ts',
  ])
    hash.update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

function kyselyOn(pool: Pool) {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

function urlOf(server: string, database: string) {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
