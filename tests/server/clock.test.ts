import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Tx } from '../../db/types.ts'
import { headTeller } from '../../src/server/audit-head.ts'
import { passTime } from '../../src/server/clock.ts'
import type { Log } from '../../src/server/logs.ts'
import { timePasses } from '../../src/server/time-passes.ts'
import { aSeller } from '../support/factories.ts'
import { testDatabase, testServer } from '../support/database.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const at = (clock: string) => new Date(`2026-11-02T${clock}Z`)
const enqueue = () => Promise.resolve()
const error = vi.fn()
const info = vi.fn()
const log: Log = { logsRequests: false, error, info, warn: vi.fn(), request: vi.fn() }

/** A pass by this name that remembers for which time it was called. */
function aPass(name: string, work: (tx: Tx) => Promise<unknown> = () => Promise.resolve()) {
  const called: [since: string, until: string][] = []
  async function pass(tx: Tx, _enqueue: unknown, since: Date, until: Date) {
    called.push([since.toISOString(), until.toISOString()])
    await work(tx)
  }
  return { called, passes: [{ name, pass }] }
}

test('each minute is dealt with once, and a stop leaves no gap', async () => {
  const { called, passes } = aPass('once')
  for (const clock of ['09:00:40', '09:00:59', '09:01:00', '09:00:10', '11:30:05'])
    await passTime(database.db, enqueue, log, passes, at(clock))
  expect(called).toEqual([
    ['1970-01-01T00:00:00.000Z', '2026-11-02T09:00:00.000Z'],
    ['2026-11-02T09:00:00.000Z', '2026-11-02T09:01:00.000Z'],
    ['2026-11-02T09:01:00.000Z', '2026-11-02T11:30:00.000Z'],
  ])
})

test('what fails leaves nothing behind, stops no other, and is asked again for the whole time', async () => {
  let fails = true
  const bad = aPass('bad', async (tx) => {
    await aSeller(tx, { slug: 'half-done' })
    if (fails) throw new Error('not now')
  })
  const good = aPass('good')
  const passes = [...bad.passes, ...good.passes]
  await passTime(database.db, enqueue, log, passes, at('09:00:00'))
  expect(error).toHaveBeenCalledExactlyOnceWith(new Error('not now'), 'time passes', { pass: 'bad' })
  expect(await halfDone()).toBe(0)

  fails = false
  await passTime(database.db, enqueue, log, passes, at('09:01:00'))
  expect(bad.called.map(([since]) => since)).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'])
  expect(good.called).toHaveLength(2)
  expect(await halfDone()).toBe(1)
})

test.skipIf(testServer === undefined)('of several processes one is at it', async () => {
  const slow = aPass('slow', () => new Promise((resolve) => setTimeout(resolve, 200)))
  const tick = (clock: string) => passTime(database.db, enqueue, log, slow.passes, at(clock))
  await Promise.all([tick('09:00:00'), tick('09:00:01'), tick('09:00:02')])
  expect(slow.called).toHaveLength(1)
})

test('the head of the chain of acts goes into the log once a day, and at each start', async () => {
  const { db } = database
  const act = () =>
    db
      .insertInto('act')
      .values({ role: 'system', verb: 'test.act', subject_kind: 'test', subject_id: '1' })
      .execute()
  const passes = timePasses('k'.repeat(32)).filter(({ name }) => name === 'audit.seal')
  const seal = (clock: string) => passTime(db, enqueue, log, passes, at(clock))
  await act()
  await seal('09:00:00')
  const tell = headTeller(db, log)
  for (const clock of ['09:00:00', '09:01:00', '23:59:00']) await tell(at(clock))
  expect(info).toHaveBeenCalledExactlyOnceWith('audit head', {
    head: expect.stringMatching(/^1:[0-9a-f]{64}$/) as string,
  })
  await act()
  await seal('23:59:00')
  await tell(new Date('2026-11-03T00:00:00Z'))
  expect(info).toHaveBeenLastCalledWith('audit head', { head: expect.stringMatching(/^2:/) as string })
})

async function halfDone() {
  return (await database.db.selectFrom('seller').select('id').where('slug', '=', 'half-done').execute())
    .length
}
