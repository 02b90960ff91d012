import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAccounts } from '../../../db/sample/accounts.ts'
import { sampleSellers } from '../../../db/sample/sellers.ts'
import { waitingSellers } from '../../../db/sample/waiting-sellers.ts'
import type { Db } from '../../../db/types.ts'
import { openDatabase } from '../../../src/db.ts'
import { enterAgency, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { countQueue } from '../../../src/market/curation/find-queue.ts'
import type { QueueKind } from '../../../src/market/curation/queue.ts'
import { findNumbers, type Numbers } from '../../../src/market/reports/find-numbers.ts'
import type { Measure } from '../../../src/market/reports/measures.ts'
import { sumOf } from '../../../src/market/reports/sum-numbers.ts'
import { copyOfSample } from '../../support/sample-catalogue.ts'

let db: Db
let close: () => Promise<void>
/** The sample was loaded on the day after the last one that is counted in it. */
let lastDay: string
let loadedAt: Date
beforeAll(async () => {
  const sample = await copyOfSample()
  const database = await openDatabase(sample)
  db = database.db
  close = async () => {
    await database.close()
    await sample.remove()
  }
  ;({ lastDay, loadedAt } = await db
    .selectFrom('daily_count')
    .where('time_zone', '=', 'Asia/Makassar')
    .select((eb) => [eb.fn.max<string>('day').as('lastDay'), eb.fn.max<Date>('counted_at').as('loadedAt')])
    .executeTakeFirstOrThrow())
}, 180_000)
afterAll(() => close())

async function officer(email: string) {
  const { id } = await db
    .selectFrom('account')
    .where('email', '=', email)
    .select('id')
    .executeTakeFirstOrThrow()
  return enterAgency(db, id)
}

const sameMeasure: readonly (readonly [QueueKind, Measure, string?])[] = [
  ['seller', 'sellers-by-state', 'waiting'],
  ['complaint', 'complaints-waiting'],
  ['dormant', 'sellers-dormant'],
]

async function inQueue(of: Officer) {
  const filter = { kind: null, name: '', place: null, all: true, after: null }
  const counts = await countQueue(db, of, filter, loadedAt)
  return sameMeasure.map(([kind]) => counts.find((row) => row.kind === kind)?.count ?? 0)
}

async function inNumbers(of: Officer) {
  const numbers = (await findNumbers(db, of, { from: lastDay, until: lastDay })) as Numbers
  return sameMeasure.map(([, measure, label]) =>
    sumOf(numbers, measure, label === undefined ? {} : { label }),
  )
}

test.each([
  ['dinas.jeneponto@contoh.id', [2, 2, 1]],
  ['dinas.touna@contoh.id', [1, 0, 1]],
  ['dinas.sulsel@contoh.id', [2, 2, 1]],
])('on its first day the sample counts what its queues show: %s', async (email, expected) => {
  const who = await officer(email)
  expect(await inQueue(who)).toEqual(expected)
  expect(await inNumbers(who)).toEqual(expected)
})

test("the villages' targets of the sample are reported in their own regencies, and add up", async () => {
  const numbers = (await findNumbers(db, await officer('dinas.sulsel@contoh.id'), {
    from: lastDay,
    until: lastDay,
  })) as Numbers
  const { edition_id, target } = await db
    .selectFrom('edition_village_target')
    .groupBy('edition_id')
    .select((eb) => ['edition_id', eb.fn.sum<number>('target').as('target')])
    .executeTakeFirstOrThrow()
  const aims = numbers.rows.filter(
    (row) => row.measure === 'edition-regency-target' && row.label === String(edition_id),
  )
  const sharedAims = numbers.rows.filter(
    (row) => row.measure === 'edition-target' && row.label === String(edition_id),
  )
  expect(target).toBeGreaterThan(0)
  expect(aims.reduce((sum, { value }) => sum + value, 0)).toBe(target)
  expect(sharedAims).toEqual([])
})

test('whoever works for an agency of the sample has a name that no shop of it has', async () => {
  const staff = sampleAccounts.filter(({ staffOf }) => staffOf !== undefined).map(({ name }) => name)
  const owners = sampleAccounts.filter(({ owns }) => owns !== undefined).map(({ name }) => name)
  const makers = [...(await sampleSellers()), ...waitingSellers].map(({ contact }) => contact)
  expect(staff.length).toBeGreaterThan(3)
  expect([...owners, ...makers].filter((name) => staff.includes(name))).toEqual([])
})
