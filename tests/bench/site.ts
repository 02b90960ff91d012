import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSampleOnce, prepareDatabase } from '../../db/prepare.ts'
import { drawings } from '../../db/sample/drawings/drawings.ts'
import { openDatabase } from '../../src/db.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import { progressBar } from '../../src/server/progress.ts'
import { whenLeaving } from './leaving.ts'
import type { Postgres } from './postgres.ts'
import { webWorkerOf } from './process-stat.ts'
import { hangPictures } from './shop-pictures.ts'

export type Site = Awaited<ReturnType<typeof startSite>>

const startSeconds = 120
const stopMs = 20_000

/**
 * The real thing: `src/server/main.ts` as production runs it, with the sample's goods and pictures, in one web
 * process, on PostgreSQL where there is one. Its log goes to a file, as under systemd.
 */
export async function startSite(postgres: Postgres | undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-bench-'))
  whenLeaving(() => rm(folder, { recursive: true, force: true }))
  const databaseUrl = await prepare(postgres, folder)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const production = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SECRET_KEY: 'a-secret-of-the-bench-that-guards-nothing',
    WEB_CONCURRENCY: '1',
  }
  const logPath = join(folder, 'log')
  const log = await open(logPath, 'w')
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/server/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      SITE_URL: origin,
      DATA_DIR: folder,
      ...(databaseUrl !== undefined && production),
    },
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    const deadline = setTimeout(() => child.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(deadline)
  }
  whenLeaving(stop)

  const deadline = Date.now() + startSeconds * 1000
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The site did not start: ${(await readFile(logPath, 'utf8')).slice(-1000)}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const primary = child.pid ?? 0
  const pid = databaseUrl === undefined ? primary : await webWorkerOf(primary)
  if (pid === undefined && existsSync('/proc'))
    throw new Error('No web worker is to be seen among the processes')
  return { origin, databaseUrl, pid: pid ?? primary, stop }
}

/** A database of sample goods for this run alone; returns its address, or undefined for the embedded one. */
async function prepare(postgres: Postgres | undefined, dataDir: string) {
  const name = `etalase_bench_web_${process.pid}`
  if (postgres) whenLeaving(() => postgres.drop(name))
  const databaseUrl = await postgres?.create(name)
  const database = await openDatabase({ databaseUrl, dataDir })
  try {
    await prepareDatabase(database, { log: () => {} })
    await loadSampleOnce(database.db, () => {})
    await hangPictures(database.db, openStorage({ dataDir }), progressBar('Pictures'))
    // The embedded site would draw the sample's photographs for half an hour, in the process that is measured.
    const drawn = drawings.map(({ name }) => ({ name: `sample-picture:${name}`, version: 'bench' }))
    await database.db.insertInto('dataset').values(drawn).execute()
  } finally {
    await database.close()
  }
  return databaseUrl
}

async function isReady(origin: string) {
  const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
  return answer?.status === 200
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
