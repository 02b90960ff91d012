import { sql } from 'kysely'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Pool } from 'pg'
import { loadSampleAccountsOnce, loadSampleOnce, prepareDatabase } from '../../db/prepare.ts'
import type { Db } from '../../db/types.ts'
import { openDatabase } from '../../src/db.ts'
import { acceptImage } from '../../src/market/images/accept-image.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import { processImage } from '../../src/market/images/process-image.ts'
import type { Storage } from '../../src/market/images/storage.ts'
import { testServer } from './database.ts'
import { photo } from './pictures.ts'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/etalase')

/**
 * A catalogue of one's own, as `npm start` makes it: every region, the sample's sellers and goods, with three
 * photographs instead of the drawn ones. Made once for each state of the schema and the sample, then copied.
 * `dataDir` and `databaseUrl` (undefined for the embedded database, which is in `dataDir`) go into a config.
 */
export async function copyOfSample() {
  const prepared = join(
    cache,
    `sample-${testServer === undefined ? 'embedded' : 'server'}-${await stateOfSample()}`,
  )
  const dataDir = await mkdtemp(join(tmpdir(), 'etalase-test-site-'))
  const server = testServer === undefined ? undefined : await copyOnServer(testServer, prepared)
  if (server === undefined && !existsSync(prepared)) await prepare(prepared)
  await cp(prepared, dataDir, { recursive: true })
  return {
    dataDir,
    databaseUrl: server?.url,
    async remove() {
      await rm(dataDir, { recursive: true, force: true })
      await server?.drop()
    },
  }
}

async function copyOnServer(server: string, prepared: string) {
  const admin = new Pool({ connectionString: server, max: 1 })
  const template = `etalase_test_sample_${prepared.slice(-16)}`
  const name = `etalase_test_${randomUUID().replaceAll('-', '')}`
  await admin.query(`select pg_advisory_lock(hashtext('etalase test databases'))`)
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0 || !existsSync(prepared)) {
      const draft = `${template}_draft`
      for (const old of [draft, template]) await admin.query(`drop database if exists ${old} with (force)`)
      await admin.query(`create database ${draft}`)
      await rm(prepared, { recursive: true, force: true })
      await prepare(prepared, urlOf(server, draft))
      await admin.query(`alter database ${draft} rename to ${template}`)
    }
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('etalase test databases'))`)
  }
  return {
    url: urlOf(server, name),
    async drop() {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Made under another name first: a directory that exists is whole. */
async function prepare(directory: string, databaseUrl?: string) {
  const dataDir = `${directory}.${randomUUID()}`
  const database = await openDatabase({ dataDir, databaseUrl })
  try {
    await prepareDatabase(database, { log: () => {} })
    await loadSampleOnce(database.db, () => {})
    await loadSampleAccountsOnce(database.db)
    await hangPictures(database.db, openStorage({ dataDir }))
    await sql`analyze`.execute(database.db)
  } finally {
    await database.close()
  }
  await rename(dataDir, directory).catch((error: unknown) => {
    if (!existsSync(directory)) throw error
  })
  await rm(dataDir, { recursive: true, force: true })
  await removeOlder(directory)
}

/** Two finished photographs and one whose variants are still to come, each for a third of the goods; shops have one. */
async function hangPictures(db: Db, storage: Storage) {
  const images: string[] = []
  for (const [width, height] of [
    [640, 480],
    [480, 640],
    [400, 400],
  ] as const) {
    const body = Readable.from([await (await photo(width, height)).jpeg().toBuffer()])
    images.push((await acceptImage(db, storage, () => Promise.resolve(), { body })).image_id)
  }
  for (const image of images.slice(0, 2)) await processImage(db, storage, image)
  await sql`
    insert into product_image (product_id, image_id, position, alt)
    select id, (${images}::text[])[1 + (id + place) % 3], place, 'Foto ' || name || ', ' || place + 1
    from product cross join generate_series(0, 1) place`.execute(db)
  await sql`update seller set image_id = ${images[0]}, image_alt = 'Di tempat kerja ' || name`.execute(db)
}

/** Changes with whatever the catalogue is made of. */
async function stateOfSample() {
  const made = ['db/migrations', 'db/reference', 'db/sample', 'db/sample/catalogue', 'src/market/images']
  const folders = [...made, 'src/market/regions', 'tests/support']
  const hash = createHash('sha256').update(await readFile(join(root, 'db/prepare.ts')))
  for (const folder of folders)
    for (const entry of (await readdir(join(root, folder), { withFileTypes: true })).toSorted(byName))
      if (entry.isFile()) hash.update(entry.name).update(await readFile(join(root, folder, entry.name)))
  return hash.digest('hex').slice(0, 16)
}

function byName(one: { name: string }, other: { name: string }) {
  return one.name < other.name ? -1 : 1
}

/** The newest few stay, for whoever is testing another state of the sources. */
async function removeOlder(newest: string) {
  const kind = newest.slice(0, -16)
  const names = (await readdir(cache)).map((name) => join(cache, name))
  const directories = await Promise.all(
    names
      .filter((path) => path.startsWith(kind) && path.length === newest.length)
      .map(async (path) => ({ path, time: (await stat(path)).mtimeMs })),
  )
  const older = directories.toSorted((a, b) => b.time - a.time).slice(2)
  for (const { path } of older) await rm(path, { recursive: true, force: true })
}

function urlOf(server: string, database: string) {
  return Object.assign(new URL(server), { pathname: `/${database}` }).href
}
