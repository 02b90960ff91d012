import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { findNumbers, type Numbers } from '../../../src/market/reports/find-numbers.ts'
import { passNumbers } from '../../../src/market/reports/pass-numbers.ts'
import { programsOf } from '../../../src/market/reports/program-tables.ts'
import { takeDailyNumbers } from '../../../src/market/reports/take-daily-numbers.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import {
  anAccount,
  anAgency,
  anEdition,
  anEnrollment,
  aProduct,
  aSeller,
  aStaffMember,
  villages,
} from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const wita = 'Asia/Makassar'
const day = '2026-05-10'
const noon = new Date('2026-05-10T12:00:00+08:00')

/** Works in a transaction that leaves nothing behind. */
async function rolledBack(work: (tx: Tx) => Promise<void>) {
  const undo = new Error('undo')
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
}

async function stored(tx: Tx, of = day) {
  const rows = await tx
    .selectFrom('daily_number')
    .where('day', '=', of)
    .select(['regency_code', 'measure', 'label', 'value'])
    .orderBy('regency_code')
    .orderBy('measure')
    .orderBy('label')
    .execute()
  return rows.map(({ regency_code, measure, label, value }) =>
    [regency_code, measure, label, value].filter((word) => word !== '').join(' '),
  )
}

/** Three shops in Jeneponto on that day: open with a cloth in a class, waiting, and sent back. */
async function aDay(tx: Tx) {
  const weaver = await aSeller(tx, { opened_at: noon, created_at: noon })
  const cloth = await aProduct(tx, {
    seller_id: weaver.id,
    techniques: ['ecoprint'],
    published_at: noon,
    first_published_at: noon,
  })
  const verified = await aSubmission(tx, weaver.id, 'verified')
  await tx.insertInto('seller_verification').values({ submission_id: verified, verified_at: noon }).execute()
  const waiting = await aSeller(tx, { opened_at: null, created_at: noon })
  await aSubmission(tx, waiting.id, null)
  const returned = await aSeller(tx, { opened_at: null, created_at: noon })
  await tx
    .insertInto('seller_return')
    .values({
      submission_id: await aSubmission(tx, returned.id, 'returned'),
      returned_at: noon,
      notes: 'Foto kabur.',
    })
    .execute()
  const edition = await anEdition(tx, { target: 40, quota: 50 })
  const enrollment = await anEnrollment(tx, { edition_id: edition.id, seller_id: weaver.id })
  return { weaver, cloth, waiting, returned, edition, enrollment }
}

