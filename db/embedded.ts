import { PGlite } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Pool } from 'pg'

/**
 * Opens the embedded PostgreSQL in `directory` (created when missing; `undefined` keeps it in memory)
 * behind an ordinary `pg.Pool` of one connection. PGlite takes no lock of its own, so one is taken here.
 *
 * @throws {EmbeddedDatabaseInUse} when another live process holds the directory
 */
export async function openEmbedded(directory: string | undefined, snapshot?: Blob) {
  const unlock = directory === undefined ? async () => {} : await lockDirectory(directory)
  try {
    const pglite = await PGlite.create({
      ...(directory === undefined ? {} : { dataDir: join(directory, 'pg') }),
      ...(snapshot === undefined ? {} : { loadDataDir: snapshot }),
      extensions: { pg_trgm, btree_gin, btree_gist },
    })
    const pool = new Pool(createPgConfig(pglite))
    return {
      pool,
      pglite,
      close: async () => {
        if (!pool.ended) await pool.end()
        await pglite.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

export class EmbeddedDatabaseInUse extends Error {
  readonly directory: string
  readonly pid: number

  constructor(directory: string, pid: number) {
    super(
      `The embedded database in ${directory} is in use by process ${pid}. ` +
        `Stop that process first, choose another DATA_DIR, or set DATABASE_URL to a PostgreSQL server.`,
    )
    this.name = 'EmbeddedDatabaseInUse'
    this.directory = directory
    this.pid = pid
  }
}

/**
 * A lock file with the holder's process id and start time, put in place whole by `link`, which refuses when one
 * exists. A dead holder's lock is taken over by moving it away first, so that of two takers only one wins.
 */
async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, 'pg.lock')
  const draft = `${path}.${randomUUID()}`
  const mine = `${process.pid} ${await startTimeOf(process.pid)}\n`
  await writeFile(draft, mine)
  try {
    while (!(await linked(draft, path))) {
      const held = await readFile(path, 'utf8').catch(() => '')
      const [pid = '', started = ''] = held.trim().split(' ')
      if (await isAlive(Number(pid), started)) throw new EmbeddedDatabaseInUse(directory, Number(pid))
      await moveAway(path, held)
    }
  } finally {
    await rm(draft, { force: true })
  }
  return () => rm(path, { force: true })
}

async function linked(from: string, to: string) {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes the dead holder's lock; one that another taker has put there meanwhile goes back. */
async function moveAway(path: string, stale: string) {
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => {})
  if ((await readFile(aside, 'utf8').catch(() => stale)) !== stale) await linked(aside, path)
  await rm(aside, { force: true })
}

async function isAlive(pid: number, started: string) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return (await startTimeOf(pid)) === started
}

/** Tells a process from a later one that was given the same id; `-` where the system has no /proc. */
async function startTimeOf(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
}
