import { Client, escapeIdentifier } from 'pg'
import { whenLeaving } from './leaving.ts'

export type Postgres = NonNullable<Awaited<ReturnType<typeof findPostgres>>>

const usual = 'postgres://postgres@127.0.0.1:5432/postgres'

/** The server of TEST_DATABASE_URL, or the one at 127.0.0.1:5432 where user `postgres` is trusted, or undefined. */
export async function findPostgres() {
  const url = process.env['TEST_DATABASE_URL'] ?? usual
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
  } catch {
    return undefined
  }
  client.on('error', () => {})
  whenLeaving(() => client.end())
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const urlOf = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

  return {
    version: rows[0]?.server_version.split(' ', 1)[0] ?? '',
    urlOf,
    async has(name: string) {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
      return rowCount === 1
    },
    async create(name: string, template = 'template1') {
      await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`)
      return urlOf(name)
    },
    async drop(name: string) {
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
    },
  }
}
