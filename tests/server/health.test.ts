import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import type { DB } from '../../db/types.ts'
import { healthEndpoints } from '../../src/server/health.ts'
import { serveSite } from '../support/http-site.ts'

const nowhere = new Kysely<DB>({
  dialect: new PostgresDialect({ pool: new Pool({ host: '127.0.0.1', port: 1 }) }),
})

test('a process without its database is up but not ready, and says so while it drains', async () => {
  let draining = false
  const endpoints = healthEndpoints(
    nowhere,
    () => draining,
    () => Promise.resolve('etalase_jobs 1\n'),
  )
  await using site = await serveSite({ endpoints })
  expect((await site.get('/healthz')).status).toBe(200)
  expect(await site.get('/readyz')).toMatchObject({
    status: 503,
    body: Buffer.from('the database does not answer\n'),
  })
  draining = true
  expect(await site.get('/readyz')).toMatchObject({ status: 503, body: Buffer.from('draining\n') })
})

test('metrics are for this machine, and not through its proxy', async () => {
  const endpoints = healthEndpoints(
    nowhere,
    () => false,
    () => Promise.resolve('etalase_jobs 1\n'),
  )
  await using site = await serveSite({ endpoints })
  expect((await site.get('/metrics')).body.toString()).toBe('etalase_jobs 1\n')
  expect((await site.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
})
