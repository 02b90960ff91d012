import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { PoolClient } from 'pg'
import { inject } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/db.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import { prepareJobs, startJobs } from '../../src/server/jobs.ts'
import type { Log } from '../../src/server/logs.ts'
import { startWeb } from '../../src/server/web.ts'
import { copyOfSample } from './sample-catalogue.ts'

export type Site = Awaited<ReturnType<typeof startSite>>

/**
 * The built site over HTTP, with the sample's goods in a database of its own. One for each test file. `environment` is
 * added to the server's.
 */
export async function startSite(environment: Record<string, string> = {}) {
  const sample = await copyOfSample()
  const port = await freePort()
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: sample.dataDir,
    DATABASE_URL: sample.databaseUrl,
    LOG_LEVEL: 'error',
    ...environment,
  })
  const database = await openDatabase(config)
  const statements = recordStatements(database)
  const storage = openStorage(config)
  await prepareJobs(database, log)
  const jobs = await startJobs(database, log)
  const web = await startWeb({
    config,
    database,
    storage,
    enqueue: jobs.enqueue,
    site: inject('site'),
    log,
  })
  const agent = new Agent({ keepAlive: true })

  /** Sends exactly this path, which nothing normalizes, and reads the whole answer as it comes. */
  async function askBytes(path: string, asked: Asked = {}) {
    const { hostname: host } = new URL(config.siteUrl)
    const sent = request({ agent, host, port, path, ...asked }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const bytes = await buffer(response)
    return { status: response.statusCode ?? 0, headers: response.headers, bytes }
  }

  return {
    origin: config.siteUrl,
    databaseUrl: sample.databaseUrl,
    dataDir: sample.dataDir,
    db: database.db,
    /** The SQL of every statement so far. */
    statements,
    ask: async (path: string, asked?: Asked) => {
      const { bytes, ...answer } = await askBytes(path, asked)
      return { ...answer, body: bytes.toString() }
    },
    askBytes,
    async stop() {
      agent.destroy()
      await web.stop()
      await jobs.stop(1000)
      await database.close()
      await sample.remove()
    },
  }
}

type Asked = { method?: string; headers?: Record<string, string> }

/** What the server logs as an error fails the test that caused it. */
const log: Log = {
  logsRequests: false,
  info: () => {},
  error: (error, message, fields) => console.error(message, fields, error),
  warn: () => {},
  request: () => {},
}

function recordStatements({ pool }: Database) {
  const statements: string[] = []
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    const recording = (...given: unknown[]) => {
      const [first] = given as [string | { text: string }]
      statements.push(typeof first === 'string' ? first : first.text)
      return query(...given)
    }
    client.query = recording as PoolClient['query']
  })
  return statements
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
