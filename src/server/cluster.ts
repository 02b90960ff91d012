import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { AggregatorRegistry } from 'prom-client'
import { prepareDatabase } from '../../db/prepare.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../db.ts'
import { ensureBuilt } from './build.ts'
import { prepareJobs } from './jobs.ts'
import { openLog, type Log } from './logs.ts'

export type Role = 'web' | 'jobs'
/** What the primary and its workers say to each other. */
export type Message = { ask: 'metrics' } | { tell: 'stop' | 'started' } | { tell: 'metrics'; text: string }

const stopMs = 15_000
const longestPauseMs = 30_000
const steadyMs = 60_000

/**
 * A page makes much garbage and keeps little. Left alone, V8 lets it grow (a nursery of 128 MB, an old space of four
 * times what lives) and glibc keeps an arena for each thread: 400 MB under a flood of new pages instead of 230, for
 * an eighth of the processor's time.
 */
const workerFlags = ['--max-semi-space-size=8', '--heap-growing-percent=60']
const workerEnvironment = { MALLOC_ARENA_MAX: '2' }

/** Builds and prepares once, then keeps `webProcesses` web workers and one jobs worker alive. Returns how to stop. */
export async function startCluster(config: Config) {
  const log = openLog(config.logLevel, 'primary')
  const abandoned = new AbortController()
  const building = ensureBuilt(abandoned.signal)
  const preparing = prepare(config, log)
  const [site] = await Promise.all([building, preparing]).catch(async (error: unknown) => {
    abandoned.abort()
    await Promise.allSettled([building, preparing])
    throw error
  })
  await import('./worker.ts') // compiled here once, so that no worker needs the compiler
  flushCompileCache()
  cluster.setupPrimary({ execArgv: workerFlags })
  const roles: Role[] = ['jobs', ...Array.from({ length: config.webProcesses }, () => 'web' as const)]
  const keepers = roles.map((role) => keepAlive(role, site, log))
  const metrics = new AggregatorRegistry()
  cluster.on('message', (worker: Worker, message: Message) => {
    if ('ask' in message)
      metrics.clusterMetrics().then(
        (text) => worker.send({ tell: 'metrics', text } satisfies Message),
        (error: unknown) => log.error(error, 'metrics'),
      )
  })
  await Promise.all(keepers.map((keeper) => keeper.started))
  return async () => {
    await Promise.all(keepers.map((keeper) => keeper.stop()))
  }
}

async function prepare(config: Config, log: Log) {
  const database = await openDatabase(config, 2)
  try {
    await prepareDatabase(database, { log: console.log })
    await prepareJobs(database, log)
  } finally {
    await database.close()
  }
}

/** Forks a worker, and another whenever it ends unasked: after half a second, then longer the sooner it fails again. */
function keepAlive(role: Role, site: string, log: Log) {
  let stopping = false
  let pauseMs = 500
  let worker: Worker
  const started = new Promise<void>((resolve) => fork(resolve))

  function fork(whenStarted: () => void) {
    const since = Date.now()
    worker = cluster.fork({ ...workerEnvironment, ETALASE_WORKER: JSON.stringify({ role, site }) })
    worker.once('message', whenStarted)
    worker.once('exit', (code, signal) => {
      if (stopping) return
      if (Date.now() - since > steadyMs) pauseMs = 500
      log.warn('a worker ended; another follows', { role, code, signal, pauseMs })
      setTimeout(() => stopping || fork(whenStarted), pauseMs)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    })
  }

  async function stop() {
    stopping = true
    if (worker.isDead()) return
    const ended = once(worker, 'exit')
    if (worker.isConnected()) worker.send({ tell: 'stop' } satisfies Message)
    const deadline = setTimeout(() => worker.process.kill('SIGKILL'), stopMs)
    await ended
    clearTimeout(deadline)
  }

  return { started, stop }
}
