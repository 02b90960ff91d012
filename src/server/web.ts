import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '../config.ts'
import type { Database } from '../db.ts'
import type { Enqueue } from '../job.ts'
import type { Storage } from '../market/images/storage.ts'
import type * as Entry from './entry.ts'
import { healthEndpoints } from './health.ts'
import { createHttpServer, drain } from './http.ts'
import { knockAtOrders } from './knock-at-orders.ts'
import type { Log } from './logs.ts'
import { createMetrics } from './metrics.ts'
import { PageCache } from './page-cache.ts'
import { securityHeaders } from './security-headers.ts'
import { secretKeyOf } from './secret-key.ts'
import { serveImage } from './serve-image.ts'
import { readStaticFiles } from './static-files.ts'
import { openStripe } from './stripe.ts'
import { startViewCounter } from './view-counter.ts'

/** Some 3,000 pages; so a web process stays below 250 MB resident under load. */
const pageCacheBytes = 24 * 1024 * 1024
const drainMs = 10_000

type Parts = {
  config: Config
  database: Database
  storage: Storage
  enqueue: Enqueue
  /** The built site, from build.ts. */
  site: string
  log: Log
  /** The metrics of all processes, where there are several. */
  allMetrics?: () => Promise<string>
}

/** Serves the built site from this process until `stop`. Rejects when the address cannot be listened on. */
export async function startWeb({ config, database, storage, enqueue, site, log, allMetrics }: Parts) {
  const entry = pathToFileURL(join(site, 'server/entry.mjs')).href
  const { render, logTo } = (await import(entry)) as typeof Entry
  const requestIds = new AsyncLocalStorage<string>()
  logTo(({ level, message }) => {
    if (level === 'error') log.error(message, 'page failed', { id: requestIds.getStore() })
    else if (level === 'warn') log.warn(message)
  })
  const cache = new PageCache(pageCacheBytes)
  const metrics = createMetrics(cache)
  const views = startViewCounter(database.db, log)
  const { siteUrl, production } = config
  const secretKey = await secretKeyOf(config)
  const { fees } = config
  const stripe = openStripe(config.stripe)
  const given = { db: database.db, storage, enqueue, secretKey, siteUrl, production, stripe, fees }
  let draining = false

  const server = createHttpServer({
    siteUrl: config.siteUrl,
    trustProxy: config.trustProxy,
    cache,
    files: await readStaticFiles(join(site, 'client'), securityHeaders(config.siteUrl)),
    endpoints: healthEndpoints(database.db, () => draining, allMetrics ?? metrics.text),
    images: (req, res) => serveImage(req, res, storage),
    render: (request, requestId, clientAddress) =>
      requestIds.run(requestId, () => render(request, { ...given, requestId }, clientAddress)),
    log,
    metrics,
    views,
    knock: knockAtOrders(database.db, secretKey),
  })
  const stopHearing = await database.listen(
    'cache',
    (tags) => cache.invalidate(tags),
    () => cache.invalidate('*'),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve)
  })
  return {
    async stop() {
      draining = true
      await drain(server, drainMs)
      await views.stop()
      await stopHearing()
    },
  }
}
