import { Kysely, PostgresDialect } from 'kysely'
import { Client, Pool, types } from 'pg'
import { openEmbedded } from '../db/embedded.ts'
import type { DB } from '../db/types.ts'

/** What `openDatabase` hands out; only the pool's making differs between embedded and PostgreSQL. */
export type Database = Awaited<ReturnType<typeof openDatabase>>

// Ids and counts stay far below 2^53, so both drivers answer bigint as a number.
types.setTypeParser(types.builtins.INT8, Number)
// A date has no clock and no zone: it stays the text that PostgreSQL writes.
types.setTypeParser(types.builtins.DATE, (text) => text)

/**
 * Opens PostgreSQL at `databaseUrl`, or without one the embedded database in `dataDir`.
 * `listen` hears `NOTIFY` on a channel and, after a lost connection, calls `onGap`: messages may have been missed.
 */
export async function openDatabase(
  config: { databaseUrl?: string | undefined; dataDir: string },
  poolSize = 10,
) {
  return config.databaseUrl === undefined
    ? openLocal(config.dataDir)
    : openServer(config.databaseUrl, poolSize)
}

async function openLocal(dataDir: string) {
  const { pool, pglite, close } = await openEmbedded(dataDir)
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    embedded: true,
    listen: (channel: string, onMessage: (payload: string) => void) => pglite.listen(channel, onMessage),
    close: async () => {
      await db.destroy()
      await close()
    },
  }
}

function openServer(connectionString: string, max: number) {
  const pool = new Pool({
    connectionString,
    max,
    application_name: 'etalase',
    // Our statements are short: compiling one takes longer than running it.
    options: '-c jit=off',
  })
  pool.on('error', () => {}) // an idle connection that breaks is replaced by the next query
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    pool,
    embedded: false,
    listen: (channel: string, onMessage: (payload: string) => void, onGap: () => void) =>
      listenForever(connectionString, channel, onMessage, onGap),
    close: () => db.destroy(),
  }
}

async function listenForever(
  connectionString: string,
  channel: string,
  onMessage: (payload: string) => void,
  onGap: () => void,
) {
  let stopped = false
  let client = await connect()

  async function connect() {
    const next = new Client({ connectionString, application_name: 'etalase-listen', keepAlive: true })
    next.on('notification', (message) => onMessage(message.payload ?? ''))
    next.on('error', () => {})
    await next.connect()
    await next.query(`listen ${next.escapeIdentifier(channel)}`)
    next.on('end', () => void reconnect())
    return next
  }

  async function reconnect() {
    while (!stopped) {
      try {
        client = await connect()
        onGap()
        return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
  }

  return async () => {
    stopped = true
    await client.end()
  }
}
