import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { migrate } from '../../../db/migrate.ts'
import { readConfig } from '../../../src/config.ts'
import { type Database, openDatabase } from '../../../src/db.ts'
import { acceptImage } from '../../../src/market/images/accept-image.ts'
import { folderStorage } from '../../../src/market/images/folder-storage.ts'
import type { Storage } from '../../../src/market/images/storage.ts'
import { jobHandlers } from '../../../src/server/job-handlers.ts'
import { type Jobs, prepareJobs, startJobs } from '../../../src/server/jobs.ts'
import { openLog } from '../../../src/server/logs.ts'
import { plain, quarters } from '../../support/pictures.ts'
import { wakeJobs } from '../../support/wake-jobs.ts'

const log = openLog('silent', 'test')
let folder: string
let database: Database
let files: Storage
/** What the disk does with a file: each test may break it. */
let put: Storage['put']
let storage: Storage
let jobs: Jobs

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-test-job-'))
  database = await openDatabase({ dataDir: folder })
  await migrate(database.db)
  await prepareJobs(database, log)
  files = folderStorage(join(folder, 'images'))
  storage = { ...files, put: (...file) => put(...file) }
  const handlers = jobHandlers(database, storage, readConfig({}))
  jobs = await startJobs(database, log, { handlers, concurrency: 1 })
})
afterAll(async () => {
  await jobs.stop(1000)
  await database.close()
  await rm(folder, { recursive: true })
})

beforeEach(() => {
  put = (...file) => files.put(...file)
})

/** How the image ended, with nobody waiting out the pauses between the tries. */
function endOf(imageId: string) {
  return vi.waitFor(
    async () => {
      await wakeJobs(database.db)
      const image = await database.db
        .selectFrom('image')
        .select(['state', 'failure'])
        .where('id', '=', imageId)
        .executeTakeFirstOrThrow()
      expect(image.state).not.toBe('preview')
      return image
    },
    { timeout: 50_000, interval: 200 },
  )
}

async function accept(bytes: Buffer) {
  const { image_id } = await acceptImage(database.db, storage, jobs.enqueue, { body: Readable.from([bytes]) })
  return image_id
}

test('a job that fails is tried again, until it is done', async () => {
  let failures = 0
  put = (...file) => {
    if (!file[0].endsWith('.jpg') || failures > 0) return files.put(...file)
    failures++
    return Promise.reject(new Error('disk full'))
  }
  expect(await endOf(await accept(await plain(100, 100).png().toBuffer()))).toEqual({
    state: 'ready',
    failure: null,
  })
  expect(failures).toBe(1)
})

test('one that fails every time ends as failed, with the reason', async () => {
  put = (...file) => (file[0].endsWith('.jpg') ? Promise.reject(new Error('disk full')) : files.put(...file))
  const id = await accept(await plain(101, 100).png().toBuffer())
  expect(await endOf(id)).toEqual({ state: 'failed', failure: 'disk full' })
})

test('a broken original is not tried again', async () => {
  put = (key, bytes, type) =>
    files.put(key, key.startsWith('originals/') ? bytes.subarray(0, 3000) : bytes, type)
  const id = await accept(await quarters(800, 600).jpeg().toBuffer())
  expect(await endOf(id)).toEqual({
    state: 'failed',
    failure: expect.stringMatching(/^image-truncated: /) as string,
  })
  const tries = await sql<{ retry_count: number; state: string }>`
    select retry_count, state from pgboss.job where name = 'image.process' and data->>'image_id' = ${id}`.execute(
    database.db,
  )
  expect(tries.rows).toEqual([{ retry_count: 0, state: 'completed' }])
})
