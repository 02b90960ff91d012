import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { PoolClient } from 'pg'
import { inject } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/db.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import type { Log } from '../../src/server/logs.ts'
import { startWeb } from '../../src/server/web.ts'
import { copyOfSample } from './sample-catalogue.ts'

export type Site = Awaited<ReturnType<typeof startSite>>

/** The built site over HTTP, with the sample's goods in a database of its own. One for each test file. */
export async function startSite() {
  const sample = await copyOfSample()
  const port = await freePort()
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: sample.dataDir,
    DATABASE_URL: sample.databaseUrl,
    LOG_LEVEL: 'error',
  })
  const database = await openDatabase(config)
  const statements = recordStatements(database)
  const storage = openStorage(config)
  const web = await startWeb({ config, database, storage, site: inject('site'), log })
  const agent = new Agent({ keepAlive: true })

  return {
    origin: config.siteUrl,
    databaseUrl: sample.databaseUrl,
    db: database.db,
    /** The SQL of every statement so far. */
    statements,
    ask: (path: string, asked?: Asked) => ask(config.siteUrl, agent, path, asked),
    async stop() {
      agent.destroy()
      await web.stop()
      await database.close()
      await sample.remove()
    },
  }
}

export type Asked = { method?: string; headers?: Record<string, string> }
export type Answer = { path: string; status: number; headers: IncomingHttpHeaders; body: string }

/** Sends exactly this path, which nothing normalizes, and reads the whole answer. */
export async function ask(origin: string, agent: Agent, path: string, asked: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const sent = request({ agent, host: hostname, port, path, ...asked }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  const body = (await buffer(response)).toString()
  return { path, status: response.statusCode ?? 0, headers: response.headers, body }
}

/** What the server logs as an error fails the test that caused it. */
const log: Log = {
  logsRequests: false,
  error: (error, message, fields) => console.error(message, fields, error),
  warn: () => {},
  info: () => {},
  request: () => {},
  flush: () => {},
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

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