async function aSubmission(tx: Tx, seller_id: number, decision: string | null) {
  const { id } = await tx
    .insertInto('seller_submission')
    .values({ seller_id, submitted_at: noon, decision })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const expected = (edition: number) => [
  `73.04 edition-quota ${edition} 50`,
  `73.04 edition-target ${edition} 40`,
  `73.04 participants ${edition} 1`,
  '73.04 products 1',
  '73.04 products-by-category kriya-tenun 1',
  '73.04 products-by-technique ecoprint 1',
  '73.04 products-first-shown 1',
  '73.04 sellers-by-scale mikro 1',
  '73.04 sellers-by-state open 1',
  '73.04 sellers-by-state returned 1',
  '73.04 sellers-by-state waiting 1',
  '73.04 sellers-returned 1',
  '73.04 sellers-submitted 3',
  '73.04 sellers-verified 1',
]

describe('a day that is counted', () => {
  test('says how things stood at its end and what happened in it', () =>
    rolledBack(async (tx) => {
      const { edition } = await aDay(tx)
      expect(await takeDailyNumbers(tx, [{ day, time_zone: wita }])).toBe(1)
      expect(await stored(tx)).toEqual(expected(edition.id))
    }))

  test('is not counted again, and stays when the rows change', () =>
    rolledBack(async (tx) => {
      const { edition, weaver, enrollment } = await aDay(tx)
      await takeDailyNumbers(tx, [{ day, time_zone: wita }])
      await tx
        .updateTable('seller')
        .set({ closed_at: noon, scale: 'kecil' })
        .where('id', '=', weaver.id)
        .execute()
      await tx.deleteFrom('enrollment').where('id', '=', enrollment.id).execute()
      await aSeller(tx, { opened_at: noon, created_at: noon })
      expect(await takeDailyNumbers(tx, [{ day, time_zone: wita }])).toBe(0)
      expect(await stored(tx)).toEqual(expected(edition.id))
    }))

  test('is the same when it is counted late, whatever has happened since', () =>
    rolledBack(async (tx) => {
      const later = new Date('2026-05-20T09:00:00+08:00')
      const { edition, weaver, cloth, waiting, enrollment } = await aDay(tx)
      await tx.updateTable('seller').set({ closed_at: later }).where('id', '=', weaver.id).execute()
      await tx
        .updateTable('product')
        .set({ published_at: null, unpublished_at: later })
        .where('id', '=', cloth.id)
        .execute()
      await tx
        .updateTable('enrollment')
        .set({ ended_at: later, ended_by: 'seller', end_reason: 'Pindah.' })
        .where('id', '=', enrollment.id)
        .execute()
      await tx.updateTable('seller').set({ opened_at: later }).where('id', '=', waiting.id).execute()
      await takeDailyNumbers(tx, [{ day, time_zone: wita }])
      expect(await stored(tx)).toEqual(expected(edition.id))
    }))

  test('knows a shop that was closed then and is open again by what its people did', () =>
    rolledBack(async (tx) => {
      const { weaver } = await aDay(tx)
      const act = {
        role: 'owner',
        seller_id: weaver.id,
        subject_kind: 'seller',
        subject_id: String(weaver.id),
      }
      await tx
        .insertInto('act')
        .values([
          { ...act, verb: 'seller.close', at: new Date('2026-05-10T20:00:00+08:00') },
          { ...act, verb: 'seller.reopen', at: new Date('2026-05-12T08:00:00+08:00') },
        ])
        .execute()
      const days = ['2026-05-09', day, '2026-05-12'].map((each) => ({ day: each, time_zone: wita }))
      await takeDailyNumbers(tx, days)
      const states = async (of: string) =>
        (await stored(tx, of)).filter((line) => /by-state (open|closed)|products \d/.test(line))
      expect(await states('2026-05-09')).toEqual([])
      expect(await states(day)).toEqual(['73.04 sellers-by-state closed 1'])
      expect(await states('2026-05-12')).toEqual(['73.04 products 1', '73.04 sellers-by-state open 1'])
    }))

  test("aims at what an edition's villages aim at together", () =>
    rolledBack(async (tx) => {
      const { edition } = await aDay(tx)
      const targets = await tx
        .selectFrom('village')
        .where('code', 'like', '73.04.%')
        .select('code as village_code')
        .limit(3)
        .execute()
      await tx
        .insertInto('edition_village_target')
        .values(targets.map((each) => ({ ...each, edition_id: edition.id, target: 20 })))
        .execute()
      await takeDailyNumbers(tx, [{ day, time_zone: wita }])
      expect((await stored(tx)).filter((line) => line.includes('edition-'))).toEqual([
        `73.04 edition-quota ${edition.id} 50`,
        `73.04 edition-target ${edition.id} ${targets.length * 20}`,
      ])
    }))

  test("aims in each regency at what a province's edition wants there, and in the province at all of it", () =>
    rolledBack(async (tx) => {
      const edition = await anEdition(tx, {
        regency_code: null,
        province_code: '73',
        target: 500,
        quota: null,
      })
      const plain = await anEdition(tx, {
        program_slug: 'pelatihan-lain',
        regency_code: null,
        province_code: '73',
        target: 90,
        quota: null,
      })
      const villagesOf = (regency: string) =>
        tx
          .selectFrom('village')
          .where('code', 'like', `${regency}.%`)
          .select('code as village_code')
          .orderBy('code')
          .limit(2)
          .execute()
      await tx.insertInto('district').values({ code: '73.05.90', name: 'Contoh' }).execute()
      const added = ['73.05.90.2001', '73.05.90.2002'].map((code) => ({ code, name: 'Contoh' }))
      await tx.insertInto('village').values(added).execute()
      const aims = [
        ...(await villagesOf('73.04')).map((each) => ({ ...each, target: 20 })),
        ...(await villagesOf('73.05')).map((each) => ({ ...each, target: 7 })),
      ]
      expect(aims).toHaveLength(4)
      await tx
        .insertInto('edition_village_target')
        .values(aims.map((each) => ({ ...each, edition_id: edition.id })))
        .execute()
      await takeDailyNumbers(tx, [{ day, time_zone: wita }])
      const { id: account_id } = await anAccount(tx)
      const agency = await anAgency(tx, { province_code: '73' })
      await aStaffMember(tx, { agency_id: agency.id, account_id, role: 'head' })
      const officer = await enterAgency(tx, account_id)
      const targetsIn = async (regency: string) => {
        const numbers = (await findNumbers(tx, officer, { from: day, until: day }, regency)) as Numbers
        const { rows } = programsOf(numbers)
        return [edition, plain].map(({ name }) => rows.find(([title]) => title.endsWith(name))?.[3])
      }
      expect(await targetsIn('73.04')).toEqual([40, 90])
      expect(await targetsIn('73.05')).toEqual([14, 90])
      expect(await targetsIn('73.06')).toEqual([undefined, 90])
      expect(await targetsIn('')).toEqual([54, 90])
    }))

  test('calls a shop dormant by when its people last did something before it ended', () =>
    rolledBack(async (tx) => {
      const { weaver } = await aDay(tx)
      const kept = await aSeller(tx, { opened_at: noon, created_at: noon })
      await tx.insertInto('seller_activity').values({ seller_id: kept.id, last_act_at: noon }).execute()
      const acts = ['2026-05-10', '2026-10-01'].map((on) => ({
        role: 'staff',
        seller_id: weaver.id,
        verb: 'product.offer',
        subject_kind: 'product',
        subject_id: '1',
        at: new Date(`${on}T12:00:00+08:00`),
      }))
      await tx.insertInto('act').values(acts).execute()
      const dormant = async (of: string) => {
        await takeDailyNumbers(tx, [{ day: of, time_zone: wita }])
        const lines = (await stored(tx, of)).filter((line) => line.includes('dormant'))
        return Number(lines[0]?.split(' ').at(-1) ?? 0)
      }
      // Ninety days after the 10th of May, and the day before; then the weaver is back.
      expect(await dormant('2026-08-07')).toBe(0)
      expect(await dormant('2026-08-08')).toBe(2)
      expect(await dormant('2026-10-02')).toBe(1)
    }))

  test('ends at midnight of its own time zone', () =>
    rolledBack(async (tx) => {
      // 23.30 on the 10th in Jeneponto is 22.30 in Pandeglang and 00.30 of the 11th in Ambon.
      const at = new Date('2026-05-10T23:30:00+08:00')
      const ambon = await tx
        .selectFrom('village')
        .where('code', 'like', '81.71.%')
        .select('code')
        .limit(1)
        .executeTakeFirstOrThrow()
      for (const village_code of [villages.samataring, villages.sumberjaya, ambon.code])
        await aSeller(tx, { village_code, opened_at: at, created_at: at })
      await takeDailyNumbers(
        tx,
        ['Asia/Jakarta', wita, 'Asia/Jayapura'].map((time_zone) => ({ day, time_zone })),
      )
      expect((await stored(tx)).filter((line) => line.includes('by-state'))).toEqual([
        '36.01 sellers-by-state open 1',
        '73.04 sellers-by-state open 1',
      ])
    }))
})

describe('time that passes', () => {
  const pass = (tx: Tx, until: string) =>
    passNumbers(tx, () => Promise.reject(new Error('no job')), new Date(0), new Date(until))
  const counted = async (tx: Tx, time_zone = wita) =>
    (
      await tx
        .selectFrom('daily_count')
        .where('time_zone', '=', time_zone)
        .select('day')
        .orderBy('day')
        .execute()
    ).map((row) => row.day)

  test('counts yesterday after midnight, once, and what was missed, back to the first shop', () =>
    rolledBack(async (tx) => {
      await aSeller(tx, { opened_at: noon, created_at: noon })
      await pass(tx, '2026-05-10T23:59:00+08:00')
      expect(await counted(tx)).toEqual(['2026-05-09'])
      await pass(tx, '2026-05-11T00:00:00+08:00')
      await pass(tx, '2026-05-11T00:01:00+08:00')
      expect(await counted(tx)).toEqual(['2026-05-09', day])
      await pass(tx, '2026-05-14T09:00:00+08:00')
      expect(await counted(tx)).toEqual(['2026-05-09', day, '2026-05-11', '2026-05-12', '2026-05-13'])
    }))

  test('catches up a long stop minute by minute, and no further back than 400 days', () =>
    rolledBack(async (tx) => {
      const old = new Date('2024-01-01T00:00:00+08:00')
      await aSeller(tx, { opened_at: old, created_at: old })
      await pass(tx, '2026-05-11T00:00:00+08:00')
      expect((await counted(tx)).length).toBeLessThan(40)
      for (let minute = 0; minute < 25; minute++) await pass(tx, '2026-05-11T00:00:00+08:00')
      const days = await counted(tx)
      expect([days.length, days.at(-1)]).toEqual([400, day])
    }))
})

test('an officer reads the numbers of their own region alone', () =>
  rolledBack(async (tx) => {
    await aDay(tx)
    await takeDailyNumbers(tx, [{ day, time_zone: wita }])
    const period = { from: '2026-05-01', until: '2026-05-31' }
    const enter = async (region: object) => {
      const { id: account_id } = await anAccount(tx)
      await aStaffMember(tx, { agency_id: (await anAgency(tx, region)).id, account_id, role: 'mentor' })
      return enterAgency(tx, account_id)
    }
    const own = await findNumbers(tx, await enter({}), period)
    const province = await findNumbers(tx, await enter({ province_code: '73' }), period, '73.04')
    expect(own?.rows.length).toBe(14)
    expect(province?.rows).toEqual(own?.rows)
    const other = await enter({ regency_code: '72.09' })
    expect((await findNumbers(tx, other, period))?.rows).toEqual([])
    expect(await findNumbers(tx, other, period, '73.04')).toBeUndefined()
  }))

test.skipIf(testServer === undefined)(
  'two processes that count one day count it once (needs TEST_DATABASE_URL)',
  async () => {
    await aSeller(db, { opened_at: noon, created_at: noon })
    const count = () => db.transaction().execute((tx) => takeDailyNumbers(tx, [{ day, time_zone: wita }]))
    const taken = await Promise.all([count(), count(), count()])
    expect(taken.toSorted()).toEqual([0, 0, 1])
    await db.transaction().execute(async (tx) => {
      expect((await stored(tx)).filter((line) => line.includes('by-state'))).toEqual([
        '73.04 sellers-by-state open 1',
      ])
    })
  },
)
