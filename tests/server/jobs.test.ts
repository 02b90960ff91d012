import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDatabase, type Database } from '../../src/db.ts'
import { type Jobs, prepareJobs, startJobs } from '../../src/server/jobs.ts'
import { openLog } from '../../src/server/logs.ts'
import { testServer } from '../support/database.ts'
import { wakeJobs } from '../support/wake-jobs.ts'

const log = openLog('silent', 'test')

describe('on the embedded database', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'etalase-jobs-'))
  })
  afterAll(() => rm(dataDir, { recursive: true }))
  queueTests(() => openDatabase({ dataDir }))
})

describe.skipIf(testServer === undefined)('on PostgreSQL', () => {
  const name = `srv_jobs_${randomUUID().slice(0, 8)}`
  const url = new URL(testServer ?? 'postgres://localhost')
  const admin = new Client({ connectionString: testServer })
  beforeAll(async () => {
    await admin.connect()
    await admin.query(`create database ${name}`)
    url.pathname = name
  })
  afterAll(async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  queueTests(() => openDatabase({ databaseUrl: url.href, dataDir: '' }, 3))

  test('several processes may prepare the queue at once', async () => {
    const databases = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ databaseUrl: url.href, dataDir: '' }, 2)),
    )
    await sql`drop schema pgboss cascade`.execute(databases[0]?.db ?? never())
    await Promise.all(databases.map((database) => prepareJobs(database, log)))
    await Promise.all(databases.map((database) => database.close()))
  })
})

function queueTests(open: () => Promise<Database>) {
  let database: Database
  let jobs: Jobs
  const work = vi.fn<(data: { image_id: string }) => Promise<void>>()
  const failed = vi.fn<(data: { image_id: string }, reason: string) => Promise<void>>()

  beforeAll(async () => {
    database = await open()
    await prepareJobs(database, log, { retryLimit: 1, retryDelay: 0, retryBackoff: false })
    const unused = () => Promise.resolve()
    const handlers = {
      'image.process': { work: (data: { image_id: string }) => work(data), failed },
      'mail.send': { work: unused, failed: unused },
      'image.settle': { work: unused, failed: unused },
      'product.import': { work: unused, failed: unused },
      'stripe.reconcile': { work: unused, failed: unused },
      'stripe.refund': { work: unused, failed: unused },
      'stripe.refunds': { work: unused, failed: unused },
      'stripe.check': { work: unused, failed: unused },
      'document.forget': { work: unused, failed: unused },
    }
    jobs = await startJobs(database, log, { handlers, concurrency: 1 })
  })
  afterAll(async () => {
    await jobs.stop(1000)
    await database.close()
  })

  const enqueue = (image_id: string) =>
    database.db
      .transaction()
      .execute((tx) => jobs.enqueue(tx, { queue: 'image.process', data: { image_id } }))
  const states = async (image_id: string) => {
    await wakeJobs(database.db)
    const { rows } = await sql<{ name: string; state: string }>`
      select name, state from pgboss.job where data->>'image_id' = ${image_id} order by name`.execute(
      database.db,
    )
    return rows.map(({ name, state }) => `${name} ${state}`)
  }

  test('a job is done once its transaction is committed', async () => {
    await enqueue('one')
    await vi.waitFor(() => expect(work).toHaveBeenCalledWith({ image_id: 'one' }), 10_000)
    await vi.waitFor(async () => expect(await states('one')).toEqual(['image.process completed']), 10_000)
  })

  test('a job of a transaction that is rolled back does not exist', async () => {
    const rolledBack = database.db.transaction().execute(async (tx) => {
      await jobs.enqueue(tx, { queue: 'image.process', data: { image_id: 'never' } })
      throw new Error('changed my mind')
    })
    await expect(rolledBack).rejects.toThrow('changed my mind')
    expect(await states('never')).toEqual([])
  })

  test('a job that fails is tried again', async () => {
    work.mockRejectedValueOnce(new Error('the disk is full'))
    await enqueue('again')
    await vi.waitFor(async () => expect(await states('again')).toEqual(['image.process completed']), 30_000)
    expect(work.mock.calls.filter(([data]) => data.image_id === 'again')).toHaveLength(2)
    expect(failed).not.toHaveBeenCalled()
  })

  test('one that failed for good is told so, and can be seen', async () => {
    work.mockRejectedValue(new Error('not a picture'))
    await enqueue('bad')
    const both = ['image.process failed', 'image.process.failed completed']
    await vi.waitFor(async () => expect(await states('bad')).toEqual(both), 30_000)
    expect(failed).toHaveBeenCalledWith({ image_id: 'bad' }, 'not a picture', jobs.enqueue)
  })

  test('a process that does no jobs can ask for them', async () => {
    work.mockReset()
    const asking = await startJobs(database, log)
    await database.db
      .transaction()
      .execute((tx) => asking.enqueue(tx, { queue: 'image.process', data: { image_id: 'asked' } }))
    await vi.waitFor(() => expect(work).toHaveBeenCalledWith({ image_id: 'asked' }), 10_000)
    await asking.stop(1000)
  })
}

function never(): never {
  throw new Error('unreachable')
}
