import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawReverifications } from '../../../src/market/curation/draw-reverifications.ts'
import { aSeller, villages } from '../../support/factories.ts'
import { anOfficer, productRoom } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let jeneponto: number
let touna: number
let banten: number
beforeAll(async () => {
  room = await productRoom()
  jeneponto = (await anOfficer(room.db)).agency_id
  touna = (await anOfficer(room.db, { regency_code: '72.09' })).agency_id
  banten = (await anOfficer(room.db, { province_code: '36' })).agency_id
  for (let shop = 0; shop < 41; shop++) await aSeller(room.db)
  await aSeller(room.db, { opened_at: null })
  await aSeller(room.db, { closed_at: new Date() })
  for (let shop = 0; shop < 2; shop++) await aSeller(room.db, { village_code: villages.sansarino })
  for (let shop = 0; shop < 450; shop++) await aSeller(room.db, { village_code: villages.sumberjaya })
})
afterAll(() => room.close())

const draw = (since: string, until: string) =>
  room.tx((tx) => drawReverifications(tx, room.enqueue, new Date(since), new Date(until)))
const drawn = async (quarter: string, agency_id: number) =>
  (
    await room.db
      .selectFrom('reverification')
      .select('seller_id')
      .where('quarter', '=', quarter)
      .where('agency_id', '=', agency_id)
      .orderBy('seller_id')
      .execute()
  ).map(({ seller_id }) => seller_id)

test('draws a twentieth of each agency’s open shops, one at least and twenty at most, once in a quarter', async () => {
  await draw('1970-01-01', '2026-11-22T00:00:00Z')
  const quarter = '2026-10-01'
  const counts = async () => ({
    jeneponto: (await drawn(quarter, jeneponto)).length,
    touna: (await drawn(quarter, touna)).length,
    // Where no regency’s agency works, the province’s looks.
    banten: (await drawn(quarter, banten)).length,
  })
  expect(await counts()).toEqual({ jeneponto: 3, touna: 1, banten: 20 })
  await aSeller(room.db)
  await draw('2026-11-22T00:00:00Z', '2026-11-22T00:01:00Z')
  await draw('1970-01-01', '2026-12-31T00:00:00Z')
  expect(await counts()).toEqual({ jeneponto: 3, touna: 1, banten: 20 })
  const acts = await room.db
    .selectFrom('act')
    .select(['subject_id', 'after'])
    .where('verb', '=', 'reverification.draw')
    .where('subject_id', '=', String(jeneponto))
    .execute()
  expect(acts).toEqual([
    {
      subject_id: String(jeneponto),
      after: { quarter, seller_ids: expect.arrayContaining(await drawn(quarter, jeneponto)) as unknown },
    },
  ])
})

test('a new quarter begins at midnight in Jakarta, and those looked at lately come after the others', async () => {
  const before = await drawn('2026-10-01', jeneponto)
  await room.db
    .updateTable('reverification')
    .set({ decided_at: new Date(), outcome: 'confirmed' })
    .where('agency_id', 'in', [jeneponto, touna])
    .execute()
  await draw('2026-12-31T16:58:00Z', '2026-12-31T16:59:00Z')
  expect(await drawn('2027-01-01', jeneponto)).toEqual([])
  await draw('2026-12-31T16:59:00Z', '2026-12-31T17:00:00Z')
  const after = await drawn('2027-01-01', jeneponto)
  expect(after).toHaveLength(3)
  expect(after.filter((seller) => before.includes(seller))).toEqual([])
  // Of two shops the other one.
  expect(await drawn('2027-01-01', touna)).not.toEqual(await drawn('2026-10-01', touna))
})
