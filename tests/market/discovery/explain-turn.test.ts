import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { enterAgency } from '../../../src/market/agencies/enter-agency.ts'
import { explainTurn } from '../../../src/market/discovery/explain-turn.ts'
import { findListing } from '../../../src/market/discovery/find-listing.ts'
import { layOutTurns } from '../../../src/market/discovery/lay-out-turns.ts'
import { everything } from '../../../src/market/discovery/listing-filter.ts'
import { readTurnQuery } from '../../../src/market/discovery/turn-query.ts'
import { reasonOf } from '../../../src/market/discovery/turn-words.ts'
import { testDatabase } from '../../support/database.ts'
import { anAccount, anAgency, aStaffMember, villages } from '../../support/factories.ts'
import { manyProducts } from '../../support/turn-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await manyProducts(db, [30, 20, 10])
  await manyProducts(db, [5], villages.sansarino)
  for (const day of [18, 19, 20]) await layOut(day)
})
afterAll(() => close())

const midnight = (day: number) => new Date(Date.UTC(2026, 10, day - 1, 17))
const layOut = (day: number) =>
  db.transaction().execute((tx) => layOutTurns(tx, midnight(day - 1), midnight(day)))
const asked = (query: string) => readTurnQuery(new URLSearchParams(query))

async function anOfficerOf(region: { regency_code: string } | { province_code: string }) {
  const agency = await anAgency(db, region)
  const { id } = await anAccount(db)
  await aStaffMember(db, { agency_id: agency.id, account_id: id, role: 'mentor' })
  return enterAgency(db, id)
}

test('the newest day’s first page is what the shopper sees, each place with its reason', async () => {
  const officer = await anOfficerOf({ regency_code: '73.04' })
  const explained = await explainTurn(db, officer, asked(''))
  const { cards } = await findListing(db, { ...everything, kabupaten: ['73.04'] })
  expect(explained).toMatchObject({
    lists: [{ code: '73.04', name: 'Kabupaten Jeneponto' }],
    days: { oldest: '2026-11-18', newest: '2026-11-20' },
    day: '2026-11-20',
  })
  expect(explained?.turns.map((turn) => turn.slug)).toEqual(cards.map((card) => card.slug))
  expect(explained?.turns[0]).toMatchObject({
    position: 1,
    round: 1,
    place: 1,
    is_stored: true,
    days_waited: 1,
  })
  expect(explained?.shops.map((shop) => shop.last_shown)).toEqual(['2026-11-20', '2026-11-20', '2026-11-20'])
})

test('a past day keeps its first page; a later one is dealt again and says so', async () => {
  const officer = await anOfficerOf({ province_code: '73' })
  const first = await explainTurn(db, officer, asked('daerah=73.04&tanggal=2026-11-18'))
  expect(first?.turns.every((turn) => turn.is_stored)).toBe(true)
  const second = await explainTurn(db, officer, asked('daerah=73.04&tanggal=2026-11-18&halaman=2'))
  expect(second?.turns.map((turn) => turn.position)).toEqual(Array.from({ length: 24 }, (_, n) => 25 + n))
  expect(second?.turns.some((turn) => turn.is_stored)).toBe(false)
  const slugs = [first, second].flatMap((page) => page?.turns.map((turn) => turn.slug) ?? [])
  expect(new Set(slugs).size).toBe(48)
  expect((await explainTurn(db, officer, asked('tanggal=2020-01-01')))?.turns).toEqual([])
  expect((await explainTurn(db, officer, asked('halaman=9')))?.turns).toEqual([])
})

test('a list out of sight is not explained', async () => {
  const officer = await anOfficerOf({ regency_code: '72.09' })
  for (const list of ['73.04', '73', '72'])
    expect(await explainTurn(db, officer, asked(`daerah=${list}`))).toBeUndefined()
  expect((await explainTurn(db, officer, asked('')))?.list.code).toBe('72.09')
})

test('what is malformed is left out', () => {
  expect(asked('daerah=id&tanggal=2026-02-30&halaman=x')).toEqual({ list: null, day: null, page: 1 })
  expect(asked('tanggal=20261101&halaman=-3')).toEqual({ list: null, day: null, page: 1 })
  expect(asked('daerah=73.04&tanggal=2026-11-20&halaman=9999')).toEqual({
    list: '73.04',
    day: '2026-11-20',
    page: 200,
  })
})

test('a reason is a sentence', () => {
  const given = { views: 1200, sales: 3, days_waited: 2, weight: 0.5 }
  expect(reasonOf(given)).toBe(
    'Diundi dengan peluang lebih kecil: 28 hari terakhir dilihat 1.200 kali dan terjual 3, lebih banyak daripada kebanyakan usaha.',
  )
  expect(reasonOf({ ...given, days_waited: 9 })).toBe(
    'Didahulukan: sudah 9 hari tidak di halaman pertama daerah ini.',
  )
})
