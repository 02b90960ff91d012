import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findProvinceWindow } from '../../../src/market/curation/find-province-window.ts'
import { findRegencyWindow } from '../../../src/market/curation/find-regency-window.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, anEdition, aProduct, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const now = new Date('2026-10-01T00:00:00Z')
const jeneponto = { province: 'sulawesi-selatan', regency: 'kabupaten-jeneponto' }

test('an empty regency is found all the same, and knows whom to ask', async () => {
  const asmat = { province: 'papua-selatan', regency: 'kabupaten-asmat' }
  expect(await findRegencyWindow(db, asmat, now)).toEqual({
    code: '93.04',
    name: 'Kabupaten Asmat',
    slug: 'kabupaten-asmat',
    kind: 'kabupaten',
    province_code: '93',
    province_name: 'Papua Selatan',
    province_slug: 'papua-selatan',
    time_zone: 'Asia/Jayapura',
    product_count: 0,
    seller_count: 0,
    sellers: [],
    editions: [],
    houses: [],
    crafts: [],
    products: [],
    agency: null,
  })
  const province = await anAgency(db, { province_code: '93', name: 'Dinas Provinsi' })
  expect((await findRegencyWindow(db, asmat, now))?.agency).toMatchObject({
    name: province.name,
    regency_code: null,
  })
  await anAgency(db, { regency_code: '93.04', name: 'Dinas Asmat' })
  expect((await findRegencyWindow(db, asmat, now))?.agency).toMatchObject({ name: 'Dinas Asmat' })
  expect((await findProvinceWindow(db, 'papua-selatan', now))?.agency).toMatchObject({ name: province.name })
})

test('a regency shows its own makers, goods and crafts; its province shows them too', async () => {
  const weaver = await aSeller(db, { name: 'Penenun' })
  const elsewhere = await aSeller(db, { village_code: villages.sansarino })
  await aSeller(db, { name: 'Belum memajang' })
  const cloth = await aProduct(db, { seller_id: weaver.id, techniques: ['kain-tope', 'sangrai'] })
  const newer = await aProduct(db, { seller_id: weaver.id })
  await aProduct(db, { seller_id: weaver.id, published_at: null })
  await aProduct(db, { seller_id: elsewhere.id, techniques: ['ecoprint'] })
  const shown = {
    product_count: 2,
    seller_count: 1,
    sellers: [
      { slug: weaver.slug, village_name: 'Samataring', regency_name: 'Kabupaten Jeneponto', image: null },
    ],
    crafts: [{ slug: 'kain-tope' }],
    products: [{ product_id: newer.id }, { product_id: cloth.id }],
  }
  expect(await findRegencyWindow(db, jeneponto, now)).toMatchObject(shown)
  const province = await findProvinceWindow(db, 'sulawesi-selatan', now)
  expect(province).toMatchObject(shown)
  expect(province?.regencies).toHaveLength(24)
  expect(province?.regencies.slice(0, 2)).toEqual([
    { name: 'Kabupaten Jeneponto', slug: 'kabupaten-jeneponto', kind: 'kabupaten', product_count: 2 },
    expect.objectContaining({ name: 'Kabupaten Kepulauan Selayar', product_count: 0 }),
  ])
})

test('programmes that run or will run, of the regency and of its province, and none that has ended', async () => {
  const running = await anEdition(db, { program_slug: 'a' })
  const coming = await anEdition(db, { program_slug: 'b', starts_on: '2026-12-01' })
  const whole = await anEdition(db, { program_slug: 'c', province_code: '73' })
  const ended = await anEdition(db, { program_slug: 'd', ends_on: '2026-09-30' })
  const neighbour = await anEdition(db, { program_slug: 'e', regency_code: '73.71' })
  const inRegency = (await findRegencyWindow(db, jeneponto, now))?.editions.map(({ id, state }) => [
    id,
    state,
  ])
  expect(inRegency).toEqual([
    [running.id, 'running'],
    [whole.id, 'running'],
    [coming.id, 'coming'],
  ])
  const inProvince = (await findProvinceWindow(db, 'sulawesi-selatan', now))?.editions.map(({ id }) => id)
  expect(inProvince).toContain(neighbour.id)
  expect(inProvince).not.toContain(ended.id)
})

test('the order of sellers changes with the day, and only with the day', async () => {
  for (let count = 0; count < 8; count++) await aProduct(db)
  const order = async (day: string) =>
    (await findRegencyWindow(db, jeneponto, new Date(day)))?.sellers.map(({ slug }) => slug)
  const today = await order('2026-10-01T02:00:00Z')
  expect(await order('2026-10-01T12:00:00Z')).toEqual(today)
  expect(await order('2026-10-02T02:00:00Z')).not.toEqual(today)
  expect((await order('2026-10-02T02:00:00Z'))?.toSorted()).toEqual(today?.toSorted())
})

test('a regency of another province and an unknown province are not found', async () => {
  expect(await findRegencyWindow(db, { ...jeneponto, province: 'jawa-barat' }, now)).toBeUndefined()
  expect(await findProvinceWindow(db, 'kabupaten-jeneponto', now)).toBeUndefined()
})
