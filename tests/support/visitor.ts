import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { openSession } from '../../src/market/accounts/session.ts'
import type { Site } from './site.ts'

type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>
type Asked = { json?: boolean; origin?: string }

/** Somebody with a browser: signed in as the account, or with null signed out. */
export async function aVisitor(site: Pick<Site, 'db' | 'origin'>, account_id: number | null) {
  const session = account_id === null ? null : await openSession(site.db, account_id, { device: 'Uji' })
  const cookie = session === null ? {} : { Cookie: `sesi=${session.token}` }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(site.origin + path, {
      ...init,
      redirect: 'manual',
      headers: { ...cookie, ...(init.headers as Record<string, string> | undefined) },
    })
  return {
    get: (path: string, headers: Record<string, string> = {}) => ask(path, { headers }),
    /** Sends a form of the page at `path`, as the browser would. */
    post(
      path: string,
      action: string,
      fields: Fields = {},
      { json = false, origin = site.origin }: Asked = {},
    ) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each)
      const headers = { Origin: origin, ...(json && { Accept: 'application/json' }) }
      const address = `${path}${path.includes('?') ? '&' : '?'}_action=${action}`
      return ask(address, { method: 'POST', body, headers })
    },
  }
}

export type Visitor = Awaited<ReturnType<typeof aVisitor>>

/** What is in every table but those of the machinery: a digest of each, to see that nothing was changed. */
export async function stateOfTables(db: Db) {
  const machinery = [
    'session',
    'rate_limit',
    'clock',
    'search_word',
    'village',
    'district',
    'regency',
    'province',
  ]
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename !~ '^kysely_' and tablename <> all(${machinery})
    order by tablename`.execute(db)
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ digest: string | null }>`
        select md5(string_agg(t::text, '|' order by t::text)) digest from ${sql.table(name)} t`.execute(db)
      return [name, rows[0]?.digest ?? ''] as const
    }),
  )
  return Object.fromEntries(digests)
}
