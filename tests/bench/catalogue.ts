import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { loadSampleOnce, prepareDatabase } from '../../db/prepare.ts'
import { makeMany } from '../../db/sample/make-many.ts'
import type { DB } from '../../db/types.ts'
import { type Database, openDatabase } from '../../src/db.ts'
import { layOutTurns } from '../../src/market/discovery/lay-out-turns.ts'
import { progressBar } from '../../src/server/progress.ts'
import { whenLeaving } from './leaving.ts'
import type { Postgres } from './postgres.ts'

export type Catalogue = { products: number; db: Kysely<DB> }

const root = join(import.meta.dirname, '../..')
/** What decides the contents of these databases. */
const sources = [
  'db/migrations',
  'db/reference',
  'db/sample/make-many.ts',
  'db/sample/many-kinds.ts',
  'src/market/discovery/fair-turn.ts',
  'src/market/discovery/deal-products.ts',
]
const marker = 'bench'

/**
 * A catalogue of so many products in a database that stays (`etalase_bench_100000`), for the next run to find;
 * it is built anew when it is missing, unfinished, or made by other migrations or other sample data.
 */
export async function openCatalogue(postgres: Postgres, products: number): Promise<Catalogue> {
  const name = `etalase_bench_${products}`
  const version = await fingerprint()
  const opened = (await postgres.has(name)) ? await connect(postgres.urlOf(name)) : undefined
  if (opened && (await versionOf(opened)) === version) return { products, db: opened.db }
  await opened?.close()
  await postgres.drop(name)
  const database = await connect(await postgres.create(name))
  await build(database, products)
  await database.db.insertInto('dataset').values({ name: marker, version }).execute()
  return { products, db: database.db }
}

async function connect(databaseUrl: string) {
  const database = await openDatabase({ databaseUrl, dataDir: '' }, 2)
  let closed = false
  const close = async () => {
    if (!closed) await database.close()
    closed = true
  }
  whenLeaving(close)
  return { ...database, close }
}

async function build(database: Database, products: number) {
  const { db } = database
  await prepareDatabase(database, { log: () => {} })
  await loadSampleOnce(db, () => {})
  // No files: for a list it is enough that the row of a picture is there.
  await sql`
    insert into image (id, source_format, byte_count, width, height, thumbhash, dominant_colour, state, ready_at)
    select md5(n::text), 'jpeg', 2000000, 3000, 4000, 'bench', '#8a6f4d', 'ready', now()
    from generate_series(1, 100) n`.execute(db)
  const bar = progressBar(`${products.toLocaleString('en')} products`)
  await makeMany(db, { products, seed: 1, onProgress: bar })
  await db.transaction().execute((tx) => layOutTurns(tx, new Date(0), new Date()))
  await sql`vacuum analyze`.execute(db)
}

async function versionOf({ db }: Database) {
  const row = db.selectFrom('dataset').select('version').where('name', '=', marker)
  return (await row.executeTakeFirst().catch(() => undefined))?.version
}

async function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of source.endsWith('.ts') ? [source] : await filesOf(source))
      hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(folder: string) {
  const names = await readdir(join(root, folder))
  return names.sort().map((name) => `${folder}/${name}`)
}
