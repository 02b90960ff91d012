import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findProgram } from '../../../src/market/programs/find-program.ts'
import { findPrograms } from '../../../src/market/programs/find-programs.ts'
import { testDatabase } from '../../support/database.ts'
import { anEdition, anEnrollment, aProduct, aSeller } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const statesAt = async (now: string) =>
  (await findProgram(db, 'pameran', new Date(now)))?.editions.map(({ name, state }) => `${name}: ${state}`)

test('an edition begins and ends with the day of its place, not with that of the server', async () => {
  const dates = { starts_on: '2026-08-17', ends_on: '2026-08-18' }
  await anEdition(db, { program_slug: 'pameran', name: 'Ambon', regency_code: '81.71', ...dates })
  await anEdition(db, { program_slug: 'pameran', name: 'Pandeglang', regency_code: '36.01', ...dates })
  // 00.30 in Ambon is 22.30 of the day before in Pandeglang.
  expect(await statesAt('2026-08-17T00:30:00+09:00')).toEqual(['Ambon: running', 'Pandeglang: coming'])
  expect(await statesAt('2026-08-18T23:30:00+09:00')).toEqual(['Ambon: running', 'Pandeglang: running'])
  expect(await statesAt('2026-08-19T00:30:00+09:00')).toEqual(['Pandeglang: running', 'Ambon: ended'])
  expect(await statesAt('2026-08-19T00:30:00+07:00')).toEqual(['Ambon: ended', 'Pandeglang: ended'])
})

test('an edition counts each seller once, whether they take part themselves or with products', async () => {
  const now = new Date('2026-10-01T00:00:00Z')
  const edition = await anEdition(db, { program_slug: 'kelas', quota: 210 })
  const earlier = await anEdition(db, {
    program_slug: 'kelas',
    starts_on: '2025-03-01',
    ends_on: '2025-12-31',
  })
  const edition_id = edition.id
  const weaver = await aSeller(db)
  const cook = await aSeller(db)
  const product = await aProduct(db, { seller_id: weaver.id })
  const withdrawn = { ended_at: now, ended_by: 'seller', end_reason: 'pindah' }
  await anEnrollment(db, { edition_id, seller_id: weaver.id })
  await anEnrollment(db, { edition_id, product_id: product.id })
  await anEnrollment(db, { edition_id, product_id: (await aProduct(db, { seller_id: weaver.id })).id })
  await anEnrollment(db, { edition_id, seller_id: cook.id, ...withdrawn })
  await anEnrollment(db, { edition_id, seller_id: (await aSeller(db)).id, agency_consented_at: null })
  await anEnrollment(db, { edition_id, seller_id: (await aSeller(db)).id, seller_consented_at: null })
  await anEnrollment(db, { edition_id: earlier.id, seller_id: cook.id })

  const program = await findProgram(db, 'kelas', now)
  expect(
    program?.editions.map(({ id, state, quota, seller_count, product_count }) => ({
      id,
      state,
      quota,
      seller_count,
      product_count,
    })),
  ).toEqual([
    { id: edition.id, state: 'running', quota: 210, seller_count: 1, product_count: 2 },
    { id: earlier.id, state: 'ended', quota: null, seller_count: 1, product_count: 0 },
  ])
  expect(program?.sellers.map(({ slug }) => slug).sort()).toEqual([cook.slug, weaver.slug].sort())
  expect(program).toMatchObject({ seller_count: 2, edition_count: 2, houses: [] })
})

test('only a programme of houses shows houses', async () => {
  await anEdition(db, { program_slug: 'rumah-usaha-mikro', regency_code: '72.09' })
  const house = { slug: 'ampana', name: 'Rumah Ampana', address: 'Jalan Contoh 12', hours: 'Senin' }
  await db
    .insertInto('business_house')
    .values({ ...house, regency_code: '72.09', about: '-', about_en: '-' })
    .execute()
  expect((await findProgram(db, 'rumah-usaha-mikro', new Date()))?.houses).toEqual([house])
  expect((await findProgram(db, 'kelas', new Date()))?.houses).toEqual([])
})

test('an unknown programme is not found', async () => {
  expect(await findProgram(db, 'tidak-ada', new Date())).toBeUndefined()
})

test('the list of programmes names the regions where they run or will run', async () => {
  const program = { slug: 'sepi', kind: 'training', name: 'Sepi', name_en: 'Quiet', position: 0 }
  const texts = { summary: '-', summary_en: '-', about: '-', about_en: '-' }
  await db
    .insertInto('program')
    .values({ ...program, ...texts })
    .execute()
  const programs = await findPrograms(db, new Date('2026-08-19T00:30:00+09:00'))
  const named = programs.map(({ slug, regions, region_count }) => ({ slug, regions, region_count }))
  expect(named.find(({ slug }) => slug === 'sepi')).toEqual({ slug: 'sepi', regions: [], region_count: 0 })
  expect(named.find(({ slug }) => slug === 'pameran')).toEqual({
    slug: 'pameran',
    regions: [{ name: 'Kabupaten Pandeglang' }],
    region_count: 1,
  })
})
