import { AggregatorRegistry } from 'prom-client'
import type { Config } from '../config.ts'
import { openDatabase } from '../db.ts'
import { openStorage } from '../market/images/open-storage.ts'
import { startClock } from './clock.ts'
import type { Message, Role } from './cluster.ts'
import { startJobs } from './jobs.ts'
import { openLog } from './logs.ts'
import { countJobs } from './metrics.ts'
import { secretKeyOf } from './secret-key.ts'
import { startWeb } from './web.ts'

const webConnections = 10
const jobsConnections = 4

/** One of the processes that cluster.ts keeps: it serves pages, or does jobs, until the primary says stop. */
export async function startWorker(config: Config, role: Role, site: string) {
  new AggregatorRegistry() // answers the primary's questions for metrics
  const stop = await (role === 'jobs' ? startJobsWorker(config) : startWebWorker(config, site))
  let stopping = false
  const stopOnce = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('message', (message: Message) => {
    if ('tell' in message && message.tell === 'stop') stopOnce()
  })
  // A terminal's Ctrl+C and systemd's stop reach the whole group, this process too.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopOnce)
  process.send?.({ tell: 'started' } satisfies Message)
}

async function startWebWorker(config: Config, site: string) {
  const log = openLog(config.logLevel, 'web')
  const database = await openDatabase(config, webConnections)
  const jobs = await startJobs(database, log)
  const web = await startWeb({
    config,
    database,
    storage: openStorage(config),
    enqueue: jobs.enqueue,
    site,
    log,
    allMetrics: askForMetrics,
  })
  return async () => {
    await web.stop()
    await jobs.stop(1000)
    await database.close()
  }
}

async function startJobsWorker(config: Config) {
  const log = openLog(config.logLevel, 'jobs')
  const secretKey = await secretKeyOf(config)
  const database = await openDatabase(config, jobsConnections)
  const storage = openStorage(config)
  const { jobHandlers } = await import('./job-handlers.ts') // brings sharp, which pages do without
  const handlers = jobHandlers(database, storage, config)
  const jobs = await startJobs(database, log, { handlers, concurrency: 1 })
  const stopClock = startClock(database.db, jobs.enqueue, log, secretKey)
  countJobs(database)
  return async () => {
    await stopClock()
    await jobs.stop(10_000)
    await database.close()
  }
}

function askForMetrics() {
  return new Promise<string>((resolve) => {
    const onMessage = (message: Message) => {
      if (!('tell' in message) || message.tell !== 'metrics') return
      process.off('message', onMessage)
      resolve(message.text)
    }
    process.on('message', onMessage)
    process.send?.({ ask: 'metrics' } satisfies Message)
  })
}
