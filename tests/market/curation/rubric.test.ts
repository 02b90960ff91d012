import { fc } from '../../support/property.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRubric } from '../../../db/reference/rubric.ts'
import { enterOperator, type Operator } from '../../../src/market/agencies/enter-operator.ts'
import { findRubric, findRubricVersions, type Rubric } from '../../../src/market/curation/find-rubric.ts'
import { type Revision, reviseRubric } from '../../../src/market/curation/revise-rubric.ts'
import { askedOf, gradeOf, grades, missingPapers, scoreOf } from '../../../src/market/curation/rubric.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { anAccount } from '../../support/factories.ts'
import { productRoom, the } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

const thresholds = fc
  .uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 })
  .map((three) => three.toSorted((one, other) => other - one))
  .map(([a = 3, b = 2, c = 1]) => ({ least_for_a: a, least_for_b: b, least_for_c: c }))
const point = fc
  .integer({ min: 1, max: 100 })
  .chain((most_points) => fc.record({ most_points: fc.constant(most_points), points: fc.nat(most_points) }))

describe('scores and grades', () => {
  test('a score is from 0 to 100, 100 for all points, and no point makes it less', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const score = scoreOf(points)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(scoreOf(points.map(({ most_points }) => ({ most_points, points: most_points })))).toBe(100)
        for (const [index, { points: had, most_points }] of points.entries())
          if (had < most_points)
            expect(scoreOf(points.with(index, { most_points, points: had + 1 }))).toBeGreaterThanOrEqual(
              score,
            )
      }),
    )
    expect(scoreOf([])).toBe(0)
  })

  test('each score has one grade, better for more, and each threshold is where its grade begins', () => {
    fc.assert(
      fc.property(thresholds, fc.integer({ min: 0, max: 99 }), (least, score) => {
        const rank = (at: number) => grades.indexOf(gradeOf(at, least))
        expect(rank(score)).toBeGreaterThanOrEqual(rank(score + 1))
        expect([gradeOf(least.least_for_a, least), gradeOf(least.least_for_a - 1, least)]).toEqual(['A', 'B'])
        expect([gradeOf(least.least_for_c, least), gradeOf(least.least_for_c - 1, least)]).toEqual(['C', 'D'])
      }),
    )
  })
})

let room: Awaited<ReturnType<typeof productRoom>>
let operator: Operator
beforeAll(async () => {
  room = await productRoom()
  operator = await enterOperator(room.db, (await anAccount(room.db, { is_operator: true })).id)
})
afterAll(() => room.close())

async function newest(): Promise<Rubric> {
  const rubric = await findRubric(room.db)
  if (!rubric) throw new Error('There is no rubric')
  return rubric
}
async function sameAgain(changes: Partial<Revision> = {}): Promise<Revision> {
  const { version, least_for_a, least_for_b, least_for_c, criteria } = await newest()
  const changed = criteria.map(({ name, title, help, most_points, is_on, is_required }) => [
    name,
    { title, help, most_points, is_on, is_required },
  ])
  const same = Object.fromEntries(changed) as Revision['criteria']
  return { version, note: 'Diperbarui.', least_for_a, least_for_b, least_for_c, criteria: same, ...changes }
}
const revise = (revision: Revision) => room.tx((tx) => reviseRubric(tx, operator, revision))

test('what is asked follows the category, and food needs its halal paper or the mark', async () => {
  const { criteria } = await newest()
  const asked = (...categories: string[]) => askedOf(criteria, { categories }).map(({ name }) => name)
  expect(asked('kriya-tenun', 'kriya')).toEqual(['photos', 'description', 'packaging', 'price'])
  expect(asked('kuliner-kue', 'kuliner').slice(4)).toEqual(['halal', 'food-permit'])
  expect(asked('herbal-sabun', 'herbal').slice(4)).toEqual(['cosmetics'])
  const missing = (...papers: string[]) =>
    missingPapers(criteria, { categories: ['kuliner-kue', 'kuliner'], papers }).map(({ name }) => name)
  expect([missing(), missing('pirt'), missing('halal'), missing('non-halal')]).toEqual([
    ['halal'],
    ['halal'],
    [],
    [],
  ])
  for (const { kind, source } of criteria) expect(source !== '').toBe(kind === 'legality')
})

test('a new version has what was changed; the old one stays, and so does an operator’s when the start loads', async () => {
  const before = await newest()
  const revision = await sameAgain({ least_for_a: 90, note: 'Batas A dinaikkan.' })
  const photos = revision.criteria['photos']
  const halal = revision.criteria['halal']
  if (!photos || !halal) throw new Error('The first version has them')
  const criteria = {
    ...revision.criteria,
    photos: { ...photos, title: 'Foto produk', most_points: 30, is_required: true },
    halal: { ...halal, is_required: false },
  }
  const version = await revise({ ...revision, criteria })
  expect(version).toBe(before.version + 1)
  expect(await newest()).toMatchObject({ version, least_for_a: 90, note: 'Batas A dinaikkan.' })
  const after = (await newest()).criteria
  expect(after.find(({ name }) => name === 'photos')).toMatchObject({
    title: 'Foto produk',
    most_points: 30,
    // Only a paper can be required.
    is_required: false,
  })
  expect(after.find(({ name }) => name === 'halal')).toMatchObject({ is_required: false, is_on: true })
  expect(await findRubric(room.db, before.version)).toEqual(before)
  const state = await stateOfTables(room.db)
  await room.tx(loadRubric)
  expect(await stateOfTables(room.db)).toEqual(state)
  expect((await findRubricVersions(room.db)).map((each) => each.version)).toEqual([version, before.version])
})

test('what does not hold together is refused, and nothing changes', async () => {
  const state = await stateOfTables(room.db)
  const refusal = async (changes: Partial<Revision>) => refusalOf(revise(await sameAgain(changes)))
  expect(await refusal({ version: 99 })).toBe('rubric-changed')
  expect(await refusal({ least_for_a: 60, least_for_b: 60 })).toBe('rubric-thresholds')
  expect(await refusal({ least_for_a: 101 })).toBe('rubric-thresholds')
  expect(await refusal({ least_for_c: 0 })).toBe('rubric-thresholds')
  expect(await refusal({ criteria: {} })).toBe('rubric-changed')
  const { criteria } = await sameAgain()
  const off = Object.fromEntries(
    Object.entries(criteria).map(([name, each]) => [name, { ...each, is_on: false }]),
  )
  expect(await refusal({ criteria: off })).toBe('rubric-empty')
  expect(await stateOfTables(room.db)).toEqual(state)
})

const raceName = 'of two operators at once one makes the next version'
test.skipIf(testServer === undefined)(
  testServer === undefined ? `${raceName} (skipped: it needs TEST_DATABASE_URL)` : raceName,
  async () => {
    const revision = await sameAgain()
    const ended = await Promise.all([refusalOf(revise(revision)), refusalOf(revise(revision))])
    expect(ended.toSorted()).toEqual(['none', 'rubric-changed'])
    expect(the(await findRubricVersions(room.db), 0).version).toBe(revision.version + 1)
  },
)
