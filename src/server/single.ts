import { fillPictures } from '../../db/sample/fill-pictures.ts'
import { prepareDatabase } from '../../db/prepare.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../db.ts'
import { openStorage } from '../market/images/open-storage.ts'
import { ensureBuilt } from './build.ts'
import { startClock } from './clock.ts'
import { serveCommands } from './command-socket.ts'
import { jobHandlers } from './job-handlers.ts'
import { prepareJobs, startJobs } from './jobs.ts'
import { openLog, type Log } from './logs.ts'
import { countJobs } from './metrics.ts'
import { progressBar } from './progress.ts'
import { secretKeyOf } from './secret-key.ts'
import { startWeb } from './web.ts'

/** Builds, prepares and serves in one process, on the embedded database. Returns how to stop. */
export async function startSingle(config: Config) {
  const log = openLog(config.logLevel, 'all')
  const abandoned = new AbortController()
  const building = ensureBuilt(abandoned.signal)
  const opening = openWithJobs(config, log)
  try {
    const [site, opened] = await Promise.all([building, opening])
    const web = await startWeb({ config, ...opened, site, log })
    return async () => {
      await web.stop()
      await opened.stop()
    }
  } catch (error) {
    abandoned.abort()
    await Promise.allSettled([building, opening.then((opened) => opened.stop())])
    throw error
  }
}

/**
 * The database prepared, with its jobs done in this process, one at a time: the embedded database has one
 * connection, and pages come first. The sample's pictures are drawn afterwards, while pages are served already.
 */
export async function openWithJobs(config: Config, log: Log) {
  const secretKey = await secretKeyOf(config)
  const database = await openDatabase(config)
  const storage = openStorage(config)
  await prepareDatabase(database, { log: console.log })
  await prepareJobs(database, log)
  const handlers = jobHandlers(database, storage, config)
  const jobs = await startJobs(database, log, { handlers, concurrency: 1 })
  const stopClock = startClock(database.db, jobs.enqueue, log, secretKey)
  countJobs(database)
  const { production, dataDir } = config
  const context = { database, storage, production, secretKey }
  const stopCommands = database.embedded && (await serveCommands(dataDir, context))
  let stopping = false
  if (database.embedded)
    fillPictures(database, storage, jobs.enqueue, progressBar('Sample pictures')).catch((error: unknown) => {
      // What was interrupted goes on at the next start.
      if (!stopping) log.error(error, 'sample pictures')
    })

  return {
    database,
    storage,
    enqueue: jobs.enqueue,
    async stop() {
      stopping = true
      if (stopCommands) await stopCommands()
      await stopClock()
      await jobs.stop(10_000)
      await database.close()
    },
  }
}
