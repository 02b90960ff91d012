import { fromKysely, PgBoss, type Db as BossDb, type JobWithMetadata, type QueueOptions } from 'pg-boss'
import type { Database } from '../db.ts'
import type { Enqueue, Job } from '../job.ts'
import type { Log } from './logs.ts'

export type Jobs = Awaited<ReturnType<typeof startJobs>>

/**
 * For each queue: the work, which may ask for more, and what to do once it has failed for good (every try, a crash and
 * a time-out alike).
 */
export type JobHandlers = {
  [Q in Job['queue']]: {
    work: (data: DataOf<Q>, enqueue: Enqueue) => Promise<unknown>
    failed: (data: DataOf<Q>, reason: string, enqueue: Enqueue) => Promise<void>
  }
}
type DataOf<Q extends Job['queue']> = Extract<Job, { queue: Q }>['data']

const queues = {
  'image.process': { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 },
  // Storage may be away for some hours.
  'image.settle': { retryLimit: 8, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 },
  // A mail server may be down for some hours.
  'mail.send': { retryLimit: 8, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 },
  // Works for 20 seconds and asks for the next job: what was killed is soon noticed.
  'product.import': { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  // Stripe may be away for some hours; each asks with a key, so that asking twice does it once.
  'stripe.reconcile': { retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  'stripe.refund': { retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  'stripe.refunds': { retryLimit: 8, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  'stripe.check': { retryLimit: 8, retryDelay: 60, retryBackoff: true, expireInSeconds: 300 },
  'document.forget': { retryLimit: 8, retryDelay: 60, retryBackoff: true, expireInSeconds: 60 },
} satisfies Record<Job['queue'], QueueOptions>
/** A job that failed for good is kept, and can be seen in metrics, this long. */
const deleteAfterSeconds = 30 * 24 * 3600
/** A new job wakes its worker; one that is tried again waits for the next look. */
const workOptions = { includeMetadata: true, notifyPollingIntervalSeconds: 5 } as const
const failedQueue = (queue: Job['queue']) => `${queue}.failed`

/** Creates pg-boss's tables and the queues, or brings them up to date; several processes may do so at once. */
export async function prepareJobs(database: Database, log: Log, changes: QueueOptions = {}) {
  const release = await turnAt(database)
  const boss = createBoss(database, log, { migrate: true, supervise: false })
  await boss.start()
  for (const [name, options] of Object.entries(queues) as [Job['queue'], QueueOptions][]) {
    const failed = { retryLimit: 10, retryDelay: 10, retryBackoff: true, deleteAfterSeconds, notify: true }
    await boss.createQueue(failedQueue(name), failed)
    await boss.createQueue(name, { deadLetter: failedQueue(name), deleteAfterSeconds, notify: true })
    await boss.updateQueue(name, { ...options, ...changes })
  }
  await boss.stop({ close: false, graceful: false })
  await release()
}

/** One process at a time; the embedded database has only one. A failed start ends the process, and with it its turn. */
async function turnAt({ pool, embedded }: Database) {
  if (embedded) return async () => {}
  const client = await pool.connect()
  await client.query("select pg_advisory_lock(hashtext('etalase:jobs'))")
  return async () => {
    await client.query("select pg_advisory_unlock(hashtext('etalase:jobs'))")
    client.release()
  }
}

/**
 * Starts putting jobs into the queues and, with handlers, doing them, `concurrency` at a time.
 * pg-boss works on the database's own pool: no connection more, and on the embedded database the only one.
 */
export async function startJobs(
  database: Database,
  log: Log,
  worker?: { handlers: JobHandlers; concurrency: number },
) {
  const boss = createBoss(database, log, { migrate: false, supervise: worker !== undefined })
  await boss.start()
  const enqueue: Enqueue = async (tx, job) => {
    await boss.send(job.queue, job.data, { db: fromKysely(tx) })
  }
  if (worker)
    for (const queue of Object.keys(queues) as Job['queue'][])
      await work(boss, enqueue, queue, worker.handlers[queue], worker.concurrency, log)

  return {
    enqueue,
    /** Waits for what is being done, at most this long; what is left is tried again by the next worker. */
    stop: (timeoutMs: number) => boss.stop({ close: false, timeout: timeoutMs }),
  }
}

async function work<Q extends Job['queue']>(
  boss: PgBoss,
  enqueue: Enqueue,
  queue: Q,
  handler: JobHandlers[Q],
  concurrency: number,
  log: Log,
) {
  const options = { ...workOptions, localConcurrency: concurrency } as const
  await boss.work(queue, options, async ([job]: JobWithMetadata<DataOf<Q>>[]) => {
    if (job === undefined) return
    try {
      await handler.work(job.data, enqueue)
    } catch (error) {
      log.error(error, 'job failed', { queue, job: job.id, try: job.retryCount + 1 })
      throw error
    }
  })
  await boss.work(failedQueue(queue), workOptions, async ([job]: JobWithMetadata<DataOf<Q>>[]) => {
    if (job) await handler.failed(job.data, reasonOf(job.sourceOutput), enqueue)
  })
}

function createBoss(database: Database, log: Log, options: { migrate: boolean; supervise: boolean }) {
  const boss = new PgBoss({
    db: bossDb(database),
    backend: database.embedded ? 'pglite' : 'postgres',
    schedule: false,
    useListenNotify: options.supervise,
    ...(database.embedded && { reindex: false, monitorVacuum: false }),
    ...options,
  })
  boss.on('error', (error) => log.error(error, 'job queue'))
  boss.on('warning', ({ message, data }) => log.warn(message, { data }))
  return boss
}

/**
 * pg-boss expects a pool, where a failed statement harms nobody: some of its statements are whole transactions, so
 * what one of them leaves open is rolled back before the connection, maybe the only one, goes to somebody else.
 */
function bossDb(database: Database): BossDb {
  return {
    async executeSql(text, values) {
      const client = await database.pool.connect()
      client.on('error', ignored)
      let isBroken = false
      try {
        return await client.query(text, values)
      } catch (error) {
        await client.query('rollback').catch(() => (isBroken = true))
        throw error
      } finally {
        client.off('error', ignored)
        client.release(isBroken)
      }
    },
    async listen(channel, onNotification, onReconnect) {
      const close = await database.listen(channel, onNotification, onReconnect)
      onReconnect()
      return { close }
    },
  }
}

/** A connection that is cut fails its query too; unheard, the event would end the process. */
function ignored() {}

function reasonOf(output: unknown) {
  const { message } = (output ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : JSON.stringify(output ?? null)
}
