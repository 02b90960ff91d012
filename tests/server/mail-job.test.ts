import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { readConfig } from '../../src/config.ts'
import { type Database, openDatabase } from '../../src/db.ts'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { passwordChanged } from '../../src/market/mail/account-letters.ts'
import { findLetter } from '../../src/market/mail/find-letters.ts'
import { sendLetter } from '../../src/market/mail/send-letter.ts'
import { jobHandlers } from '../../src/server/job-handlers.ts'
import { type Jobs, prepareJobs, startJobs } from '../../src/server/jobs.ts'
import { openLog } from '../../src/server/logs.ts'
import { fakeSmtp } from '../support/fake-smtp.ts'
import { wakeJobs } from '../support/wake-jobs.ts'

/** Letters through the real queue, to a real mail server. */
const log = openLog('silent', 'test')
let folder: string
let database: Database
let smtp: Awaited<ReturnType<typeof fakeSmtp>>
let jobs: Jobs

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-test-mail-'))
  database = await openDatabase({ dataDir: folder })
  await migrate(database.db)
  await prepareJobs(database, log, { retryLimit: 2 })
  smtp = await fakeSmtp()
  const config = readConfig({ SMTP_URL: smtp.url, MAIL_FROM: 'halo@contoh.id' })
  const handlers = jobHandlers(database, folderStorage(folder), config)
  jobs = await startJobs(database, log, { handlers, concurrency: 1 })
})
afterAll(async () => {
  await jobs.stop(1000)
  await database.close()
  await smtp.stop()
  await rm(folder, { recursive: true })
})

const letter = passwordChanged({ name: 'Eka', at: new Date(), path: '/masuk' })
const post = () =>
  database.db
    .transaction()
    .execute((tx) => sendLetter(tx, jobs.enqueue, { ...letter, to_address: 'eka@contoh.id' }))

/** What has become of a letter; what waits to be tried again is tried now. */
async function stateOf(id: number) {
  await wakeJobs(database.db)
  const found = await findLetter(database.db, 'http://contoh.id', id)
  return [found?.state, found?.tries]
}
const becomes = (id: number, state: string, tries: number) =>
  vi.waitFor(async () => expect(await stateOf(id)).toEqual([state, tries]), {
    timeout: 40_000,
    interval: 200,
  })

test('a letter leaves by itself', async () => {
  const id = await post()
  await becomes(id, 'sent', 1)
  expect(smtp.received).toHaveLength(1)
})

test('while the mail server is down the letter waits, and leaves when it is back', async () => {
  const port = Number(new URL(smtp.url).port)
  await smtp.stop()
  const id = await post()
  await vi.waitFor(async () => expect((await stateOf(id))[0]).toBe('retrying'), 40_000)
  smtp = await fakeSmtp(port)
  await vi.waitFor(async () => expect((await stateOf(id))[0]).toBe('sent'), {
    timeout: 40_000,
    interval: 200,
  })
  expect(smtp.received).toHaveLength(1)
})

test('after its last try it has failed, and says so', async () => {
  smtp.refuseWhen(() => ({ code: 451, message: 'Not today' }))
  const id = await post()
  await becomes(id, 'failed', 3)
  expect((await findLetter(database.db, 'http://contoh.id', id))?.failure).toBe('451 Not today')
})
